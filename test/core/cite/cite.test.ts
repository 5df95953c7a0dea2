import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Cited, FORMATS, keyOf, PARTS } from '../../../core/cite/citation.ts';
import { cite } from '../../../core/cite/cite.ts';
import type { Pack } from '../../../core/pack/pack.ts';
import { CITED, FACT, SOURCE } from './sample.ts';

const CITATION =
  'Human Rights Watch, Press release on North Korea (received without a title), New York (April 2005, inferred), paragraph 10, accessed March 1, 2026';
const BIBTEX = `@misc{release:china-label,
  author = {{Human Rights Watch}},
  title = {{Press release on North Korea (received without a title)}},
  address = {New York},
  year = {2005},
  month = apr,
  note = {paragraph 10; accessed March 1, 2026; date inferred: It names no year.},
  keywords = {China},
`;
const CSL = `[
  {
    "id": "release:china-label",
    "type": "document",
    "author": [
      {
        "literal": "Human Rights Watch"
      }
    ],
    "title": "Press release on North Korea (received without a title)",
    "publisher": "Human Rights Watch",
    "publisher-place": "New York",
    "issued": {
      "date-parts": [
        [
          2005,
          4
        ]
      ],
      "circa": true
    },
    "accessed": {
      "date-parts": [
        [
          2026,
          3,
          1
        ]
      ]
    },
    "language": "en",
    "locator": "paragraph 10",
    "keyword": "China",
    "note": "paragraph 10; accessed March 1, 2026; date inferred: It names no year."`;

describe('of the fact', () => {
  it('plain', () => {
    expect(cite('fact', 'plain', CITED)).toBe(
      `China labelled North Koreans “illegal economic migrants”.
Finding, according to Human Rights Watch (paraphrased), as of April 2005 (inferred)
${CITATION}`,
    );
  });

  it('Markdown', () => {
    expect(cite('fact', 'markdown', CITED)).toBe(
      `China labelled North Koreans “illegal economic migrants”.

Finding, according to Human Rights Watch (paraphrased), as of April 2005 (inferred)

${CITATION}`,
    );
  });

  it('HTML', () => {
    expect(cite('fact', 'html', CITED)).toBe(
      `<p dir="auto">China labelled North Koreans “illegal economic migrants”.</p>
<p dir="auto">Finding, according to Human Rights Watch (paraphrased), as of April 2005 (inferred)</p>
<p dir="auto">${CITATION}</p>`,
    );
  });

  it('BibTeX', () => {
    expect(cite('fact', 'bibtex', CITED)).toBe(
      `${BIBTEX}  annote = {China labelled North Koreans “illegal economic migrants”. [Finding, according to Human Rights Watch (paraphrased), as of April 2005 (inferred)]},
}`,
    );
  });

  it('CSL-JSON', () => {
    expect(cite('fact', 'csl-json', CITED)).toBe(
      `${CSL},
    "annote": "China labelled North Koreans “illegal economic migrants”. [Finding, according to Human Rights Watch (paraphrased), as of April 2005 (inferred)]"
  }
]`,
    );
  });
});

describe('of the quote', () => {
  it('plain', () => {
    expect(cite('quote', 'plain', CITED)).toBe(
      `“categorically labeling them” (paragraph 10)
${CITATION}`,
    );
  });

  it('Markdown', () => {
    expect(cite('quote', 'markdown', CITED)).toBe(
      `> “categorically labeling them” (paragraph 10)

${CITATION}`,
    );
  });

  it('HTML', () => {
    expect(cite('quote', 'html', CITED)).toBe(
      `<blockquote lang="en" dir="auto"><p>“categorically labeling them” (paragraph 10)</p></blockquote>
<p dir="auto">${CITATION}</p>`,
    );
  });

  it('BibTeX', () => {
    expect(cite('quote', 'bibtex', CITED)).toBe(
      `${BIBTEX}  annote = {“categorically labeling them” (paragraph 10)},
}`,
    );
  });

  it('CSL-JSON', () => {
    expect(cite('quote', 'csl-json', CITED)).toBe(
      `${CSL},
    "annote": "“categorically labeling them” (paragraph 10)"
  }
]`,
    );
  });
});

describe('of the citation alone', () => {
  it.each([
    ['plain', CITATION],
    ['markdown', CITATION],
    ['html', `<p dir="auto">${CITATION}</p>`],
    ['bibtex', `${BIBTEX}}`],
    ['csl-json', `${CSL}\n  }\n]`],
  ] as const)('%s', (format, expected) => {
    expect(cite('citation', format, CITED)).toBe(expected);
  });
});

