/**
 * When a card opens and closes, as a reducer: events in, state and one timer out. Whoever drives it starts the timer
 * anew whenever its token changes, and shows or hides the card whenever `shownIn` changes. A timer that comes late
 * carries a token that is no longer the state's, and is nothing.
 *
 *            over term            timer
 *     idle ------------> resting --------> open <-----------------------.
 *      ^ ^  leaves          | ^ other       | leaves term and card       | back on term, into card
 *      | `------------------' `--term       v                            |
 *      |---------------------- timer -- leaving -------------------------'
 *      |                                    | rests on another term: its card replaces this one
 *      | leaves the term                    `--> open
 *      `---------------------- dismissed <---- esc, click outside, scroll away, tab hidden: from any state with a term
 */
export interface Delays {
  /** ms the pointer rests on a term before its card opens: shorter, and cards open on the way to somewhere else. */
  readonly open: number;
  /** ms after leaving term and card before it closes: time to come back, or to cross a gap. */
  readonly close: number;
}

export interface Timer {
  readonly token: number;
  readonly ms: number;
}

/** `Target` is whatever stands for a marked term; compared by identity. */
export type HoverState<Target> =
  | { readonly kind: 'idle'; readonly timer: null }
  | { readonly kind: 'resting'; readonly target: Target; readonly timer: Timer }
  | { readonly kind: 'open'; readonly target: Target; readonly timer: null }
  /** Sent away while the pointer is on the term: it comes back only after the pointer has left. */
  | { readonly kind: 'dismissed'; readonly target: Target; readonly timer: null }
  | {
      readonly kind: 'leaving';
      readonly target: Target;
      /** Another term the pointer rests on: its card comes when the timer ends. */
      readonly next: Target | null;
      readonly timer: Timer;
    };

export type HoverEvent<Target> =
  /** The pointer is over a term or over none, and not over the card. */
  | { readonly kind: 'over'; readonly target: Target | null; readonly inCorridor: boolean }
  | { readonly kind: 'card' }
  | { readonly kind: 'timer'; readonly token: number }
  /** A tap or a command: at once. */
  | { readonly kind: 'open'; readonly target: Target }
  | { readonly kind: 'dismiss' };

export const IDLE: { readonly kind: 'idle'; readonly timer: null } = { kind: 'idle', timer: null };

let tokens = 0;
const timer = (ms: number): Timer => ({ token: ++tokens, ms });

/** The term whose card is on the page, or null. */
export const shownIn = <Target>(state: HoverState<Target>): Target | null =>
  state.kind === 'open' || state.kind === 'leaving' ? state.target : null;

export function reduceHover<Target>(
  state: HoverState<Target>,
  event: HoverEvent<Target>,
  delays: Delays,
): HoverState<Target> {
  switch (event.kind) {
    case 'dismiss':
      return state.kind === 'idle' ? state : { kind: 'dismissed', target: state.target, timer: null };
    case 'open':
      return { kind: 'open', target: event.target, timer: null };
    case 'card':
      return state.kind === 'leaving' ? { kind: 'open', target: state.target, timer: null } : state;
    case 'timer':
      return state.timer?.token === event.token ? afterTimer(state) : state;
    case 'over':
      return over(state, event.target, event.inCorridor, delays);
  }
}

function afterTimer<Target>(state: HoverState<Target>): HoverState<Target> {
  if (state.kind === 'resting') return { kind: 'open', target: state.target, timer: null };
  if (state.kind === 'leaving' && state.next !== null)
    return { kind: 'open', target: state.next, timer: null };
  return IDLE;
}

function over<Target>(
  state: HoverState<Target>,
  target: Target | null,
  inCorridor: boolean,
  delays: Delays,
): HoverState<Target> {
  if (state.kind === 'dismissed' && state.target === target) return state;
  if (state.kind === 'idle' || state.kind === 'resting' || state.kind === 'dismissed') {
    if (target === null) return IDLE;
    if (state.kind === 'resting' && state.target === target) return state;
    return { kind: 'resting', target, timer: timer(delays.open) };
  }
  if (target === state.target) return { kind: 'open', target: state.target, timer: null };
  // On the way to the card each move gives time for the next; only a rest on another term counts.
  const goesOn = state.kind === 'leaving' && state.next === target && !inCorridor;
  if (goesOn) return state;
  const ms = target === null ? delays.close : delays.open;
  return { kind: 'leaving', target: state.target, next: target, timer: timer(ms) };
}
