import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Delays,
  type HoverEvent,
  type HoverState,
  IDLE,
  reduceHover,
  shownIn,
} from '../../../core/hover/hover.ts';

type State = HoverState<string>;
type Event = HoverEvent<string>;

const DELAYS: Delays = { open: 300, close: 200 };

const over = (target: string | null): Event => ({ kind: 'over', target, inCorridor: false });
const onTheWay = (target: string | null): Event => ({ kind: 'over', target, inCorridor: true });
const inCard: Event = { kind: 'card' };
const dismiss: Event = { kind: 'dismiss' };
const open = (target: string): Event => ({ kind: 'open', target });

/** Lets the state's own timer end. */
const rest = 'rest';

/** What becomes of a state, event by event. */
function stateAfter(...events: (Event | typeof rest)[]): State {
  return events.reduce<State>((state, event) => {
    const token = state.timer?.token ?? Number.NaN;
    return reduceHover(state, event === rest ? { kind: 'timer', token } : event, DELAYS);
  }, IDLE);
}

/** A state as the table says it: its kind, the term, the next term, and how long its timer runs. */
const said = (state: State) => [
  state.kind,
  ...('target' in state ? [state.target] : []),
  ...('next' in state && state.next !== null ? [`then ${state.next}`] : []),
  ...(state.timer === null ? [] : [state.timer.ms]),
];

describe('every edge of the diagram', () => {
  it.each<[edge: string, events: (Event | typeof rest)[], state: (string | number)[]]>([
    ['idle, over no term', [over(null)], ['idle']],
    ['idle, in the card that has just gone', [inCard], ['idle']],
    ['idle -> resting', [over('a')], ['resting', 'a', 300]],
    ['resting -> idle: leaves', [over('a'), over(null)], ['idle']],
    ['resting -> dismissed: Escape', [over('a'), dismiss], ['dismissed', 'a']],
    ['resting -> resting: other term, its own full delay', [over('a'), over('b')], ['resting', 'b', 300]],
    ['resting -> open', [over('a'), rest], ['open', 'a']],
    ['idle -> open: a tap', [open('a')], ['open', 'a']],
    ['resting -> open: a tap', [over('a'), open('b')], ['open', 'b']],
    ['open, still on its term', [over('a'), rest, over('a')], ['open', 'a']],
    ['open, in the card', [over('a'), rest, inCard], ['open', 'a']],
    ['open -> open: a tap on another term', [open('a'), open('b')], ['open', 'b']],
    ['open -> dismissed: Escape', [open('a'), dismiss], ['dismissed', 'a']],
    ['dismissed, still on its term', [open('a'), dismiss, over('a')], ['dismissed', 'a']],
    ['dismissed -> idle: leaves the term', [open('a'), dismiss, over(null)], ['idle']],
    ['dismissed -> resting: another term', [open('a'), dismiss, over('b')], ['resting', 'b', 300]],
    [
      'dismissed -> resting: the term again',
      [open('a'), dismiss, over(null), over('a')],
      ['resting', 'a', 300],
    ],
    ['dismissed -> open: a tap', [open('a'), dismiss, open('a')], ['open', 'a']],
    ['open -> leaving', [open('a'), over(null)], ['leaving', 'a', 200]],
    ['open -> leaving: towards the card', [open('a'), onTheWay(null)], ['leaving', 'a', 200]],
    ['open -> leaving: onto another term', [open('a'), over('b')], ['leaving', 'a', 'then b', 300]],
    ['leaving -> open: rests on another term on the way', [open('a'), onTheWay('b'), rest], ['open', 'b']],
    ['leaving -> open: back on the term', [open('a'), over(null), over('a')], ['open', 'a']],
    ['leaving -> open: into the card', [open('a'), over(null), inCard], ['open', 'a']],
    ['leaving -> open: into the card over another term', [open('a'), over('b'), inCard], ['open', 'a']],
    ['leaving -> open: rests on another term', [open('a'), over('b'), rest], ['open', 'b']],
    ['leaving -> leaving: past the other term', [open('a'), over('b'), over(null)], ['leaving', 'a', 200]],
    ['leaving -> leaving: turns to the card', [open('a'), over('b'), onTheWay(null)], ['leaving', 'a', 200]],
    ['leaving -> idle: time is up', [open('a'), over(null), rest], ['idle']],
    ['leaving -> dismissed: Escape', [open('a'), over('b'), dismiss], ['dismissed', 'a']],
  ])('%s', (_, events, state) => {
    expect(said(stateAfter(...events))).toEqual(state);
  });
});

