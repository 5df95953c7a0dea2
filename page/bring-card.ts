import type { FrameApi } from './frame-api.ts';
import { rangesAt } from './highlights.ts';
import { listen } from './listen.ts';

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
    if (frame.onSession || !event.isTrusted || !session) return;
    // A pressed button selects or drags. Out of the window there are no ranges.
    const ranges = event.buttons > 0 ? [] : rangesAt(event.x, event.y, session.shadowRoots);
    const range = ranges?.find((each) => session.marks.has(each));
    // Where the browser cannot tell, the card's code can: it is brought at the first move.
    if (session.marks.size === 0 || (ranges && !range)) frame.trace = null;
    else {
      if (!range || range !== under || event.type === 'click') frame.trace = event;
      if (!asked) load().then(answered, answered);
      asked = true;
    }
    under = range;
  };
  for (const type of ['pointermove', 'pointerout', 'pointerdown', 'click'] as const) {
    listen(document, type, look, signal);
  }
}
