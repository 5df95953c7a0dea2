import { distance, editsFor } from './distance.ts';
import { type Field, join } from './fields.ts';
import type { Match, SearchReason } from './order.ts';
import type { Answers } from './vocabulary.ts';
import { NEARNESS } from './words.ts';

/** A query, folded and taken apart once for all fields. */
export interface Query {
  readonly text: string;
  readonly joined: string;
  readonly words: readonly string[];
  readonly answers: readonly Answers[];
}

/** Scripts that are written without spaces between words, and Hangul, where spaces are often left out. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]+$/u;

const found = (at: Field, reason: SearchReason, rest: number, inexact = 0, edits = 0): Match => ({
  at,
  reason,
  missing: 0,
  outside: 0,
  isHeadless: false,
  elsewhere: 0,
  depth: 0,
  edits,
  inexact,
  rest,
});

/** A name that the query is, begins, or has all words of. */
export function byName(query: Query, at: Field): Match | null {
  const { joined } = query;
  const rest = at.joined.length - joined.length;
  if (joined === at.joined) return found(at, at.field === 'headword' ? 'headword' : 'alias', 0);
  if (at.joined.startsWith(joined)) return found(at, 'prefix', rest);
  if (rest > 0 && endsAlong(at.words, joined)) return found(at, 'words', rest);
  // Two syllables or two ideographs, in the middle of what has no spaces to begin after.
  if (rest > 0 && joined.length > (/[\u1100-\u11ff]/.test(joined) ? 3 : 1) && UNSPACED.test(joined)) {
    if (at.joined.includes(joined)) return found(at, 'words', rest);
  }
  return byWords(query, at);
}

/** Whether the query begins at some word of the name but the first, whatever separators stand in either. */
function endsAlong(words: readonly string[], joined: string): boolean {
  let tail = '';
  for (let index = words.length - 1; index > 0; index--) {
    tail = words[index] + tail;
    if (tail.length >= joined.length && tail.startsWith(joined)) return true;
  }
  return false;
}

function byWords({ answers, joined }: Query, at: Field): Match | null {
  let inexact = 0;
  let telling = 0;
  for (const { byId, isTelling } of answers) {
    let best = 9;
    for (const id of at.ids) {
      const nearness = byId[id] as number;
      if (nearness > 0 && nearness < best) best = nearness;
    }
    if (best > NEARNESS.begun) {
      if (isTelling) return null;
    } else {
      if (isTelling) telling++;
      if (best !== NEARNESS.exact) inexact++;
    }
  }
  if (telling === 0 && answers.some((each) => each.isTelling || each.isKnown === false)) return null;
  if (telling === 0 && inexact > 0) return null;
  return found(at, 'words', Math.max(0, at.joined.length - joined.length), inexact);
}

/** The whole name mistyped, spaces and all; or a name still being typed. */
export function byLetters(query: Query, at: Field): Match | null {
  const { joined } = query;
  const most = editsFor(joined.length);
  if (most === 0 || at.joined.length < joined.length - most || !mayBeTypo(query, at)) return null;
  const rest = Math.abs(at.joined.length - joined.length);
  const whole = distance(joined, at.joined, most);
  if (whole <= most) return found(at, 'fuzzy', rest, 0, whole);
  if (joined.length < 5) return null;
  const started = distance(joined, at.joined, most, true);
  return started <= most ? found(at, 'fuzzy', rest, 1, started) : null;
}

/** Each word somewhere in the name, in any order, some of them mistyped. */
export function byTypos(query: Query, at: Field): Match | null {
  let edits = 0;
  let inexact = 0;
  for (const [index, word] of query.words.entries()) {
    const { byId, isTelling } = query.answers[index] as Answers;
    if (!isTelling && query.words.length > 1) continue;
    const most = editsFor(word.length);
    let least = most + 1;
    for (const [place, id] of at.ids.entries()) {
      const nearness = byId[id] as number;
      if (nearness > 0 && nearness <= NEARNESS.begun) least = 0;
      else if (nearness === NEARNESS.typo) {
        const text = at.words[place] as string;
        const whole = distance(word, text, most);
        if (whole > most) inexact = 1;
        least = Math.min(least, whole > most ? distance(word, text, most, true) : whole);
      }
    }
    if (least > most) return null;
    edits += least;
  }
  if (edits === 0) return null;
  return found(at, 'fuzzy', Math.abs(at.joined.length - query.joined.length), inexact, edits);
}

/**
 * Whether the query may be the name mistyped: a long word that the pack knows is no typo of another, so that "north
 * korea" is not South Korea, and digits may be swapped but not exchanged, so that 1954 is not 1951.
 */
function mayBeTypo({ words, answers }: Query, at: Field): boolean {
  return words.every((word, index) => {
    const { byId, isKnown } = answers[index] as Answers;
    if (/\d/.test(word)) return at.words.some((each) => sorted(each).startsWith(sorted(word)));
    return words.length === 1 || word.length < 4 || !isKnown || at.ids.some((id) => (byId[id] as number) > 0);
  });
}

const sorted = (word: string): string => [...word].sort().join('');

/** Folds and splits what was typed. */
export const queryOf = (text: string, answersTo: (word: string) => Answers): Query => {
  const words = text.split(' ');
  return { text, joined: join(text), words, answers: words.map(answersTo) };
};
