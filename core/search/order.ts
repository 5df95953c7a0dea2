import type { Field } from './fields.ts';

/** Why an entry was found, the strongest reason first: this is the order of results. */
export const REASONS = ['headword', 'alias', 'prefix', 'words', 'fuzzy', 'fact'] as const;
export type SearchReason = (typeof REASONS)[number];

export interface Match {
  readonly at: Field;
  readonly reason: SearchReason;
  /** Words of the query that nothing answers. */
  readonly missing: number;
  /** Letters mistyped; of words of facts, how many are mistyped or answered by a relative alone. */
  readonly edits: number;
  /** Words of the query that stand in no name of the entry. */
  readonly outside: number;
  /** Whether the name has words that the query lacks; of a statement always so. */
  readonly isPart: boolean;
  /** Words that are answered by another form of theirs, or are only begun. */
  readonly inexact: number;
  /** Whether the word of the query that the others describe stands in no name of the entry. */
  readonly isHeadless: boolean;
  /** Words of the query that the text at `at` lacks. */
  readonly elsewhere: number;
  /** How far down the text stands among those of its entry; 0 for a name. */
  readonly depth: number;
  /** Letters of a name that the query leaves out; words of a statement before what answers. */
  readonly rest: number;
}

/** The order of results, one tie-break a line; less comes first. */
export const TIE_BREAKS: readonly (readonly [name: string, of: (match: Match) => number])[] = [
  // Exact before nearly so, names before facts.
  ['reason', ({ reason }) => REASONS.indexOf(reason)],
  // "Jilin prison" is a prison.
  ['head', ({ isHeadless }) => Number(isHeadless)],
  // All of a question before most of it.
  ['missing', ({ missing }) => missing],
  // The entry that is named before those that only speak of it.
  ['outside', ({ outside }) => outside],
  // Fewer slips of the finger are likelier than many.
  ['edits', ({ edits }) => edits],
  // A name that is answered whole before one that says more.
  ['whole', ({ isPart }) => Number(isPart)],
  // Words as they were typed before their relatives.
  ['inexact', ({ inexact }) => inexact],
  // A headword answers better than another name, and that better than a statement.
  ['field', ({ at }) => ['headword', 'alias', 'fact'].indexOf(at.field)],
  // One statement that says it all before several that say it between them.
  ['elsewhere', ({ elsewhere }) => elsewhere],
  // What an entry says first is what it is about.
  ['depth', ({ depth }) => depth],
  // What is found whole answers better than a part of something longer, what is said first better than asides.
  ['rest', ({ rest }) => rest],
  // As the pack has them.
  ['order', ({ at }) => at.order],
];

/** Compares two matches for sorting, the better first. */
export function compare(left: Match, right: Match): number {
  for (const [, of] of TIE_BREAKS) {
    const difference = of(left) - of(right);
    if (difference !== 0) return difference;
  }
  return 0;
}