describe('timers', () => {
  it('do not start anew while the pointer moves on the same term', () => {
    const resting = stateAfter(over('a'));
    expect(reduceHover(resting, over('a'), DELAYS)).toBe(resting);
    const leaving = stateAfter(open('a'), over(null));
    expect(reduceHover(leaving, over(null), DELAYS)).toBe(leaving);
  });

  it('that come late are nothing', () => {
    const first = stateAfter(over('a'));
    const late: Event = { kind: 'timer', token: first.timer?.token ?? Number.NaN };
    for (const events of [[over('b')], [over('b'), rest], [dismiss]] as (Event | typeof rest)[][]) {
      const state = events.reduce<State>(
        (each, event) =>
          reduceHover(
            each,
            event === rest ? { kind: 'timer', token: each.timer?.token ?? Number.NaN } : event,
            DELAYS,
          ),
        first,
      );
      expect(reduceHover(state, late, DELAYS)).toBe(state);
    }
  });

  it('take their delays from the settings', () => {
    const delays = { open: 0, close: 2000 };
    expect(reduceHover<string>(IDLE, over('a'), delays).timer?.ms).toBe(0);
    expect(reduceHover(stateAfter(open('a')), over(null), delays).timer?.ms).toBe(2000);
  });
});

describe('whatever happens', () => {
  const term = fc.constantFrom('a', 'b', 'c');
  const event = fc.oneof<fc.Arbitrary<Event | typeof rest>[]>(
    fc.record({
      kind: fc.constant('over' as const),
      target: fc.option(term, { nil: null }),
      inCorridor: fc.boolean(),
    }),
    fc.constant(inCard),
    fc.constant(dismiss),
    fc.record({ kind: fc.constant('timer' as const), token: fc.integer() }),
    fc.constant(rest),
  );

  it('a card opens only after its own term was rested on', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        let state: State = IDLE;
        for (const each of events) {
          const before: State = state;
          const token: number = before.timer?.token ?? Number.NaN;
          state = reduceHover(before, each === rest ? { kind: 'timer', token } : each, DELAYS);
          if (shownIn(state) === null || shownIn(state) === shownIn(before)) continue;
          const rested = before.kind === 'resting' ? before.target : before.kind === 'leaving' && before.next;
          expect(each).toBe(rest);
          expect(shownIn(state)).toBe(rested);
        }
      }),
    );
  });

  it('a timer runs exactly where the diagram waits', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = stateAfter(...events);
        expect(state.timer !== null).toBe(state.kind === 'resting' || state.kind === 'leaving');
      }),
    );
  });

  it('a sweep over twenty terms opens none', () => {
    const terms = Array.from({ length: 20 }, (_, index) => `term ${index}`);
    let state: State = IDLE;
    for (const term of terms) {
      for (const event of [over(term), over(term), over(null)]) {
        state = reduceHover(state, event, DELAYS);
        expect(shownIn(state)).toBeNull();
      }
    }
  });

  it('on the way to the card twenty other terms replace nothing', () => {
    let state = stateAfter(open('a'));
    for (let index = 0; index < 20; index++) {
      // Two moves on each: it is the rest that counts, and each move begins it anew.
      for (let move = 0; move < 2; move++) {
        const before = state;
        state = reduceHover(state, onTheWay(`term ${index}`), DELAYS);
        expect(state.timer?.token).not.toBe(before.timer?.token);
        expect(shownIn(state)).toBe('a');
      }
    }
    expect(reduceHover(state, inCard, DELAYS)).toEqual({ kind: 'open', target: 'a', timer: null });
  });
});
