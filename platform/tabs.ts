import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { nativeApi } from './native.ts';

/** The tab a popup speaks of. */
export interface TabInfo {
  readonly id: number;
  /** Undefined where the browser withholds it: no access to the site. */
  readonly url: string | undefined;
}

/** Occurrences of one entry in one frame. */
export interface FrameTerms {
  readonly frameId: number;
  readonly terms: readonly { readonly id: string; readonly count: number }[];
  readonly busy: boolean;
}

const TERMS_SCRIPT: ScriptPublicPath = '/terms.js';

/** What `terms.js` adds to a frame's own global; functions sent into a page can refer to nothing but their arguments. */
interface Reporting {
  report?(): Omit<FrameTerms, 'frameId'>;
  jump?(id: string, occurrence: number): boolean;
}

/**
 * The tab the popup was opened on: the active one, or the one named in the popup's own address (`?tab=12`), so that it
 * can stand in a tab itself.
 */
export async function currentTab(search: string): Promise<TabInfo | null> {
  const wanted = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  try {
    const tab = Number.isInteger(wanted)
      ? await nativeApi().tabs.get(wanted)
      : (await nativeApi().tabs.query({ active: true, currentWindow: true }))[0];
    return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
  } catch {
    return null;
  }
}

/** The terms in all frames of a tab, the top frame first; none where scripts cannot run. */
export async function termsIn(tabId: number): Promise<readonly FrameTerms[]> {
  const target = { tabId, allFrames: true };
  try {
    await nativeApi().scripting.executeScript({ target, files: [TERMS_SCRIPT] });
    const frames = await nativeApi().scripting.executeScript({
      target,
      func: () => (globalThis as { __factCards?: Reporting }).__factCards?.report?.() ?? null,
    });
    return frames
      .flatMap(({ frameId, result }) => (result ? [{ ...(result as Omit<FrameTerms, 'frameId'>), frameId }] : []))
      .sort((left, right) => left.frameId - right.frameId);
  } catch {
    // A page that scripts cannot run on, or a tab that has closed: there is nothing to list.
    return [];
  }
}

/** Scrolls a frame to an occurrence of an entry and flashes it. @returns false where it is no longer there. */
export async function jumpIn(tabId: number, frameId: number, id: string, occurrence: number): Promise<boolean> {
  try {
    const [frame] = await nativeApi().scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: (entry: string, place: number) =>
        (globalThis as { __factCards?: Reporting }).__factCards?.jump?.(entry, place) ?? false,
      args: [id, occurrence],
    });
    return frame?.result === true;
  } catch {
    return false;
  }
}

const ALL_SITES = { origins: ['<all_urls>'] };

/** Whether the reader has granted access to sites, which Firefox leaves to them. */
export const hasSiteAccess = (): Promise<boolean> => nativeApi().permissions.contains(ALL_SITES);

/** Asks for it; only in answer to a click. */
export const requestSiteAccess = (): Promise<boolean> => nativeApi().permissions.request(ALL_SITES);
