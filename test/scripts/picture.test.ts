import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dateInWords } from '../../core/cite/as-of.ts';
import type { Pack } from '../../core/pack/pack.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** As many facts as a card shows at first. */
const SHOWN = 3;

it('the picture of the README shows what the pack says', () => {
  const { entries } = JSON.parse(read('data/pack.json')) as Pack;
  const words = read('docs/card.txt').trim().split('\n');
  const entry = entries.find(({ headword }) => words.includes(headword));
  const facts = (entry?.facts ?? []).slice(0, SHOWN).map(({ status, asOf, statement, attribution }) => {
    const date = `as of ${dateInWords(asOf, 'en')}${asOf.basis === 'inferred' ? ' (inferred)' : ''}`;
    return [capitalised(status), date, statement, attribution, 'Where it says so'].join('\n');
  });
  const parts = words.join('\n').split('\n\n');
  expect(parts[0]?.split('\n').slice(1), 'Run `npm run screenshots -- card-light`.').toEqual([
    entry?.headword,
    entry?.summary,
  ]);
  expect(parts.slice(1, 1 + SHOWN), 'Run `npm run screenshots -- card-light`.').toEqual(facts);
});

const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
