import {
  APOSTROPHE,
  classOf,
  classTable,
  expand,
  FIRST_ASIAN,
  HYPHEN,
  IGNORED,
  isHangul,
  isPlain,
  joins,
  MARK,
  OTHER,
  SPACE,
  WIDE,
  WORD,
} from '../text/classes.ts';
import type { Form } from './forms.ts';
import { PARTICLE } from './particles.ts';
import { createPrefixTable, HASH_SEED, mix } from './prefix-table.ts';
import { after, shapeOf } from './shape.ts';

/** One occurrence; offsets are UTF-16 units of the scanned text, `end` exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** All forms with this surface, in pack order. */
  readonly forms: readonly Form[];
}

/** May refuse a form at a place, because of its language say; the next longest is then tried. */
export type Accept = (form: Form, start: number) => boolean;

/**
 * Finds leftmost-longest, whole-word, non-overlapping occurrences, in order of appearance.
 * @param from,to UTF-16 offsets between which terms may begin, so that a long text can be scanned in slices; the whole
 *   text is still seen. `from` is 0 or what the slice before returned.
 * @returns where to go on: `to`, or the end of a term or character that reaches beyond it.
 */
export type Scan = (
  text: string,
  onHit: (hit: Hit) => void,
  accept: Accept,
  from: number,
  to: number,
) => number;

/**
 * The one engine: at each word start the text is folded unit by unit into a rolling hash, and looked up only where a
 * term could pause (see `pausesAfter`). A hash found is no hit until the characters themselves are compared, so the
 * result is exact. Nothing is allocated where nothing is found.
 */
export function createScan(forms: readonly Form[]): Scan {
  const { prefixes, mayStart } = createPrefixTable(forms);

  return (text, onHit, accept, from, to) => {
    const limit = Math.min(to, text.length);
    let offset = from;
    /** The unit before `offset`, 0 where it belongs to no word. */
    let previous = unitBefore(text, from);
    while (offset < limit) {
      const code = text.charCodeAt(offset);
      let unit = classTable[code] || classOf(code);
      const isWide = unit === WIDE;
      let next = offset + 1;
      if (isWide) {
        unit = unitAt(text, offset);
        next = after(text, offset);
      } else if (unit === IGNORED || unit === MARK) {
        offset++;
        continue;
      }
      if (unit < WORD) {
        previous = 0;
        offset = next;
        continue;
      }
      if (!joins(previous, unit) && (isWide || mayStart(unit, unitAt(text, next)))) {
        const hit = longestAt(text, offset, accept);
        if (hit !== null) {
          if (hit.forms.some((form) => form.entry >= 0)) onHit(hit);
          offset = hit.end;
          previous = unitBefore(text, offset);
          continue;
        }
      }
      previous = isWide ? unitBefore(text, next) : unit;
      offset = next;
      // What goes on from a plain letter cannot start a term: it is passed over with nothing but table reads.
      if (previous >= FIRST_ASIAN) continue;
      for (; offset < limit; offset++) {
        unit = classTable[text.charCodeAt(offset)] as number;
        if (unit < WORD || unit >= FIRST_ASIAN) break;
        previous = unit;
      }
    }
    return offset;
  };

  function longestAt(text: string, start: number, accept: Accept): Hit | null {
    let hash = HASH_SEED;
    let offset = start;
    let best: Hit | null = null;
    for (;;) {
      offset = skipIgnored(text, offset);
      const code = text.charCodeAt(offset);
      let unit = classOf(code || 0);
      if (unit >= WORD) hash = mix(hash, unit);
      else if (unit === WIDE) {
        for (const letter of expand(text, offset).split('')) hash = mix(hash, letter.charCodeAt(0));
        unit = unitBefore(text, after(text, offset));
      } else if (unit === APOSTROPHE) hash = mix(hash, 0x27);
      else if (unit === OTHER && offset < text.length) hash = mix(hash, code);
      else return best;
      offset = after(text, offset);
      if (isPlain(unit) && isPlain(unitAt(text, offset))) continue;
      const prefix = prefixes.get(hash);
      if (prefix === undefined) return best;
      if (prefix.ends.length > 0 && endsWord(text, offset))
        best = verified(text, start, offset, prefix.ends, accept) ?? best;
      if (!prefix.goesOn) return best;
      offset = skipSeparator(text, offset);
    }
  }
}

