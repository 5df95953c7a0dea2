import type { FrameApi } from '../../page/frame-api.ts';
import { until } from '../../scripts/lib/drive/until.ts';
import type { Rig, Tab } from './browsers.ts';

/** A mark as the extension's own code sees it. */
export interface SeenMark {
  readonly ids: readonly string[];
  readonly text: string;
}

/** All marks of a tab, its frames included, once every frame that is on has been scanned; the top frame must be on. */
export function marksOf(rig: Rig, tab: Tab): Promise<SeenMark[]> {
  return until('the page to be scanned', async () => {
    const frames = await rig.ask(readMarks, tab.id);
    return frames[0] == null ? null : frames.flatMap((marks) => marks ?? []);
  });
}

/** How often each entry is marked in a tab. */
export async function countsOf(rig: Rig, tab: Tab): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { ids } of await marksOf(rig, tab)) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

/** Runs in a page of the extension. Null stands for a frame that is off, or has not started. */
async function readMarks(
  api: Parameters<Parameters<Rig['ask']>[0]>[0],
  tabId: number,
): Promise<(SeenMark[] | null)[]> {
  const frames = await api.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: async () => {
      const { __factCards: frame } = globalThis as { __factCards?: FrameApi };
      const session = frame?.session() ?? null;
      if (session === null) return null;
      await session.ready;
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
    .map(({ result }) => (result ?? null) as SeenMark[] | null);
}
