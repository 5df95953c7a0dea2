import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Pack } from '../../core/pack/pack.ts';
import { createSearch } from '../../core/search/search.ts';
import { SEARCHES } from '../../scripts/lib/looks/searches.ts';

const { entries } = JSON.parse(
  readFileSync(new URL('../../data/pack.json', import.meta.url), 'utf8'),
) as Pack;
const search = createSearch(entries);

it.each(Object.entries(SEARCHES))('finds what `npm run screenshots` waits for: %s', (_, { query, first }) => {
  expect(
    search(query)[0]?.entry.id ?? null,
    'If the search is right, say so in scripts/lib/looks/searches.ts.',
  ).toBe(first);
});

it('shows a result that is found in a statement alone', () => {
  const found = search(SEARCHES.statement.query)[0];
  expect(found?.entry.facts.map(({ statement }) => statement)).toContain(found?.text);
});
