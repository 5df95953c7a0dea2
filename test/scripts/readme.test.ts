import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dateInWords } from '../../core/cite/as-of.ts';
import type { Pack } from '../../core/pack/pack.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** As many facts as a card shows at first. */
const SHOWN = 3;

const { entries } = JSON.parse(read('data/pack.json')) as Pack;
const README = read('README.md');

it('the README counts what is in the pack', () => {
  const facts = entries.flatMap((entry) => entry.facts).length;
  expect(README).toContain(`The ${entries.length} entries with ${facts} facts`);
});

it('the README names every command of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const missing = Object.keys(scripts).filter((name) => !RegExp(`npm (?:run )?${name}[\` ]`).test(README));
  expect(missing).toEqual([]);
});

it('the picture of the README shows what the pack says', () => {
  const [top = '', ...parts] = read('docs/card.txt').split('\n\n');
  const [, headword, ...summary] = top.split('\n');
  const entry = entries.find((each) => each.headword === headword);
  const facts = (entry?.facts ?? []).slice(0, SHOWN).map(({ status, asOf, statement, attribution }) => {
    const date = `as of ${dateInWords(asOf, 'en')}${asOf.basis === 'inferred' ? ' (inferred)' : ''}`;
    return [capitalised(status), date, statement, attribution, 'Where it says so'].join('\n');
  });
  const remedy = 'Run `npm run screenshots -- card-light`.';
  expect(summary, remedy).toEqual([entry?.summary]);
  expect(facts.length, remedy).toBe(SHOWN);
  expect(parts.slice(0, SHOWN), remedy).toEqual(facts);
});

const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
