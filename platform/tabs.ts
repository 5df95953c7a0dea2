import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { nativeApi } from './native.ts';

/** How often an entry stands in a frame or page. */
export interface TermCount {
  readonly id: string;
  readonly count: number;
}

/** The page a popup speaks of. */
export interface PageInfo {
  readonly tabId: number;
  /** Undefined where the browser withholds it: no access to the site. */
  readonly url: string | undefined;
  /** Whether the reader has granted access to sites, which Firefox leaves to them. */
  readonly hasAccess: boolean;
  /** Over all frames, the most frequent first. */
  readonly terms: readonly TermCount[];
  /** The top frame first; none where scripts cannot run. */
  readonly frames: readonly { readonly frameId: number; readonly terms: readonly TermCount[] }[];
  /** Whether a frame changes so fast that terms are marked with a delay. */
  readonly busy: boolean;
}

interface Report {
  readonly terms: readonly TermCount[];
  readonly busy: boolean;
}

/** What `terms.js` adds to a frame's own global; functions sent into a page can refer to nothing but their arguments. */
interface Frame {
  readonly __factCards?: { report?(): Report; jump?(id: string, occurrence: number): boolean };
}

const TERMS_SCRIPT: ScriptPublicPath = '/terms.js';
const ALL_SITES = { origins: ['<all_urls>'] };

/**
 * The page of the active tab, or of the tab named in the popup's own address (`?tab=12`), so that the popup can stand
 * in a tab itself. Null where there is no such tab.
 */
export async function readPage(search: string): Promise<PageInfo | null> {
  const { tabs, scripting } = nativeApi();
  try {
    const wanted = new URLSearchParams(search).get('tab');
    const [tab] =
      wanted === null
        ? await tabs.query({ active: true, currentWindow: true })
        : [await tabs.get(Number(wanted))];
    if (tab?.id === undefined) return null;
    // A frame that never ends loading (lazy, far down the page) would keep all the others' answers waiting.
    const everywhere = { target: { tabId: tab.id, allFrames: true }, injectImmediately: true };
    let frames: (Report & { frameId: number })[] = [];
    try {
      await scripting.executeScript({ ...everywhere, files: [TERMS_SCRIPT] });
      const results = await scripting.executeScript({
        ...everywhere,
        func: () => (globalThis as Frame).__factCards?.report?.() ?? null,
      });
      frames = results
        .flatMap(({ frameId, result }) => (result ? [{ ...result, frameId }] : []))
        .sort((left, right) => left.frameId - right.frameId);
    } catch {
      // A page that scripts cannot run on: there is nothing to list.
    }
    const counts = new Map<string, number>();
    for (const { terms } of frames)
      for (const { id, count } of terms) counts.set(id, (counts.get(id) ?? 0) + count);
    return {
      tabId: tab.id,
      url: tab.url,
      hasAccess: await hasSiteAccess(),
      terms: [...counts]
        .map(([id, count]) => ({ id, count }))
        .sort((left, right) => right.count - left.count),
      frames,
      busy: frames.some(({ busy }) => busy),
    };
  } catch {
    return null;
  }
}

/** Scrolls a frame to an occurrence of an entry and flashes it. @returns false where it is no longer there. */
export async function jumpIn(
  tabId: number,
  frameId: number,
  id: string,
  occurrence: number,
): Promise<boolean> {
  try {
    const [frame] = await nativeApi().scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: (entry: string, place: number) =>
        (globalThis as Frame).__factCards?.jump?.(entry, place) ?? false,
      args: [id, occurrence],
    });
    return frame?.result === true;
  } catch {
    return false;
  }
}

/** Whether the reader has granted access to sites, which Firefox leaves to them. */
export const hasSiteAccess = (): Promise<boolean> => nativeApi().permissions.contains(ALL_SITES);

/** Asks for it; only in answer to a click. */
export const requestSiteAccess = (): Promise<boolean> => nativeApi().permissions.request(ALL_SITES);
