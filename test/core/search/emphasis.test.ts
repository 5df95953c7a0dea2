import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emphasise } from '../../../core/search/emphasis.ts';
import { fold } from '../../../core/search/fold.ts';

/** The source with what is emphasised in brackets. */
function marked(query: string, source: string): string {
  const spans = emphasise(fold(query).text.split(' '), fold(source), source);
  return spans.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    source,
  );
}

describe('emphasis', () => {
  it.each<[query: string, source: string, expected: string]>([
    ['refoul', 'Non-refoulement', 'Non-[refoul]ement'],
    ['non-refoulement', 'The Non-refoulement rule', 'The [Non-refoulement] rule'],
    ['nonrefoulement', 'Non-refoulement', '[Non-refoulement]'],
    ['non refoulement', 'Non\u00adrefoulement', '[Non\u00adrefoulement]'],
    ['nonref', 'non\u00adre\u00adfoulement', '[non\u00adre\u00adf]oulement'],
    ['refoulment', 'Non-refoulement', 'Non-[refoulem]e[nt]'],
    ['dabie prison', 'Dabei prison', '[Dabei] [prison]'],
    ['dabieprison', 'Dabei prison', '[Dabei] [prison]'],
    ['dabeiprison', 'Dabei prison', '[Dabei prison]'],
    ['prison dabei', 'Dabei prison', '[Dabei] [prison]'],
    ['visit', 'Visits and visitors', '[Visit]s and visitors'],
    ['visits to', 'Two visits, to be exact', 'Two [visits, to] be exact'],
    ['the prison', 'In the old prison', 'In the old [prison]'],
    ['returned', 'On return to it', 'On [return] to it'],
    ['zurich', 'Straße nach Zürich', 'Straße nach [Zürich]'],
    ['zuric', 'Zu\u0308rich', '[Zu\u0308ric]h'],
    ['reunion', 'a re\u0301union, now', 'a [re\u0301union], now'],
    ['strasse', 'Straße nach', '[Straße] nach'],
    ['stras', 'Straße nach', '[Straß]e nach'],
    ['first', 'ﬁrst oﬃce', '[ﬁrst] oﬃce'],
    ['offi', 'ﬁrst oﬃce', 'ﬁrst [oﬃ]ce'],
    ['oeuvre', 'une œuvre', 'une [œuvre]'],
    ['un', 'U.N. agency', '[U.N]. agency'],
    ['kangs', 'Kang’s visit', '[Kang’s] visit'],
    ['china', 'Beijing’s duty', '[Beijing’s] duty'],
    ['탈ㅂ', '탈북자', '[탈북]자'],
    ['북한', '북한 인권', '[북한] 인권'],
    ['송환', '강제송환 금지', '강제[송환] 금지'],
    ['곤', '고난의 행군', '[고난]의 행군'],
    ['難民', '国連難民高等弁務官', '国連[難民]高等弁務官'],
    ['ﾙﾌｰﾙ', 'ノン・ルフールマン', 'ノン・[ルフール]マン'],
    ['𝐔𝐍', 'the 𝕌ℕ body', 'the [𝕌ℕ] body'],
    ['jail', 'A prison here', 'A [prison] here'],
    ['2003', 'In 2003 and 2004', 'In [2003] and 2004'],
    ['resolution 2003', 'Resolutions of 2003 and 2004', '[Resolution]s of [2003] and 2004'],
    ['nothing', 'Something else', 'Something else'],
  ])('"%s" in "%s"', (query, source, expected) => {
    expect(marked(query, source)).toBe(expected);
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          'refoulement',
          'Zürich',
          'ﬁn',
          'ß',
          '북한',
          '곤',
          '\u00ad',
          '-',
          ' ',
          '\u0301',
          '難民',
          'İ',
          '½',
          'Dž',
          '𝐔',
        ),
      )
      .map((parts) => parts.join('')),
  );

  it('has spans in order, apart, and within the source, whole characters each', () => {
    fc.assert(
      fc.property(text, text, (query, source) => {
        let end = -1;
        for (const span of emphasise(fold(query).text.split(' '), fold(source), source)) {
          expect(span.start).toBeGreaterThan(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(source.length);
          const piece = source.slice(span.start, span.end);
          if (!/\p{Surrogate}/u.test(source)) expect(piece).not.toMatch(/\p{Surrogate}/u);
          end = span.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('covers a text that is its own query', () => {
    fc.assert(
      fc.property(text, (source) => {
        const folded = fold(source);
        fc.pre(folded.text !== '');
        const [span, ...more] = emphasise(folded.text.split(' '), folded, source);
        expect(more).toEqual([]);
        expect(fold(source.slice(span?.start, span?.end)).text).toBe(folded.text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('fold', () => {
  it('has a place in the source for each unit, rising, and one for the end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
        const { text: folded, starts } = fold(source);
        expect(starts).toHaveLength(folded.length + 1);
        expect(starts.at(-1)).toBe(source.length);
        expect([...starts].sort((left, right) => left - right)).toEqual(starts);
        expect(folded).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('is done once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
        const once = fold(source).text;
        expect(fold(once).text).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
