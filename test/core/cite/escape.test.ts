import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { type Cited, FORMATS, PARTS } from '../../../core/cite/citation.ts';
import { cite } from '../../../core/cite/cite.ts';
import { escapeBibtex, escapeHtml, escapeMarkdown } from '../../../core/cite/escape.ts';
import { line } from '../../../core/cite/line.ts';
import { fieldsOf, textOf } from './read-bibtex.ts';
import { CITED, FACT, SOURCE } from './sample.ts';

/** Text that means something in one of the formats, and letters of other scripts. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\`*_{}[]()#+-,.!|<>&~$=:@^%"\'/1. \n\r\t\u2028\u0000'),
      fc.constantFrom(
        '&amp;',
        '<script>',
        '\\textbackslash{}',
        'www.',
        'https://',
        'é',
        '한국',
        'שלום',
        '😀',
        '\u202e',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));
const clean = hostile.map(line);

const document = new Window().document;

describe('HTML', () => {
  it('shows any line as it is, in text and in an attribute', () => {
    fc.assert(
      fc.property(clean, (text) => {
        document.body.innerHTML = `<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`;
        expect(document.querySelectorAll('body *').length).toBe(1);
        expect(document.body.textContent).toBe(text);
        expect(document.querySelector('p')?.getAttribute('title')).toBe(text);
      }),
    );
  });
});

describe('Markdown', () => {
  it.each([
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['![a](b)', '!\\[a\\](b)'],
    ['<b>&copy;</b>', '\\<b\\>\\&copy;\\</b\\>'],
    ['# a # b', '\\# a # b'],
    ['- a - b', '\\- a - b'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['+ a', '\\+ a'],
    ['1951. A year', '1951\\. A year'],
    ['1) a', '1\\) a'],
    ['In 1951.', 'In 1951.'],
    ['> a', '\\> a'],
    ['~~~', '\\~\\~\\~'],
    ['a | b', 'a \\| b'],
    ['$x$', '\\$x\\$'],
    ['a\\*b', 'a\\\\\\*b'],
    [
      'see https://a.example, www.b.example, c@d.example',
      'see https\\://a.example, www\\.b.example, c\\@d.example',
    ],
    ['_www.a.example', '\\_www\\.a.example'],
    ['North Korea’s “camps” (1951–2005): 5.5 %!', 'North Korea’s “camps” (1951–2005): 5.5 %!'],
  ])('%s', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('shows any line as it is: a backslash goes where it stands before punctuation, and nothing else is markup', () => {
    fc.assert(
      fc.property(clean, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text);
        const bare = escaped.replace(/\\[!-/:-@[-`{-~]/g, '');
        expect(bare).not.toMatch(/[\\`*_[\]<>&~|$@]|:\/\//);
        expect(escaped).not.toMatch(/^(?:[#+=-]|\d{1,9}[.)])/);
      }),
    );
  });
});

describe('BibTeX', () => {
  it.each([
    ['R&D, 5 % of $1, #1, a_b', 'R\\&D, 5 \\% of \\$1, \\#1, a\\_b'],
    ['{a', '\\textbraceleft{}a'],
    ['a}', 'a\\textbraceright{}'],
    ['\\input{x}', '\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}'],
    ["1951--2005, ``a'', ,,b", "1951-{}-2005, \\textasciigrave{}\\textasciigrave{}a'{}', ,{},b"],
    ['~^<>|', '\\textasciitilde{}\\textasciicircum{}\\textless{}\\textgreater{}\\textbar{}'],
    ['Łódź, 북한, “É”', 'Łódź, 북한, “É”'],
  ])('%s', (text, expected) => {
    expect(escapeBibtex(text)).toBe(expected);
  });

  it('keeps braces balanced and gives any line back', () => {
    fc.assert(
      fc.property(clean, (text) => {
        const record = `@misc{key,\n  title = {${escapeBibtex(text)}},\n}`;
        expect(textOf(fieldsOf(record).title ?? '')).toBe(text);
      }),
    );
  });
});

describe('a pack with any text in it', () => {
  const cited = fc.record({ a: hostile, b: hostile, c: hostile, d: hostile }).map(
    ({ a, b, c, d }): Cited => ({
      ...CITED,
      entry: { headword: a },
      fact: { ...FACT, statement: b, attribution: c, evidence: [{ paragraph: 1, anchor: d }] },
      source: { ...SOURCE, publisher: c, title: d, place: a, date: { ...SOURCE.date, note: b } },
    }),
  );

  it('comes back from BibTeX and CSL-JSON', () => {
    fc.assert(
      fc.property(cited, (each) => {
        const { entry, source } = each;
        const fields = fieldsOf(cite('fact', 'bibtex', each));
        expect(textOf(fields.title ?? '')).toBe(line(source.title));
        expect(textOf(fields.author ?? '')).toBe(line(source.publisher));
        expect(textOf(fields.keywords ?? '')).toBe(line(entry.headword));
        expect(JSON.parse(cite('fact', 'csl-json', each))).toEqual([
          expect.objectContaining({
            title: line(source.title),
            author: [{ literal: line(source.publisher) }],
            keyword: line(entry.headword),
          }),
        ]);
      }),
    );
  });

  it('gives as many lines and elements as a tame one', () => {
    const shape = (each: Cited, part: (typeof PARTS)[number]): unknown => {
      document.body.innerHTML = cite(part, 'html', each);
      return [
        cite(part, 'plain', each).split('\n').length,
        cite(part, 'markdown', each).split('\n').length,
        [...document.querySelectorAll('body *')]
          .map(({ tagName }) => tagName)
          .filter((name) => name !== 'BDI'),
      ];
    };
    fc.assert(
      fc.property(cited, fc.constantFrom(...PARTS), (each, part) => {
        expect(shape(each, part)).toEqual(shape(CITED, part));
      }),
    );
  });

  it('leaves no control in any format, but for isolates in pairs', () => {
    fc.assert(
      fc.property(cited, fc.constantFrom(...PARTS), fc.constantFrom(...FORMATS), (each, part, format) => {
        const text = cite(part, format, each);
        expect(text).not.toMatch(/(?![\n\u2068\u2069])[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/u);
        expect(text.split('\u2068').length).toBe(text.split('\u2069').length);
        if (format !== 'plain' && format !== 'markdown') expect(text).not.toMatch(/[\u2068\u2069]/);
      }),
    );
  });
});
