import { isInCorridor, type Point } from '../core/hover/geometry.ts';
import {
  type Delays,
  type HoverEvent,
  type HoverState,
  IDLE,
  reduceHover,
  shownIn,
} from '../core/hover/hover.ts';
import { liveRange, markAt } from './hit-test.ts';
import type { Mark } from './marks.ts';
import type { Session } from './session.ts';

/** The card as the hover logic sees it. */
export interface CardView {
  /** Shows the card for a mark, in place of another; `point` is the pointer in client px. */
  show(mark: Mark, point: Point): void;
  hide(): void;
  /** The open card in client px, or null. */
  rect(): DOMRect | null;
  /** Whether an event happened in the card. */
  owns(event: Event): boolean;
}

export interface HoverOptions {
  readonly session: Session;
  readonly card: CardView;
  readonly delays: () => Delays;
  /** The pointer event that brought this code: what it began goes on. */
  readonly trace: PointerEvent | null;
}

/** What a tap is left to: the page's own controls. */
const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [onclick]';

/** Opens and closes the card by pointer, for as long as the session lasts. */
export function startHover({ session, card, delays, trace }: HoverOptions): { dismiss(): void } {
  const { signal } = session;
  let state: HoverState<Mark> = IDLE;
  let timeout = 0;
  let point: Point = { x: 0, y: 0 };
  /** Where the pointer was on the shown term last. */
  let origin: Point = point;
  let moved: PointerEvent | null = null;

  const dispatch = (event: HoverEvent<Mark>): void => {
    const before = state;
    state = reduceHover(state, event, delays());
    if (state.timer !== before.timer) {
      clearTimeout(timeout);
      const { timer } = state;
      if (timer !== null)
        timeout = window.setTimeout(() => dispatch({ kind: 'timer', token: timer.token }), timer.ms);
    }
    const shown = shownIn(state);
    if (shown === shownIn(before)) return;
    if (shown === null || !session.marks.has(shown.range)) {
      state = IDLE;
      card.hide();
    } else card.show(shown, point);
  };
  const dismiss = (): void => dispatch({ kind: 'dismiss' });
  const isShown = (): boolean => shownIn(state) !== null;

  const look = (event: PointerEvent): void => {
    point = { x: event.clientX, y: event.clientY };
    if (card.owns(event)) {
      dispatch({ kind: 'card' });
      return;
    }
    const target = markAt(session, point.x, point.y);
    if (target !== null && target === shownIn(state)) origin = point;
    const box = card.rect();
    dispatch({ kind: 'over', target, inCorridor: box !== null && isInCorridor(point, origin, box) });
  };

  // One hit test a frame, however many moves a frame has.
  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (moved === null)
      requestAnimationFrame(() => {
        const last = moved;
        moved = null;
        if (last !== null && !signal.aborted) look(last);
      });
    moved = event;
  };
  const onTap = (event: MouseEvent): void => {
    if (!event.isTrusted || (event as PointerEvent).pointerType !== 'touch' || card.owns(event)) return;
    if (event.target instanceof Element && event.target.closest(CONTROLS) !== null) return;
    const target = markAt(session, event.clientX, event.clientY);
    point = { x: event.clientX, y: event.clientY };
    if (target !== null) dispatch({ kind: 'open', target });
  };
  const onDown = (event: PointerEvent): void => {
    if (event.isTrusted && !card.owns(event)) dismiss();
  };
  // Before any listener of the page, and hidden from it only if it closed a card: its own dialog stays open.
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || !isShown()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    dismiss();
  };
  const onScroll = (): void => {
    const shown = shownIn(state);
    if (shown !== null && !isInView(shown)) dismiss();
  };
  const onLeave = (event: PointerEvent): void => {
    if (event.relatedTarget === null) dispatch({ kind: 'over', target: null, inCorridor: false });
  };

  const passive = { capture: true, passive: true, signal };
  document.addEventListener('pointermove', onMove, passive);
  document.addEventListener('pointerout', onLeave, passive);
  document.addEventListener('pointerdown', onDown, passive);
  document.addEventListener('click', onTap, passive);
  document.addEventListener('scroll', onScroll, passive);
  document.addEventListener('visibilitychange', dismiss, passive);
  window.addEventListener('keydown', onKey, { capture: true, signal });
  window.addEventListener('pagehide', dismiss, passive);
  signal.addEventListener('abort', () => {
    clearTimeout(timeout);
    card.hide();
  });

  if (trace !== null && trace.type === 'pointermove') onMove(trace);
  else if (trace !== null) onTap(trace);
  return { dismiss };
}

function isInView({ range }: Mark): boolean {
  const { top, bottom, left, right } = liveRange(range).getBoundingClientRect();
  return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
}
