import { after, classAt, scriptAfter, scriptBefore, skipMute, unitsAt } from '../text/characters.ts';
import {
  APOSTROPHE,
  classOf,
  classTable,
  HANGUL,
  HYPHEN,
  isSeparator,
  MUTE,
  NOT_OF_A_WORD,
  PLAIN,
  SPACE,
  WIDE,
  WORD,
} from '../text/classes.ts';
import type { Accept, Form } from './forms.ts';
import { GROUP, leadOf, TO_GROUP } from './lead.ts';
import { PARTICLE } from './particles.ts';
import { createPrefixTable, HASH_SEED, mix, type PrefixTable } from './prefix-table.ts';
import { lettersAt } from './shape.ts';

/** One occurrence; offsets are UTF-16 units of the scanned text, `end` exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** All forms with this surface, in pack order. */
  readonly forms: readonly Form[];
}

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

/** The engine for up to some 5,000 forms; see `core/match/large/` for more. */
export const createScan = (forms: readonly Form[]): Scan => scanWith(createPrefixTable(forms));

const SCRIPTS = PLAIN | HANGUL;

/**
 * The one engine: at each word start that the first two units do not rule out, the text is folded unit by unit into a
 * rolling hash, and looked up only where a term could pause (see `pausesAfter`). A hash found is no hit until the
 * units themselves are compared, so the result is exact. Nothing is allocated where nothing is found.
 */
export function scanWith<Node>({ follows, heads, find, goesOn, spelt }: PrefixTable<Node>): Scan {
  const leads = new Int32Array(65_536);
  const mask = heads.length - 1;

  return (text, onHit, accept, from, to) => {
    const limit = Math.min(to, text.length);
    let offset = from;
    let last = scriptBefore(text, from);
    for (;;) {
      /** The lead before `offset` if a word starts there. */
      let start = 0;
      let lead = 0;
      for (; offset < limit; offset++) {
        lead = leads[text.charCodeAt(offset)] as number;
        if (lead === 0 || (start & (lead << TO_GROUP)) !== 0) break;
        // Without a branch, which a processor could not foresee: all bits, or none if the script goes on.
        start = lead & (((last & lead & SCRIPTS) - 1) >> 31);
        last = lead;
      }
      let begin = offset - 1;
      if (start >> GROUP === 0) {
        if (offset >= limit) return offset;
        const code = text.charCodeAt(offset);
        const kind = classOf(code);
        if (kind === MUTE) {
          offset++;
          continue;
        }
        if (kind !== WIDE) {
          leads[code] = leadOf(kind, follows);
          continue;
        }
        begin = unitsAt(text, offset) && (last & scriptAfter(text, offset)) === 0 ? offset : -1;
        offset = after(text, offset);
        last = scriptBefore(text, offset);
      }
      const hit = begin < 0 ? null : longestAt(text, begin, accept);
      if (hit !== null) {
        if (hit.forms.length > 0) onHit(hit);
        offset = hit.end;
        last = scriptBefore(text, offset);
      }
    }
  };

  function longestAt(text: string, start: number, accept: Accept): Hit | null {
    const { length } = text;
    let hash = HASH_SEED;
    let offset = start;
    let best: Hit | null = null;
    for (;;) {
      /** Whether a term could pause here. */
      let pauses = false;
      // What ends in punctuation ("U.N.") is bounded as if a Latin letter stood there.
      let script = PLAIN;
      // Plain letters one after the other: nothing but table reads.
      let code = offset < length ? text.charCodeAt(offset) : 0;
      let lead = leads[code] as number;
      while ((lead & PLAIN) !== 0) {
        const next = offset + 1 < length ? text.charCodeAt(offset + 1) : 0;
        lead = leads[next] as number;
        if (lead === 0) break;
        hash = mix(hash, classTable[code] as number);
        offset++;
        if (heads[hash & mask] === 0) return best;
        code = next;
        pauses = (lead & PLAIN) === 0;
      }
      if (!pauses) {
        offset = skipMute(text, offset);
        const kind = classAt(text, offset);
        if (isSeparator(kind) || offset >= length) return best;
        const own = scriptAfter(text, offset);
        if (kind === WIDE || kind >= WORD) script = own;
        const letters = lettersAt(text, offset);
        for (let k = 0; k < letters.length; k++) hash = mix(hash, letters.charCodeAt(k));
        offset = after(text, offset);
        if ((own & scriptAfter(text, offset) & PLAIN) !== 0) continue;
      }
      const node = find(hash);
      if (node === undefined) return best;
      if (pauses || endsWord(text, offset, script)) {
        const forms = spelt(node, text, start, offset, accept);
        if (forms.length > 0) {
          const end = withTail(text, start, offset);
          best = { start, end, forms: forms.filter((form) => form.entry >= 0) };
        }
      }
      if (!goesOn(node)) return best;
      offset = skipSeparator(text, offset);
    }
  }
}

/** One separator: a run of white space, or a hyphen with white space after it (a word broken at a line's end). */
function skipSeparator(text: string, offset: number): number {
  let at = skipMute(text, offset);
  if (classAt(text, at) === HYPHEN) at = skipMute(text, at + 1);
  while (classAt(text, at) === SPACE) at = skipMute(text, at + 1);
  return at;
}

/** @param script of the term's last character. */
function endsWord(text: string, end: number, script: number): boolean {
  let particle = '';
  for (let at = skipMute(text, end); scriptAfter(text, at) === HANGUL; at = skipMute(text, at + 1)) {
    particle += unitsAt(text, at);
  }
  return (script & scriptAfter(text, end)) === 0 || (script === HANGUL && PARTICLE.test(particle));
}

/**
 * What else belongs to a mark that spells a term up to `end`: marks that fold away with its last letter, `'s`, and `'`
 * after a plural unless it closes a quotation.
 */
function withTail(text: string, start: number, end: number): number {
  let at = end;
  while (classAt(text, at) === MUTE && !NOT_OF_A_WORD.test(text.charAt(at))) at++;
  if (classAt(text, at) !== APOSTROPHE) return at;
  // An accented one is another letter.
  const [before, behind] = [at - 1, at + 1].map((offset) =>
    /^[sS](?!\p{M})/u.test(text.slice(offset, offset + 2)),
  );
  const isPlural = before && classAt(text, start - 1) !== APOSTROPHE;
  const tail = behind ? at + 2 : isPlural ? at + 1 : at;
  return scriptAfter(text, tail) === PLAIN ? at : tail;
}
