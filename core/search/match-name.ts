import { distance, editsFor } from './distance.ts';
import { type Field, join } from './fields.ts';
import type { Match, SearchReason } from './order.ts';
import type { Answers } from './vocabulary.ts';
import { isTelling, mayBeSlip, NEARNESS } from './words.ts';

/** A query, folded and taken apart once for all fields. */
export interface Query {
  readonly text: string;
  readonly joined: string;
  readonly words: readonly string[];
  readonly answers: readonly Answers[];
  /** Of the words that say something, which one the others describe. */
  readonly head: number;
}

/** Scripts that are written without spaces between words, and Hangul, where spaces are often left out. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]+$/u;

/** What is found in a name says all that was asked for. */
const found = (at: Field, reason: SearchReason, details: Partial<Match> = {}): Match => ({
  at,
  reason,
  missing: 0,
  outside: 0,
  isHeadless: false,
  edits: 0,
  isPart: true,
  inexact: 0,
  elsewhere: 0,
  depth: 0,
  rest: 0,
  ...details,
});

/** A name that the query is, begins, or has all words of. */
export function byName(query: Query, at: Field): Match | null {
  const { joined } = query;
  const rest = at.joined.length - joined.length;
  if (joined === at.joined)
    return found(at, at.field === 'headword' ? 'headword' : 'alias', { isPart: false });
  if (at.joined.startsWith(joined)) return found(at, 'prefix', { rest });
  if (rest > 0 && endsAlong(at.words, joined)) return found(at, 'words', { rest });
  // Two syllables or two ideographs, in the middle of what has no spaces to begin after.
  if (rest > 0 && joined.length > (/[\u1100-\u11ff]/.test(joined) ? 3 : 1) && UNSPACED.test(joined)) {
    if (at.joined.includes(joined)) return found(at, 'words', { rest });
  }
  return byWords(query, at);
}

/** Whether the query begins at some word of the name but the first, whatever separators stand in either. */
function endsAlong(words: readonly string[], joined: string): boolean {
  let tail = '';
  for (let index = words.length - 1; index > 0; index--) {
    const word = words[index] as string;
    tail = word + tail;
    if (isTelling(word) && tail.length >= joined.length && tail.startsWith(joined)) return true;
  }
  return false;
}

function byWords({ answers, joined }: Query, at: Field): Match | null {
  // "The prisoners of Dabei" asks for two words; "of" alone asks for itself.
  const telling = answers.filter((each) => each.isTelling);
  let inexact = 0;
  for (const { byId } of telling.length > 0 ? telling : answers) {
    let best = 9;
    for (const id of at.ids) {
      const nearness = byId[id] as number;
      if (nearness > 0 && nearness < best) best = nearness;
    }
    if (best > NEARNESS.begun) return null;
    if (best !== NEARNESS.exact) inexact++;
  }
  return found(at, 'words', {
    isPart: at.telling > telling.length,
    inexact,
    rest: Math.max(0, at.joined.length - joined.length),
  });
}

/** The whole name mistyped, spaces and all; or a name still being typed. */
export function byLetters(query: Query, at: Field): Match | null {
  const { joined } = query;
  const most = editsFor(joined);
  if (most === 0 || at.joined.length < joined.length - most || !mayBeTypo(query, at)) return null;
  // In four letters any slip makes another word as often as not: "hang" is not Kang.
  if (joined.length === 4 && !sharesStart(joined, at.joined)) return null;
  const rest = Math.abs(at.joined.length - joined.length);
  const whole = distance(joined, at.joined, most);
  if (whole <= most) return found(at, 'fuzzy', { edits: whole, isPart: false, rest });
  // Unfinished and mistyped: with few letters that could be anything.
  if (joined.length < 6 || !sharesStart(joined, at.joined)) return null;
  const mostStarted = joined.length < 10 ? 1 : 2;
  const started = distance(joined, at.joined, mostStarted, true);
  return started <= mostStarted ? found(at, 'fuzzy', { edits: started, inexact: 1, rest }) : null;
}

