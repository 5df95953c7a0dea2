import type { Settings } from '../core/settings/settings.ts';
import { decide } from '../core/sites/decide.ts';
import { whyNotRunnable } from '../core/sites/runnable.ts';
import { browser } from './browser.ts';
import { siteOf } from './site.ts';

/** What the toolbar icon says of a tab; each has a drawing of its own shape and a title. */
export type IconState = 'on' | 'off' | 'cannot';

const SIZES = [16, 32] as const;

/** What holds for a tab of this address. Without host access the address is unknown, and so nothing runs there. */
export function stateOf(
  url: string | undefined,
  settings: Settings,
  target: 'chrome' | 'firefox',
): IconState {
  if (url === undefined || whyNotRunnable(url, target) !== null) return 'cannot';
  const site = siteOf(url);
  if (site === null) return 'cannot';
  return decide(settings, site).on ? 'on' : 'off';
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
