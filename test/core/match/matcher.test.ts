import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileForms, type Form } from '../../../core/match/forms.ts';
import { compileLarge } from '../../../core/match/large/compile.ts';
import { openLarge } from '../../../core/match/large/open.ts';
import { createScan } from '../../../core/match/matcher.ts';
import { shapeOf } from '../../../core/match/shape.ts';
import { EXACT_CASE, type TermForm } from '../../../core/match/terms.ts';
import { formsOf, scanned, withoutBrackets } from './engines.ts';
import { naive } from './oracle.ts';
import { SEMANTICS, TERMS } from './semantics.ts';

const forms = compileForms(TERMS);
const small = createScan(forms);
const large = openLarge(compileLarge(forms));

/** Signs that join, part, fold, compose or vanish; and letters of every kind of script. */
const SIGNS = [
  ..." \u00a0\u2009\u3000\n-\u2010\u2011\u2013\u2014\u00ad\u200b\u200d\u2060\u0640.,'’_/#+²",
  ...'\u0301\u0308\u0306\u3099\u1161\u11ab\u0654\u064e\ufe0f',
  ...'aefisxzßİıéﬁſςσΣйиЙΑάלأاشनिक़かがカｶﾞ한국은는北京กขក𝐱🔥𠀀𐐀12٣Ⅳ',
  "'s",
  '\ud800',
  '\udc00',
  '\u0001',
];
/** All that the rows of the semantics are made of, so that names, near-names and their surroundings meet. */
const PARTS = [
  ...new Set(
    SEMANTICS.flatMap(([, rows]) => rows.flatMap(([, text]) => withoutBrackets(text).split(/(?<=[ -])/))),
  ),
];
const pageText = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), fc.constantFrom(...SIGNS)), { maxLength: 24 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  { weight: 8, arbitrary: pageText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);
/** Short names over few signs: they overlap, nest and nearly match. */
const word = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 4 });
const names: fc.Arbitrary<TermForm[]> = fc.array(
  fc.oneof(
    word,
    word.map((text): TermForm => [text, EXACT_CASE]),
  ),
  { minLength: 1, maxLength: 8 },
);
const textOf = (list: readonly TermForm[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(fc.constantFrom(...list.map((name) => (typeof name === 'string' ? name : name[0]))), word),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(''));

describe('matching', { timeout: 60_000 }, () => {
  it('finds what the oracle finds, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = naive(text, forms);
        expect(scanned(small, text)).toEqual(expected);
        expect(scanned(large, text)).toEqual(expected);
      }),
      { numRuns: 5_000 },
    );
  });

  it('finds what the oracle finds, with any pack', () => {
    fc.assert(
      fc.property(
        names.chain((terms) => fc.tuple(fc.constant(terms), fc.array(textOf(terms), { maxLength: 4 }))),
        ([terms, texts]) => {
          const list = formsOf(terms);
          const scans = [createScan(list), openLarge(compileLarge(list))];
          for (const text of texts) {
            const expected = naive(text, list);
            for (const scan of scans) expect(scanned(scan, text)).toEqual(expected);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('marks text that folds to a name, always', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, entries } of scanned(small, text)) {
          const marked = text.slice(start, end);
          const own = forms.filter(({ entry }) => entries.includes(entry));
          expect(own.some((form) => isSpelling(marked, form))).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('finds the same in composed and decomposed text', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const marked = (form: 'NFC' | 'NFD'): unknown => {
          const whole = text.normalize(form);
          return scanned(small, whole).map(({ start, end, entries }) => [
            whole.slice(start, end).normalize('NFC'),
            entries,
          ]);
        };
        expect(marked('NFD')).toEqual(marked('NFC'));
      }),
      { numRuns: 3_000 },
    );
  });

  it('finds the same in slices as in one go', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat({ max: 120 }), { maxLength: 6 }), (text, cuts) => {
        const windows = cuts.sort((left, right) => left - right).filter((cut) => cut < text.length);
        const expected = scanned(small, text);
        expect(scanned(small, text, undefined, windows)).toEqual(expected);
        expect(scanned(large, text, undefined, windows)).toEqual(expected);
      }),
      { numRuns: 5_000 },
    );
  });
});

/** Whether a mark is a name and what may hang on to it. */
function isSpelling(marked: string, { folded, raw, exact }: Form): boolean {
  const shape = shapeOf(marked);
  return ['', "'", "'s"].some(
    (tail) => shape.folded === folded + tail && (!exact || shape.raw.startsWith(raw)),
  );
}

describe('a megabyte made to be slow', () => {
  const MEGABYTE = 2 ** 20;
  const filled = (part: string): string => part.repeat(Math.ceil(MEGABYTE / part.length)).slice(0, MEGABYTE);
  const long = Array.from({ length: 12 }, (_, index) => `a${index === 11 ? 'b' : ''}`).join(' ');

  /**
   * Limits in ms of CPU time as the bench measures it, times what the test runner adds to every call between modules and
   * a busy machine to every read of memory. Quadratic work would take minutes.
   */
  const ALLOWANCE = 6;
  it.each<[what: string, limit: number, text: string]>([
    ['nothing but the beginnings of names', 100, filled('Commission the United North World Refugee ')],
    ['one word', 100, filled('f')],
    ['white space', 100, `Dabei${filled(' ')}prison`],
    ['zero-width characters', 100, `famin${filled('\u200b')}e`],
    ['a long name that breaks off at its end', 200, filled('UN High Commissioner for ')],
    ['marks', 200, `famine${filled('\u0301')}`],
    ['soft hyphens in a word', 200, filled('f\u00ad')],
    ['hyphens', 400, filled('non-')],
    ['a name over and over', 500, filled('famine ')],
    ['apostrophes', 500, filled("famine'")],
    ['ideographs that begin a name', 800, filled('北朝')],
    ['Hangul without a space', 800, filled('평양')],
    ['Hangul letter by letter', 100, filled('\u1112\u1161\u11ab')],
    ['decomposed Cyrillic', 800, filled('и\u0306')],
    ['a name of twelve words that breaks off at each', 1_200, filled('a ')],
    ['letters that fold to two', 3_000, filled('ß')],
    ['letters of two units', 3_000, filled('𝐱')],
  ])('%s: less than %i ms', { timeout: 60_000 }, (_, limit, text) => {
    const list = [...forms, ...formsOf([long])];
    for (const scan of [createScan(list), openLarge(compileLarge(list))]) {
      const before = process.threadCpuUsage();
      scan(
        text,
        () => undefined,
        () => true,
        0,
        text.length,
      );
      const { user, system } = process.threadCpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(limit * ALLOWANCE);
    }
  });
});
