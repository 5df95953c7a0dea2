import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { browser } from './browser.ts';

const CARD_FILES: ScriptPublicPath[] = ['/facts.js', '/card.js'];
const CONTENT_SCRIPT = '/content-scripts/content.js';
const SHEET = '/content-scripts/highlight.css';

/** Injects the card's code into the frame that asked. @returns whether it arrived. */
export async function injectCard(tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: CARD_FILES });
    return true;
  } catch {
    // The frame has gone, or the page may not be scripted any more; the hover that asked will see it.
    return false;
  }
}

/**
 * Starts Fact Cards in the tabs already open, which the browser does only for pages loaded after the installation.
 * Where it runs already, the script leaves at once. Nothing waits for the tabs: some never answer, as the source view
 * of a page in Chromium.
 */
export async function injectEverywhere(): Promise<void> {
  for (const { id, discarded } of await browser.tabs.query({})) {
    if (id === undefined || discarded === true) continue;
    const target = { tabId: id, allFrames: true };
    // At once in each frame: one that never ends loading (lazy, far down the page) would keep the others waiting.
    const injections = [
      browser.scripting.insertCSS({ target, files: [SHEET] }),
      browser.scripting.executeScript({ target, files: [CONTENT_SCRIPT], injectImmediately: true }),
    ];
    // A page where scripts cannot run, or a tab that closed meanwhile, is no error.
    for (const injection of injections) injection.catch(() => undefined);
  }
}
