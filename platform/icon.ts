import type { Settings } from '../core/settings/settings.ts';
import { decide } from '../core/sites/decide.ts';
import { NO_SITE } from '../core/sites/rules.ts';
import { type Answer, whyNotRunning } from '../core/sites/runnable.ts';
import { browser } from './browser.ts';
import { siteOf } from './site.ts';
import { STORES } from './stores.ts';

/** What the toolbar icon says of a tab; each has a drawing of its own shape and a title. */
export type IconState = 'on' | 'off' | 'cannot';

const SIZES = [16, 32] as const;
/** ms. On some pages the browser never says that a script may not run there. */
const PATIENCE_MS = 2000;
const SILENT: Asked = { answer: 'silent' };

/** What a tab's top frame says of itself. */
export interface Asked {
  readonly answer: Answer;
  /** Of a blob: page the browser tells no address, and the page itself does. */
  readonly url?: string;
}

/** What holds for a tab. Where nobody tells its address, nothing runs. */
export function stateOf(url: string | undefined, answer: Answer, settings: Settings): IconState {
  if (url === undefined || whyNotRunning(url, answer, STORES) !== null) return 'cannot';
  return decide(settings, siteOf(url) ?? NO_SITE).on ? 'on' : 'off';
}

/** Asks a tab that has been loaded whether Fact Cards is at work in its top frame. */
export async function askTop(tabId: number): Promise<Asked> {
  const asked = browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: () => ({
      runs: '__factCards' in globalThis,
      contentType: globalThis.document.contentType,
      url: location.href,
    }),
  });
  const patience = new Promise<[]>((resolve) => setTimeout(resolve, PATIENCE_MS, []));
  try {
    const [top] = await Promise.race([asked, patience]);
    const seen = top?.result as { runs: boolean; contentType: string; url: string } | undefined;
    return seen === undefined ? SILENT : { answer: seen.runs ? 'runs' : seen, url: seen.url };
  } catch {
    return SILENT;
  }
}

/** Sets a tab's icon and title. A tab that closed meanwhile is no error. */
export async function showState(tabId: number, state: IconState): Promise<void> {
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icons/${state}-${size}.png`]));
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path }),
      browser.action.setTitle({ tabId, title: browser.i18n.getMessage(`action_title_${state}`) }),
    ]);
  } catch {
    // Closed while we looked.
  }
}