describe('a source with an address and a stated day', () => {
  const url = 'https://example.org/a_b?x=1&y=2';
  const found: Cited = {
    ...CITED,
    url,
    source: { ...SOURCE, date: { date: '2005-04-09', basis: 'stated' } },
  };
  const words =
    'Human Rights Watch, Press release on North Korea (received without a title), New York (April 9, 2005), paragraph 10, accessed March 1, 2026';

  it.each([
    ['plain', `${words} <${url}>`],
    ['markdown', `${words} <${url}>`],
    [
      'html',
      `<p dir="auto">${words} <a href="https://example.org/a_b?x=1&amp;y=2">https://example.org/a_b?x=1&amp;y=2</a></p>`,
    ],
    [
      'bibtex',
      `@misc{release:china-label,
  author = {{Human Rights Watch}},
  title = {{Press release on North Korea (received without a title)}},
  address = {New York},
  year = {2005},
  month = apr,
  day = {9},
  url = {https://example.org/a_b?x=1&y=2},
  urldate = {2026-03-01},
  note = {paragraph 10},
  keywords = {China},
}`,
    ],
  ] as const)('%s', (format, expected) => {
    expect(cite('citation', format, found)).toBe(expected);
  });

  it('CSL-JSON', () => {
    expect(JSON.parse(cite('citation', 'csl-json', found))).toEqual([
      expect.objectContaining({
        URL: url,
        issued: { 'date-parts': [[2005, 4, 9]] },
        note: 'paragraph 10; accessed March 1, 2026',
      }),
    ]);
  });

  it.each(['javascript:alert(1)', 'https://example.org\\@evil.example', 'https://a b', 'ftp://example.org/'])(
    'never shows %s',
    (address) => {
      for (const format of FORMATS) {
        expect(cite('fact', format, { ...CITED, url: address })).toBe(cite('fact', format, CITED));
      }
    },
  );
});

it('cites each paragraph once and in order, with each quote at its own', () => {
  const evidence = [
    { paragraph: 10, anchor: 'one two three' },
    { paragraph: 9, anchor: 'four five six' },
    { paragraph: 10, anchor: 'seven eight nine' },
  ];
  const text = cite('quote', 'plain', { ...CITED, fact: { ...FACT, evidence } });
  expect(text.split('\n')).toEqual([
    '“one two three” (paragraph 10)',
    '“four five six” (paragraph 9)',
    '“seven eight nine” (paragraph 10)',
    expect.stringContaining(', paragraphs 9 and 10, '),
  ]);
});

it('keeps what runs against the sentence apart from it', () => {
  const hebrew: Cited = { ...CITED, source: { ...SOURCE, publisher: 'הארץ', place: 'תל אביב' } };
  const plain = cite('citation', 'plain', hebrew);
  expect(plain).toMatch(/^\u2068הארץ\u2069, Press release .+, \u2068תל אביב\u2069 \(April 2005, inferred\)/);
  expect(cite('citation', 'html', hebrew)).toMatch(/^<p dir="auto"><bdi>הארץ<\/bdi>, Press/);
  expect(cite('citation', 'bibtex', hebrew)).toContain('author = {{הארץ}},');
});

it('gives dates in the language of the reader', () => {
  expect(cite('citation', 'plain', { ...CITED, language: 'ko' })).toContain('2005년 4월');
});

describe('the bundled pack', () => {
  const pack = JSON.parse(readFileSync(new URL('../../../data/pack.json', import.meta.url), 'utf8')) as Pack;
  const all = pack.entries.flatMap((entry) =>
    entry.facts.map((fact): Cited => ({ ...CITED, source: pack.source, entry, fact })),
  );

  it('has a key of its own for each fact, whatever its revision', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(all.map(keyOf)).size).toBe(all.length);
    expect(keyOf({ source: SOURCE, fact: { ...FACT, revision: 3 } })).toBe(keyOf(CITED));
  });

  it('says of each inferred date that it is, and gives no address', () => {
    const silent = all.flatMap((cited) =>
      PARTS.flatMap((part) =>
        FORMATS.filter((format) => {
          const text = cite(part, format, cited);
          return !/inferred/.test(text) || /https?:/.test(text);
        }).map((format) => `${cited.fact.id} ${part} ${format}`),
      ),
    );
    expect(silent).toEqual([]);
  });
});
