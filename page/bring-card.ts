import type { FrameApi } from './frame-api.ts';
import { rangesAt } from './highlights.ts';

/**
 * Waits for the pointer to come upon a mark, and has the card's code brought: it then arrives within the delay after
 * which the card opens. Until then a frame carries no more of hovering than this. If it cannot be brought, the next
 * move over a mark asks again.
 */
export function bringCard(frame: FrameApi, load: () => Promise<unknown>, signal: AbortSignal): void {
  let asked = false;
  const answered = (): void => {
    asked = false;
  };
  const look = (event: PointerEvent): void => {
    const session = frame.session();
    if (asked || frame.onSession !== null || !event.isTrusted || session === null) return;
    frame.trace = event;
    const ranges = rangesAt(event.x, event.y, session.shadowRoots);
    // Where the browser cannot tell, the card's code can: it is brought at the first move.
    if (session.marks.size === 0 || ranges?.some((range) => session.marks.has(range)) === false) return;
    asked = true;
    load().then(answered, answered);
  };
  for (const type of ['pointermove', 'click'] as const) {
    document.addEventListener(type, look, { passive: true, signal });
  }
}