/** Compares the characters themselves: separators only where the form has them, case where it counts. */
function verified(
  text: string,
  start: number,
  end: number,
  ends: readonly Form[],
  accept: Accept,
): Hit | null {
  const { folded, raw, breaks } = shapeOf(text.slice(start, end));
  const spelt = ends.filter(
    (form) =>
      form.folded === folded &&
      (!form.exact || form.raw === raw) &&
      breaks.every((broken, k) => !broken || form.breaks[k]) &&
      accept(form, start),
  );
  if (spelt.length === 0) return null;
  const named = spelt.filter((form) => form.entry >= 0);
  return { start, end: withTail(text, start, end), forms: named.length > 0 ? named : spelt };
}

const isMute = (kind: number): boolean => kind === IGNORED || kind === MARK;

function skipIgnored(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isMute(classOf(text.charCodeAt(at)))) at++;
  return at;
}

/** One separator: a run of white space, or a hyphen with white space after it (a word broken at a line's end). */
function skipSeparator(text: string, offset: number): number {
  let at = skipIgnored(text, offset);
  if (classOf(text.charCodeAt(at) || 0) === HYPHEN) at = skipIgnored(text, at + 1);
  while (classOf(text.charCodeAt(at) || 0) === SPACE) at = skipIgnored(text, at + 1);
  return at;
}

/** The folded unit of the next character that counts, or its class where it belongs to no word; 0 at the end. */
function unitAt(text: string, offset: number): number {
  const at = skipIgnored(text, offset);
  if (at >= text.length) return 0;
  const kind = classOf(text.charCodeAt(at));
  return kind === WIDE ? expand(text, at).charCodeAt(0) || 0 : kind;
}

/** The folded unit before an offset, 0 where the character there belongs to no word. */
function unitBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && isMute(classOf(text.charCodeAt(at)))) at--;
  if (at < 0) return 0;
  const kind = classOf(text.charCodeAt(at));
  if (kind !== WIDE) return kind < WORD ? 0 : kind;
  const units = expand(text, at);
  if (units !== '') return units.charCodeAt(units.length - 1);
  // The second half of a pair: the first half tells the plane, and so the script.
  return after(text, at - 1) > at ? expand(text, at - 1).charCodeAt(0) || 0 : 0;
}

function endsWord(text: string, end: number): boolean {
  // A term that ends in punctuation ("U.N.") is bounded as if a Latin letter stood there.
  const last = unitBefore(text, end) || 0x61;
  if (!joins(last, unitAt(text, end))) return true;
  let particle = '';
  if (!isHangul(last)) return false;
  for (let at = skipIgnored(text, end); isHangul(text.charCodeAt(at)); at = skipIgnored(text, at + 1)) {
    particle += text.charAt(at);
  }
  return PARTICLE.test(particle);
}

/**
 * What else belongs to a mark that spells a term up to `end`: marks that fold away with its last letter, `'s`, and `'`
 * after a plural unless it closes a quotation.
 */
function withTail(text: string, start: number, end: number): number {
  let at = end;
  while (classOf(text.charCodeAt(at) || 0) === MARK) at++;
  const isApostrophe = (offset: number): boolean => classOf(text.charCodeAt(offset) || 0) === APOSTROPHE;
  const isS = (offset: number): boolean => /s/i.test(text.charAt(offset));
  if (!isApostrophe(at)) return at;
  if (isS(at + 1) && !joins(0x73, unitAt(text, at + 2))) return at + 2;
  return isS(at - 1) && !isApostrophe(start - 1) && !joins(0x73, unitAt(text, at + 1)) ? at + 1 : at;
}
