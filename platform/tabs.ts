import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { FrameReport, TermCount } from '../core/report/frame-report.ts';
import type { Answer } from '../core/sites/runnable.ts';
import { nativeApi } from './native.ts';

/** The page a popup speaks of. */
export interface PageInfo {
  readonly tabId: number;
  /** Undefined where the browser withholds it, and no script can tell: no access to the site. */
  readonly url: string | undefined;
  /** Whether the reader has granted access to sites, which Firefox leaves to them. */
  readonly hasAccess: boolean;
  readonly answer: Answer;
  /** Over all frames, the most frequent first. */
  readonly terms: readonly TermCount[];
  /** The top frame first; none where scripts cannot run. */
  readonly frames: readonly { readonly frameId: number; readonly terms: readonly TermCount[] }[];
  /** Whether a frame changes so fast that terms are marked with a delay. */
  readonly busy: boolean;
}

type FrameAnswers = Omit<PageInfo, 'tabId' | 'hasAccess'>;

/** A frame's own global; functions sent into a page can refer to nothing but their arguments. */
interface Frame {
  /** What `terms.js` adds to it. */
  readonly __factCards?: { report?(): FrameReport; jump?(id: string, occurrence: number): boolean };
  readonly document: { readonly contentType: string };
  readonly location: { readonly href: string };
}

/** What a frame answers. */
interface Seen {
  /** True where `terms.js` has not come yet, false where Fact Cards is not at work. */
  readonly report: FrameReport | boolean;
  readonly contentType: string;
  readonly url: string;
}

const TERMS_SCRIPT: ScriptPublicPath = '/terms.js';
const ALL_SITES = { origins: ['<all_urls>'] };
/** ms between looks at the page: what a click on the switch does is seen at once, or nearly. */
const LOOK_MS = 400;
/** ms. On some pages the browser never says that a script may not run there; those that run answer in a few. */
const PATIENCE_MS = 1500;
const SILENT: FrameAnswers = { url: undefined, answer: 'silent', terms: [], frames: [], busy: false };

const pause = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(resolve, ms, null));

/**
 * Looks at the page of the active tab, or of the tab named in the popup's own address (`?tab=12`), so that the popup
 * can stand in a tab itself; again and again, one look after the other. Calls back with each: first with the address
 * alone, and with null where there is no such tab.
 */
export async function watchPage(search: string, onPage: (page: PageInfo | null) => void): Promise<never> {
  const { tabs } = nativeApi();
  const wanted = new URLSearchParams(search).get('tab');
  let last = null as PageInfo | null;
  /** As the browser gives it. */
  let address: string | undefined;
  let asking: Promise<FrameAnswers> | null = null;
  for (;;) {
    try {
      const [tab] =
        wanted === null
          ? await tabs.query({ active: true, currentWindow: true })
          : [await tabs.get(Number(wanted))];
      const { id: tabId, url, status } = tab as { id: number; url?: string; status?: string };
      const about = { tabId, hasAccess: await hasSiteAccess() };
      if (last?.tabId !== tabId || address !== url) {
        asking = null;
        address = url;
        last = { ...(last ?? SILENT), ...about, url, answer: 'pending' };
        onPage(last);
      }
      // One question at a time: where scripts cannot run, some are never answered.
      asking ??= askFrames(tabId).catch(() => SILENT);
      const seen: FrameAnswers | null = await Promise.race([asking, pause(PATIENCE_MS)]);
      if (seen !== null) asking = null;
      last = { ...(seen ?? SILENT), ...about };
      // Of a blob: page the browser tells no address, and the page itself does.
      last = { ...last, url: url ?? last.url };
      // Until the page is there, its script may yet come.
      onPage(last.answer !== 'runs' && status === 'loading' ? { ...last, answer: 'pending' } : last);
    } catch {
      last = null;
      onPage(null);
    }
    await pause(LOOK_MS);
  }
}

async function askFrames(tabId: number): Promise<FrameAnswers> {
  const { scripting } = nativeApi();
  const ask = async () => {
    const results = await scripting.executeScript({
      target: { tabId, allFrames: true },
      // A frame that never ends loading (lazy, far down the page) would keep all the others' answers waiting.
      injectImmediately: true,
      func: (): Seen => {
        const { __factCards: frame, document: page, location } = globalThis as unknown as Frame;
        const report = frame ? (frame.report?.() ?? true) : false;
        return { report, contentType: page.contentType, url: location.href };
      },
    });
    return results
      .sort((left, right) => left.frameId - right.frameId)
      .flatMap(({ frameId, result }) => (result ? [{ ...(result as Seen), frameId }] : []));
  };
  let seen = await ask();
  const frameIds = seen.filter(({ report }) => report === true).map(({ frameId }) => frameId);
  if (frameIds.length > 0) {
    await scripting.executeScript({
      target: { tabId, frameIds },
      injectImmediately: true,
      files: [TERMS_SCRIPT],
    });
    seen = await ask();
  }
  const counts = new Map<string, number>();
  const frames = seen.flatMap(({ report, frameId }) =>
    typeof report === 'object' ? [{ ...report, frameId }] : [],
  );
  for (const { terms } of frames)
    for (const { id, count } of terms) counts.set(id, (counts.get(id) ?? 0) + count);
  const [top] = seen;
  return {
    url: top?.url,
    answer: frames.length > 0 ? 'runs' : (top ?? 'silent'),
    terms: [...counts].map(([id, count]) => ({ id, count })).sort((left, right) => right.count - left.count),
    frames,
    busy: frames.some(({ busy }) => busy),
  };
}

/** Scrolls a frame to an occurrence of an entry and flashes it; nothing happens where it is no longer there. */
export async function jumpIn(tabId: number, frameId: number, id: string, occurrence: number): Promise<void> {
  try {
    await nativeApi().scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: (entry: string, place: number) => {
        (globalThis as unknown as Frame).__factCards?.jump?.(entry, place);
      },
      args: [id, occurrence],
    });
  } catch {
    // The frame has gone; the next look tells.
  }
}

/** Whether the reader has granted access to sites, which Firefox leaves to them. */
export const hasSiteAccess = (): Promise<boolean> => nativeApi().permissions.contains(ALL_SITES);

/** Asks for it; only in answer to a click. */
export const requestSiteAccess = (): Promise<boolean> => nativeApi().permissions.request(ALL_SITES);