/** Each word somewhere in the name, in any order, some of them mistyped. */
export function byTypos(query: Query, at: Field): Match | null {
  const wanted = query.words.flatMap((word, index) => {
    const answers = query.answers[index] as Answers;
    return answers.isTelling ? [{ word, answers }] : [];
  });
  // Beside a word that is right a typo may be anywhere; alone in a longer name it must be likely.
  const hasRight = wanted.some(({ answers }) => at.ids.some((id) => isAnswer(answers.byId[id] as number)));
  let [edits, inexact] = [0, 0];
  for (const { word, answers } of wanted) {
    let least = 9;
    let isBegun = false;
    for (const [place, id] of at.ids.entries()) {
      const nearness = answers.byId[id] as number;
      if (isAnswer(nearness)) least = 0;
      if (least === 0 || nearness !== NEARNESS.typo) continue;
      const [count, begun] = typosIn(word, at.words[place] as string, hasRight);
      if (count < least) [least, isBegun] = [count, begun];
    }
    if (least === 9) return null;
    edits += least;
    if (isBegun) inexact++;
  }
  if (edits === 0) return null;
  const rest = Math.abs(at.joined.length - query.joined.length);
  return found(at, 'fuzzy', { edits, isPart: at.telling > wanted.length, inexact, rest });
}

const isAnswer = (nearness: number): boolean => nearness > 0 && nearness <= NEARNESS.begun;

/**
 * The typos in one word of a name, 9 for too many; and whether the word is only begun.
 * @param isLenient whether something else speaks for the name. If nothing does, a short word, another first letter or
 * an unfinished word with slips is rather another word: "night" is not "rights".
 */
export function typosIn(
  word: string,
  text: string,
  isLenient: boolean,
): readonly [count: number, begun: boolean] {
  const { length } = word;
  if (!isLenient && (length < 5 || !sharesStart(word, text))) return [9, false];
  const most = isLenient ? editsFor(word) : length < 9 ? 1 : 2;
  const whole = distance(word, text, most);
  if (whole <= most) return [whole, false];
  const mostBegun = isLenient ? most : length < 6 ? 0 : length < 10 ? 1 : 2;
  const begun = distance(word, text, mostBegun, true);
  return begun <= mostBegun && mostBegun > 0 ? [begun, true] : [9, false];
}

/** The same first letter, perhaps swapped with the second, lost or put before. */
const sharesStart = (left: string, right: string): boolean =>
  left[0] === right[0] || left[0] === right[1] || left[1] === right[0];

/**
 * Whether the query may be the name mistyped: a long word that the pack has must be in the name too, or nearly so, or
 * "north korea" would be South Korea; and digits may be swapped but not exchanged: 1954 is not 1951.
 */
function mayBeTypo({ words, answers }: Query, at: Field): boolean {
  return words.every((word, index) => {
    const { byId, isKnown } = answers[index] as Answers;
    if (/\d/.test(word)) return at.words.some((each) => sorted(each).startsWith(sorted(word)));
    // What the pack has is no typo; but "Adams's" folds to what "Adams" may be mistyped as.
    if (words.length === 1) return (!isKnown && mayBeSlip(word)) || word.endsWith('ss');
    if (word.length < 4 || !isKnown) return true;
    const most = editsFor(word);
    return at.words.some(
      (each, place) => (byId[at.ids[place] as number] as number) > 0 || distance(word, each, most) <= most,
    );
  });
}

const sorted = (word: string): string => [...word].sort().join('');

/** Takes apart what was typed and is folded. */
export function queryOf(text: string, answersTo: (word: string) => Answers): Query {
  const words = text.split(' ');
  const answers = words.map(answersTo);
  return { text, joined: join(text), words, answers, head: headOf(words, answers) };
}

/** The countries of the pack, which say where and not what. */
const WHERE = /^(north|korea|chin)/;

/**
 * The place among the telling words of the last of the first phrase: "Jilin prison" and "prison in Jilin" are prisons,
 * and so is "prison China".
 */
function headOf(words: readonly string[], answers: readonly Answers[]): number {
  let head = -1;
  let telling = -1;
  for (const [index, { isTelling }] of answers.entries()) {
    if (isTelling) {
      telling++;
      if (head < 0 || !WHERE.test(words[index] as string)) head = telling;
    } else if (head >= 0) break;
  }
  return head;
}
