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
 * Where it runs already, the script leaves at once.
 */
export async function injectEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded === true) return;
      const target = { tabId: id, allFrames: true };
      await browser.scripting.insertCSS({ target, files: [SHEET] });
      await browser.scripting.executeScript({ target, files: [CONTENT_SCRIPT] });
    }),
  );
}
