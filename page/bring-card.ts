import type { FrameApi } from './frame-api.ts';
import { rangesAt } from './highlights.ts';

/**
 * Waits for the pointer to come upon a mark, and has the card's code brought: it then arrives within the delay after
 * which the card opens. Until then a frame carries no more of hovering than this: `frame.trace` is the event by which
 * the pointer came upon the mark it is on. If the code cannot be brought, the next move over a mark asks again.
 */
export function bringCard(frame: FrameApi, load: () => Promise<unknown>, signal: AbortSignal): void {
  let asked = false;
  let under: AbstractRange | undefined;
  const answered = (): void => {
    asked = false;
  };
  const look = (event: PointerEvent): void => {
    const session = frame.session();
    if (frame.onSession !== null || !event.isTrusted || session === null) return;
    const { type } = event;
    // Out of the window, or pressed: it rests on nothing.
    const leaves = type === 'pointerdown' || (type === 'pointerout' && event.relatedTarget === null);
    const ranges = leaves ? [] : rangesAt(event.x, event.y, session.shadowRoots);
    const range = ranges?.find((each) => session.marks.has(each));
    // Where the browser cannot tell, the card's code can: it is brought at the first move.
    if (session.marks.size === 0 || (ranges !== undefined && range === undefined)) frame.trace = null;
    else {
      if (range === undefined || range !== under || type === 'click') frame.trace = event;
      if (!asked) {
        asked = true;
        load().then(answered, answered);
      }
    }
    under = range;
  };
  for (const type of ['pointermove', 'pointerout', 'pointerdown', 'click'] as const) {
    document.addEventListener(type, look, { passive: true, signal });
  }
}
