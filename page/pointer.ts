import { type Box, isInCorridor, type Point } from '../core/hover/geometry.ts';
import {
  type Delays,
  type HoverEvent,
  type HoverState,
  IDLE,
  reduceHover,
  shownIn,
} from '../core/hover/hover.ts';
import { elementsAround } from './around.ts';
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
  /** The event by which the pointer came upon the mark it is on, before this code was there: what it began goes on. */
  readonly trace: PointerEvent | null;
}

/** What a tap is left to: the page's own controls. */
const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [onclick]';

/** ms between looks whether the term of the open card is still on the page. */
const LOOK_MS = 200;

/** Opens and closes the card by pointer, for as long as the session lasts. */
export function startHover({ session, card, delays, trace }: HoverOptions): { dismiss(): void } {
  const { signal } = session;
  let state: HoverState<Mark> = IDLE;
  let timeout = 0;
  let looking = 0;
  let point: Point = { x: 0, y: 0 };
  /** Where the pointer was on the shown term last. */
  let origin: Point = point;
  let moved: PointerEvent | null = null;
  /** ms of a delay that had passed before this code was there. */
  let passed = 0;
  /** Whether Escape is down and has closed a card: its release is not the page's either. */
  let isEscaping = false;

  const dispatch = (event: HoverEvent<Mark>): void => {
    const before = state;
    state = reduceHover(state, event, delays());
    if (state.timer !== before.timer) {
      clearTimeout(timeout);
      const { timer } = state;
      if (timer !== null)
        timeout = window.setTimeout(
          () => dispatch({ kind: 'timer', token: timer.token }),
          Math.max(0, timer.ms - passed),
        );
    }
    const shown = shownIn(state);
    if (shown === shownIn(before)) return;
    clearInterval(looking);
    if (shown === null || !session.marks.has(shown.range)) {
      if (shown !== null) state = IDLE;
      card.hide();
      return;
    }
    card.show(shown, point);
    looking = window.setInterval(() => session.marks.has(shown.range) || dismiss(), LOOK_MS);
  };
  const dismiss = (): void => dispatch({ kind: 'dismiss' });
  const isShown = (): boolean => shownIn(state) !== null;

  const look = (event: PointerEvent): void => {
    // A hand that selects or drags reads nothing.
    if (event.buttons !== 0) return;
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
    const target = markAt(session, event.clientX, event.clientY);
    point = { x: event.clientX, y: event.clientY };
    if (target !== null && !isInControl(target)) dispatch({ kind: 'open', target });
  };
  const onDown = (event: PointerEvent): void => {
    if (event.isTrusted && !card.owns(event)) dismiss();
  };
  // Hidden from the page only if it closed a card, so that its own dialog stays open. Those of its listeners that
  // capture on the window and are older than this code see the key all the same, its default prevented.
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || !(isEscaping || isShown())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    isEscaping = event.type === 'keydown';
    dismiss();
  };
  const onScroll = ({ target }: Event): void => {
    const shown = shownIn(state);
    if (shown !== null && !isInView(shown, target)) dismiss();
  };
  const onLeave = (event: PointerEvent): void => {
    if (event.relatedTarget !== null) return;
    // A move of the same animation frame is out of date.
    moved = null;
    dispatch({ kind: 'over', target: null, inCorridor: false });
  };

  const passive = { capture: true, passive: true, signal };
  document.addEventListener('pointermove', onMove, passive);
  document.addEventListener('pointerout', onLeave, passive);
  document.addEventListener('pointerdown', onDown, passive);
  document.addEventListener('click', onTap, passive);
  document.addEventListener('scroll', onScroll, passive);
  document.addEventListener('visibilitychange', dismiss, passive);
  window.addEventListener('keydown', onKey, { capture: true, signal });
  window.addEventListener('keyup', onKey, { capture: true, signal });
  window.addEventListener('pagehide', dismiss, passive);
  signal.addEventListener('abort', () => {
    clearTimeout(timeout);
    clearInterval(looking);
    card.hide();
  });

  if (trace !== null && trace.type !== 'click') {
    passed = performance.now() - trace.timeStamp;
    look(trace);
    passed = 0;
  } else if (trace !== null) onTap(trace);
  return { dismiss };
}

/** A tap on a control of the page is its own. From the text outwards, through shadow roots, closed ones too. */
function isInControl({ range }: Mark): boolean {
  return elementsAround(range.startContainer).some((element) => element.matches(CONTROLS));
}

/** Whether some of the term is in the window, and in the box that has just been scrolled. */
function isInView({ range }: Mark, scrolled: EventTarget | null): boolean {
  const { top, bottom, left, right } = liveRange(range).getBoundingClientRect();
  const boxes: Box[] = [{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }];
  if (scrolled instanceof Element && scrolled.contains(range.startContainer))
    boxes.push(scrolled.getBoundingClientRect());
  return boxes.every((box) => bottom > box.top && top < box.bottom && right > box.left && left < box.right);
}
