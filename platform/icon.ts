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

/** What holds for a tab of this address. Without host access the address is unknown, and so nothing runs there. */
export function stateOf(url: string | undefined, answer: Answer, settings: Settings): IconState {
  if (url === undefined || whyNotRunning(url, answer, STORES) !== null) return 'cannot';
  return decide(settings, siteOf(url) ?? NO_SITE).on ? 'on' : 'off';
}

/** Asks a tab that has been loaded whether Fact Cards is at work in its top frame. */
export async function askTop(tabId: number): Promise<Answer> {
  const asked = browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: () => '__factCards' in globalThis || globalThis.document.contentType,
  });
  const patience = new Promise<[]>((resolve) => setTimeout(resolve, PATIENCE_MS, []));
  try {
    const [top] = await Promise.race([asked, patience]);
    if (typeof top?.result === 'string') return { contentType: top.result };
    return top?.result === true ? 'runs' : 'silent';
  } catch {
    return 'silent';
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
