import type { Field } from './fields.ts';
import { type Query, typosIn } from './match-name.ts';
import type { Match } from './order.ts';
import type { Answers } from './vocabulary.ts';
import { NEARNESS } from './words.ts';

/** Letters from which on a word that stands alone and is mistyped can mean but one: "dancer" is no "danger". */
const UNMISTAKABLE = 9;
/** Of so many words a question may have one that nothing answers. */
const LONG = 5;

/**
 * The words of a query anywhere in an entry: its names, its summary, its statements. The field that answers most of
 * them stands for the entry.
 */
export function byFacts(query: Query, fields: readonly Field[]): Match | null {
  const telling = query.words.flatMap((word, index) => {
    const answers = query.answers[index] as Answers;
    return answers.isTelling ? [{ word, answers }] : [];
  });
  if (telling.length === 0 || !telling.every(({ word }) => isLongEnough(word))) return null;
  const spare = telling.length < LONG ? 0 : Math.floor(telling.length / LONG);

  let [missing, outside, loose, inexact] = [0, 0, 0, 0];
  let isHeadless = true;
  const carried = fields.map(() => 0);
  const answered = fields.map(() => 0);
  for (const [number, { word, answers }] of telling.entries()) {
    let [best, bestInName] = [9, 9];
    fields.forEach((field, index) => {
      const nearness = nearestIn(field, answers, word, telling.length > 1 || word.length >= UNMISTAKABLE);
      if (nearness === 0) return;
      if (nearness < best) best = nearness;
      if (field.field !== 'fact' && nearness < bestInName) bestInName = nearness;
      answered[index] = (answered[index] ?? 0) + 1;
      // A word as it was typed weighs more than any number of relatives.
      carried[index] = (carried[index] ?? 0) + (nearness <= NEARNESS.begun ? 100 : 10 - nearness);
    });
    if (best === 9) {
      if (++missing > spare) return null;
      continue;
    }
    if (bestInName === 9) outside++;
    else if (number === query.head) isHeadless = false;
    if (best >= NEARNESS.kin) loose++;
    else if (best !== NEARNESS.exact) inexact++;
  }
  let place = 0;
  carried.forEach((weight, index) => {
    if (weight > (carried[place] as number)) place = index;
  });
  const at = fields[place] as Field;
  return {
    at,
    reason: 'fact',
    missing,
    outside,
    isHeadless,
    isPart: true,
    edits: loose,
    inexact,
    elsewhere: telling.length - missing - (answered[place] as number),
    depth: Math.max(0, place - fields.filter(({ field }) => field !== 'fact').length),
    rest: at.ids.findIndex((id) => telling.some(({ answers }) => (answers.byId[id] as number) > 0)),
  };
}

/** A single letter says nothing about a fact, whatever it begins; a figure may be a day. */
const isLongEnough = (word: string): boolean => word.length > 1 || /\d/.test(word);

/**
 * How a field answers a word, 0 for not at all. Statements have ten times the words of names, so what is begun or
 * mistyped must say more there before it counts.
 */
function nearestIn(
  { field, ids, words, implied }: Field,
  { byId }: Answers,
  wanted: string,
  hasCompany: boolean,
): number {
  let best = 9;
  for (const [place, id] of ids.entries()) {
    const nearness = byId[id] as number;
    if (nearness === 0 || nearness >= best) continue;
    const word = words[place] as string;
    if (nearness === NEARNESS.begun && field === 'fact' && !isBegun(wanted, word)) continue;
    const isMeant =
      (hasCompany || field !== 'fact') && wanted.length > 5 && typosIn(wanted, word, false)[0] !== 9;
    if (nearness === NEARNESS.typo && !isMeant) continue;
    best = nearness;
  }
  if (best > NEARNESS.kin && implied.some((id) => byId[id] === NEARNESS.exact)) return NEARNESS.kin;
  return best === 9 ? 0 : best;
}

const isBegun = (wanted: string, word: string): boolean =>
  wanted.length > 4 || wanted.length * 2 > word.length + 2;
