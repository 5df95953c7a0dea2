import type { Entry } from '../../../core/pack/pack.ts';

/** An entry with what the search reads, and no more than a pack must have. */
export const entryOf = (
  id: string,
  headword: string,
  {
    aliases = [],
    summary = '-',
    facts = [],
  }: Partial<Record<'aliases' | 'facts', string[]>> & { summary?: string } = {},
): Entry => ({
  id,
  headword,
  kind: 'concept',
  summary,
  aliases,
  related: [],
  facts: facts.map((statement, index) => ({
    id: `${id}-${index}`,
    revision: 1,
    statement,
    status: 'finding',
    attribution: 'Somebody',
    asOf: { date: '2005', basis: 'stated' },
    evidence: [],
  })),
});
