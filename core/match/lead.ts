import { classOf, scriptOf, WORD } from '../text/classes.ts';
import type { Form } from './forms.ts';

/*
 * A lead is what one UTF-16 unit means to the loop that looks for word starts, in one number: bits 0-1 its script,
 * 2-14 the groups of first units that it may follow, 15 set, 18-30 its own group as a first unit.
 * 0: not yet known, or to be looked at more closely (mute or wide).
 */
const KNOWN = 1 << 15;
/** A lead shifted right by this is its group as a first unit. */
export const GROUP = 18;
/** A lead shifted left by this has the groups that it may follow where another has its own. */
export const TO_GROUP = 16;
const GROUPS = 13;

/**
 * By unit, which groups of first units may stand before it in a form, as bits 2 to 14: refuses most words by their
 * first two units. At 0: before what belongs to no word; at 1: before anything.
 */
export function followsOf(forms: readonly Form[]): Uint16Array {
  const follows = new Uint16Array(65_536);
  for (const { folded, breaks } of forms) {
    const group = 4 << (folded.charCodeAt(0) % GROUPS);
    const allow = (unit: number): void => {
      follows[unit] = (follows[unit] as number) | group;
    };
    const second = folded.charAt(1);
    if (breaks[0]) allow(0);
    if (second === '') allow(1);
    // A letter may be spelt as its base and a mark.
    for (const letter of second + second.normalize('NFD').charAt(0)) {
      const unit = letter.charCodeAt(0);
      allow(classOf(unit) < WORD ? 0 : unit);
    }
  }
  return follows;
}

/** @param unit a class or folded unit other than `MUTE` and `WIDE`. */
export function leadOf(unit: number, follows: Uint16Array): number {
  const own =
    unit < WORD ? follows[0] : scriptOf(unit) | (1 << (GROUP + (unit % GROUPS))) | (follows[unit] as number);
  return KNOWN | (own as number) | (follows[1] as number);
}
