import { describe, expect, it } from 'vitest';
import { compileForms, type Form } from '../../../core/match/forms.ts';
import { compileLarge } from '../../../core/match/large/compile.ts';
import { openLarge } from '../../../core/match/large/open.ts';
import { createScan } from '../../../core/match/matcher.ts';
import { EXACT_CASE, IN_CONTEXT } from '../../../core/match/terms.ts';
import { bracketed, enginesFor, formsOf, withoutBrackets } from './engines.ts';
import { inIdeographs, inWords, LEFTMOST_LONGEST } from './leftmost-longest.ts';
import { SEMANTICS, TERMS } from './semantics.ts';

describe.each(enginesFor(compileForms(TERMS)))('the %s', (_, find) => {
  describe.each(SEMANTICS)('%s', (__, rows) => {
    it.each(rows)('%s: %s', (___, expected) => {
      const text = withoutBrackets(expected);
      expect(bracketed(text, find(text))).toBe(expected);
    });
  });
});

it('has some hundred rows', () => {
  expect(SEMANTICS.flatMap(([, rows]) => rows).length).toBeGreaterThan(300);
});

describe.each([
  ['words', inWords],
  ['ideographs', inIdeographs],
] as const)('leftmost-longest in %s', (_, spell) => {
  it.each(LEFTMOST_LONGEST)('%s: %s', (patterns, letters) => {
    const names = patterns.split(' ').map(spell);
    const expected = spell(letters);
    const text = withoutBrackets(expected);
    for (const [name, find] of enginesFor(formsOf(names))) {
      expect(bracketed(text, find(text)), name).toBe(expected);
    }
  });
});

describe('what a name says beside its text', () => {
  const forms = compileForms({
    entries: [
      ['adams', 'Brad Adams', ['Adams', IN_CONTEXT | EXACT_CASE, '', [0, 1]]],
      ['un', ['UN', EXACT_CASE, '!fr']],
      ['onu', ['ONU', EXACT_CASE, 'fr'], ['UN', EXACT_CASE, 'fr']],
      ['un-again', 'UN'],
    ],
    not: [['Adams apple', EXACT_CASE]],
  });

  it.each<[what: string, text: string, lang: string, entries: number[][]]>([
    ['any language', 'Adams', 'en', [[0]]],
    ['exact case', 'ADAMS', 'en', []],
    ['every name of one surface, in pack order', 'UN', 'en', [[1, 3]]],
    ['a name for another language', 'UN', 'fr', [[2, 3]]],
    ['a name for this language only', 'ONU', 'fr', [[2]]],
    ['a name not for this language', 'ONU', 'en', []],
    ['where only the folded one fits', 'un', 'fr', [[3]]],
    ['the shorter where the longer is refused', 'Adams apple', 'en', []],
    ['an exception that keeps its case', 'Adams APPLE', 'en', [[0]]],
  ])('%s: %s in %s', (_, text, lang, expected) => {
    for (const [name, find] of enginesFor(forms)) {
      const found = find(text, (form) =>
        form.lang.startsWith('!') ? form.lang !== `!${lang}` : form.lang === '' || form.lang === lang,
      );
      expect(
        found.map(({ entries }) => entries),
        name,
      ).toEqual(expected);
    }
  });

  it('is the same from both engines', () => {
    const hits = [createScan(forms), openLarge(compileLarge(forms))].map((scan) => {
      const list: unknown[] = [];
      const text = 'Brad Adams; Adams; UN; Adams apple';
      scan(
        text,
        (hit) => list.push(hit.forms.map(said)),
        () => true,
        0,
        text.length,
      );
      return list;
    });
    expect(hits[0]).toHaveLength(3);
    expect(hits[0]?.[1]).toMatchObject([{ inContext: true, exact: true, withEntries: [0, 1] }]);
    expect(hits[1]).toEqual(hits[0]);
  });
});

/** What users of a form read of it. The large table keeps the case of a name only where it counts. */
const said = ({ raw, breaks, ...form }: Form): unknown => ({
  ...form,
  breaks: breaks.map(Boolean),
  ...(form.exact && { raw }),
});
