import type { Field } from './fields.ts';
import type { Query } from './match-name.ts';
import type { Match } from './order.ts';
import type { Answers } from './vocabulary.ts';
import { NEARNESS } from './words.ts';

/** Of so many words a question may have one that nothing answers. */
const LONG = 5;

/**
 * The words of a query anywhere in an entry: its names, its summary, its statements. The field that answers most of
 * them stands for the entry.
 */
export function byFacts(query: Query, fields: readonly Field[]): Match | null {
  const telling = query.answers.filter((each, index) => each.isTelling && isLongEnough(query.words[index] ?? ''));
  const unread = query.answers.filter(({ isTelling }) => isTelling).length - telling.length;
  if (telling.length === 0 || unread > 0) return null;
  const spare = telling.length < LONG ? 0 : Math.floor(telling.length / LONG);

  let [missing, outside, loose, inexact] = [0, 0, 0, 0];
  let isHeadless = true;
  const carried = fields.map(() => 0);
  const answered = fields.map(() => 0);
  for (const answers of telling) {
    let [best, bestInName] = [9, 9];
    fields.forEach((field, index) => {
      const nearness = nearestIn(field, answers);
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
    isHeadless = bestInName === 9;
    if (isHeadless) outside++;
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
    edits: loose,
    inexact,
    elsewhere: telling.length - missing - (answered[place] as number),
    depth: Math.max(0, place - fields.filter(({ field }) => field !== 'fact').length),
    rest: at.words.length,
  };
}

/** One letter, or two of Latin script that are no word of the pack, begin too many words to mean any. */
const isLongEnough = (word: string): boolean => word.length > 1;

function nearestIn({ ids, implied }: Field, { byId }: Answers): number {
  let best = 0;
  for (const id of ids) {
    const nearness = byId[id] as number;
    if (nearness > 0 && (best === 0 || nearness < best)) best = nearness;
  }
  if (best === 0 || best > NEARNESS.kin) {
    for (const id of implied) if (byId[id] === NEARNESS.exact) return NEARNESS.kin;
  }
  return best;
}
