import type { FrameApi } from '../../page/frame-api.ts';
import { until } from '../../scripts/lib/drive/until.ts';
import type { Rig, Tab } from './browsers.ts';

/** A mark as the extension's own code sees it. */
export interface SeenMark {
  readonly ids: readonly string[];
  readonly text: string;
}

/** A frame's marks; null where it is off or has not started, and why where the scan has failed. */
type Answer = readonly SeenMark[] | null | { readonly failure: string };

/** All marks of a tab, its frames included, once every frame that is on has been scanned; the top frame must be on. */
export function marksOf(rig: Rig, tab: Tab): Promise<SeenMark[]> {
  return until('the page to be scanned', async () => {
    const frames = await rig.ask(readMarks, tab.id);
    for (const frame of frames) {
      if (frame !== null && 'failure' in frame)
        throw new Error(`The scan of ${tab.page.url()} failed: ${frame.failure}`);
    }
    const marks = frames as readonly (readonly SeenMark[] | null)[];
    return marks[0] == null ? null : marks.flatMap((each) => each ?? []);
  });
}

/** Waits until the texts of a tab's marks, its frames' included, are as they should be. */
export async function textsWhere(
  rig: Rig,
  tab: Tab,
  isRight: (texts: readonly string[]) => boolean,
): Promise<readonly string[]> {
  let seen: readonly string[] = [];
  try {
    return await until('marks', async () => {
      const frames = (await rig.ask(readMarks, tab.id)) as readonly (readonly SeenMark[] | null)[];
      seen = frames.flatMap((frame) => (frame ?? []).map(({ text }) => text));
      return isRight(seen) ? seen : null;
    });
  } catch (error) {
    throw new Error(`Marks did not become right on ${tab.page.url()}; last seen: ${JSON.stringify(seen)}.`, {
      cause: error,
    });
  }
}

/** How often each entry is marked in a tab. */
export async function countsOf(rig: Rig, tab: Tab): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { ids } of await marksOf(rig, tab)) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

/** Runs in a page of the extension; the frames' answers, the top frame's first. */
async function readMarks(api: Parameters<Parameters<Rig['ask']>[0]>[0], tabId: number): Promise<Answer[]> {
  const frames = await api.scripting.executeScript({
    target: { tabId, allFrames: true },
    // A lazy frame far down the page never ends loading.
    injectImmediately: true,
    func: async () => {
      const { __factCards: frame } = globalThis as { __factCards?: FrameApi };
      const session = frame?.session() ?? null;
      if (session === null) return null;
      try {
        await session.ready;
      } catch (error) {
        return { failure: String((error as Error).stack) };
      }
      return [...session.marks.values()].map(({ ids, range }) => {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return { ids: [...ids], text: live.toString() };
      });
    },
  });
  return frames
    .sort((left, right) => left.frameId - right.frameId)
    .map(({ result }) => (result ?? null) as Answer);
}
