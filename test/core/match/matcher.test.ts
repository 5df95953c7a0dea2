import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileForms } from '../../../core/match/forms.ts';
import { createScan } from '../../../core/match/matcher.ts';
import { naive } from './oracle.ts';
import { SEMANTICS, TERMS } from './semantics.ts';

const forms = compileForms(TERMS);
const scanText = createScan(forms);

type Found = { start: number; end: number; entries: readonly number[] };

function scan(text: string, windows = [text.length]): Found[] {
  const hits: Found[] = [];
  let from = 0;
  for (const to of [...windows, text.length]) {
    if (to <= from) continue;
    from = scanText(
      text,
      ({ start, end, forms: found }) => hits.push({ start, end, entries: found.map((form) => form.entry) }),
      () => true,
      from,
      to,
    );
  }
  return hits;
}

const bracketed = (text: string, hits: readonly Found[]): string =>
  hits.reduceRight(
    (marked, { start, end }) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    text,
  );

/** Text made of the semantics' own troubles: parts of names, every separator, marks, scripts, astral letters. */
const PARTS = [
  ...[
    'non',
    'refoulement',
    'Dabei',
    'prison',
    'UN',
    'un',
    'U.N.',
    'UNHCR',
    'North',
    'Korea',
    'Korean',
    'famine',
    'treaty',
    'treaties',
  ],
  ...[
    'the',
    'Commission',
    'of',
    'European',
    'Union',
    'High',
    'Commissioner',
    'for',
    'Refugees',
    '1951',
    'Refugee',
    'Convention',
  ],
  ...[
    '北朝鮮',
    '북한',
    '은',
    '들을',
    '평양',
    'เกาหลีเหนือ',
    'P’yŏngyang',
    'con\ufb02ict',
    'ß',
    'İ',
    's',
    'es',
    'x',
    '2',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '-',
    '\u2010',
    '\u2011',
    '\u2013',
    '\u2014',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\n',
    '.',
    ',',
    "'",
    '’',
    "'s",
    '_',
  ],
  ...['\u0301', '\u0308', '𝐱', '🔥', '𠀀', '\ud800', '\udc00', '\u0001', '(', ')', '²'],
];
const pageText = fc.array(fc.constantFrom(...PARTS), { maxLength: 24 }).map((parts) => parts.join(''));

describe('matching', () => {
  it.each(SEMANTICS)('%s: %s', (_, expected) => {
    const text = expected.replace(/[[\]]/g, '');
    expect(bracketed(text, scan(text))).toBe(expected);
    expect(bracketed(text, naive(text, forms))).toBe(expected);
  });

  it('finds what the naive oracle finds, in any text', () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 9, arbitrary: pageText }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
        (text) => {
          expect(scan(text)).toEqual(naive(text, forms));
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('finds the same in slices as in one go', () => {
    fc.assert(
      fc.property(pageText, fc.array(fc.nat({ max: 120 }), { maxLength: 6 }), (text, cuts) => {
        // A slice may not end inside a word: only where the scan itself would stop.
        expect(
          scan(
            text,
            cuts.sort((a, b) => a - b).filter((cut) => cut < text.length),
          ),
        ).toEqual(scan(text));
      }),
      { numRuns: 5_000 },
    );
  });
});
