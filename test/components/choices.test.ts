import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { choicesOf } from '../../components/choices.ts';
import type { Text } from '../../components/text.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { createSearch } from '../../core/search/search.ts';

const { entries } = JSON.parse(
  readFileSync(new URL('../../data/pack.json', import.meta.url), 'utf8'),
) as Pack;
const search = createSearch(entries);
const text: Text = (key) => key;

it('emphasises the words that were found, wherever they stand in the line', () => {
  const places = new Set<string>();
  for (const query of ['prison', 'treaty', 'signatories', 'food and medicine', 'dabie prison', 'paek']) {
    const results = search(query);
    choicesOf(results, text).forEach(({ headword, headwordSpans, found, detail }, index) => {
      const { text: answer, emphasis } = results[index] as (typeof results)[number];
      const line = [
        { place: 'headword', text: headword, spans: headwordSpans },
        { place: 'found', text: found?.text ?? '', spans: found?.spans ?? [] },
        { place: 'detail', ...detail },
      ].filter(({ spans }) => spans.length > 0);
      const words = emphasis.map(({ start, end }) => answer.slice(start, end));
      expect(line.flatMap((part) => part.spans.map(({ start, end }) => part.text.slice(start, end)))).toEqual(
        words,
      );
      for (const { place } of line) places.add(place);
    });
  }
  expect([...places].sort()).toEqual(['detail', 'found', 'headword']);
});
