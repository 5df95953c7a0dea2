import { expect, it } from 'vitest';
import { compileTerms } from '../../../core/pack/compile-terms.ts';
import type { Entry } from '../../../core/pack/pack.ts';

const entry = (id: string, headword: string, aliases: Entry['aliases'] = []): Entry =>
  ({ id, headword, kind: 'place', summary: '', aliases, facts: [], related: [] }) as unknown as Entry;

it('a name that contains another gives its context too: on a page it takes the place of the shorter', () => {
  const { entries } = compileTerms([
    entry('adams', 'Brad Adams', [{ text: 'Adams', when: 'in-context', with: ['north-korea'] }]),
    entry('escapees', 'North Korean refugees', [{ text: 'defector', when: 'in-context', with: ['adams'] }]),
    entry('never', 'Visit to North Korea', [{ text: 'Visit to North Korea', when: 'never' }]),
    entry('north-korea', 'North Korea', ['North Korean'] as unknown as Entry['aliases']),
    entry('south-korea', 'South Korea'),
  ]);
  expect(entries.map(([id]) => id)).toEqual(['adams', 'escapees', 'north-korea', 'south-korea']);
  expect(entries[0]?.[2]).toEqual(['Adams', 1, '', [1, 2]]);
  expect(entries[1]?.[2]).toEqual(['defector', 1, '', [0]]);
});
