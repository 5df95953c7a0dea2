import { describe, expect, it } from 'vitest';
import { compilePack, packText, termsText } from '../../../core/pack/compile.ts';
import { formatProblem, type ProblemCode, REMEDIES } from '../../../core/pack/problem.ts';
import { DANUBE, files, SOURCE, ULM } from './sample.ts';

const OTHER = ULM.replace('id: ulm\n', 'id: oder\n')
  .replace('headword: Ulm', 'headword: Oder')
  .replace('ulm-river', 'oder-river');

/** What is changed in danube.yaml, and the problem it must give there. */
const BROKEN: readonly (readonly [why: string, from: string, to: string, code: ProblemCode, line: number])[] =
  [
    ['no headword', 'headword: Danube\n', '', 'missing-field', 1],
    ['no statement', '    statement: The Danube flows east.\n', '', 'missing-field', 9],
    ['no anchor', ', anchor: "flows to the east"', '', 'missing-field', 16],
    ['a field that does not exist', 'kind: place', 'kind: place\ncolour: blue', 'unknown-field', 4],
    ['a misspelt field of an alias', 'when: in-context', 'wen: in-context', 'unknown-field', 7],
    ['an unknown kind', 'kind: place', 'kind: river', 'bad-value', 3],
    ['an unknown status', 'status: finding', 'status: fact', 'bad-value', 12],
    ['a list that is none', 'related: [ulm]', 'related: ulm', 'bad-type', 17],
    ['a year without quotes', '"1999", basis: inferred', '1999, basis: inferred', 'bad-type', 14],
    ['an id that is no slug', 'danube-east', 'Danube_East', 'bad-slug', 9],
    ['an empty summary', 'summary: River that flows east.', 'summary: ""', 'empty', 4],
    [
      'no facts',
      DANUBE.slice(DANUBE.indexOf('facts:'), DANUBE.indexOf('related:')),
      'facts: []\n',
      'empty',
      8,
    ],
    ['a long statement', 'The Danube flows east.', 'x'.repeat(281), 'statement-too-long', 11],
    ['a long summary', 'River that flows east.', 'x'.repeat(141), 'summary-too-long', 4],
    ['revision 0', 'revision: 1', 'revision: 0', 'bad-revision', 10],
    ['an anchor of two words', 'flows to the east', 'flows east', 'anchor-length', 16],
    ['an anchor of 13 words', 'flows to the east', 'a b c d e f g h i j k l m', 'anchor-length', 16],
    ['month 13', '"1999", basis: inferred', '"1999-13", basis: inferred', 'bad-date', 14],
    ['inferred without a reason', ', note: "By the masthead."', '', 'note-missing', 14],
    ['paragraph 3 of 2', 'paragraph: 1', 'paragraph: 3', 'paragraph-out-of-range', 16],
    ['paragraph 0', 'paragraph: 1', 'paragraph: 0', 'paragraph-out-of-range', 16],
    ['another id than the file', 'id: danube\n', 'id: donau\n', 'file-name', 1],
    ['a fact id of another entry', 'danube-east', 'ulm-river', 'duplicate-fact', 7],
    ['related to nothing', 'related: [ulm]', 'related: []', 'orphan', 17],
    ['related to an unknown entry', 'related: [ulm]', 'related: [ulm, rhine]', 'unknown-entry', 17],
    ['related to itself', 'related: [ulm]', 'related: [ulm, danube]', 'related-to-itself', 17],
    ['related twice', 'related: [ulm]', 'related: [ulm, ulm]', 'related-duplicate', 17],
    [
      'rules of a name that pages never show',
      'when: in-context, with',
      'when: never, with',
      'rules-unused',
      7,
    ],
    ['with, but always', 'when: in-context, with', 'when: always, with', 'with-always', 7],
    ['with an unknown entry', 'with: [ulm]', 'with: [rhine]', 'unknown-entry', 7],
    ['a name that ends in a bracket', '- Donau', '- Donau (river)', 'alias-edge', 6],
    ['a name that case alone tells from the headword', '- Donau', '- danube', 'alias-redundant', 6],
    ['a name that is a plural of another', '- Donau', '- Danubes', 'alias-redundant', 6],
    [
      'a name of another entry, with other rules',
      '- Donau',
      '- { text: ulm, when: in-context }',
      'alias-shared',
      2,
    ],
    [
      'a name in context that contains one that is always',
      '- Donau',
      '- { text: Ulm upon Danube, when: in-context }',
      'context-hides-name',
      6,
    ],
    ['a phrase without its name', 'the D. Line', 'the E. Line', 'not-without-name', 7],
    ['YAML that does not parse', 'kind: place', 'kind: "place', 'bad-syntax', 3],
    ['a second document', 'kind: place', 'kind: place\n---', 'several-documents', 4],
    ['an empty file', DANUBE, '', 'empty-file', 1],
    ['a file of comments alone', DANUBE, '# to be written\n', 'empty-file', 1],
    ['a file that says nothing but null', DANUBE, 'null\n', 'bad-type', 1],
    ['a key written twice', 'kind: place', 'kind: place\nkind: law', 'bad-syntax', 4],
  ];

function compiled(changed: Record<string, string>) {
  const result = compilePack(files(changed));
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result;
}

describe('compilePack', () => {
  it('makes a pack of sound files, sorted by id, and its terms', () => {
    const compiled = compilePack(files());
    if (!compiled.ok) throw new Error(compiled.problems.map(formatProblem).join('\n'));
    expect(compiled.pack.entries.map(({ id }) => id)).toEqual(['danube', 'ulm']);
    expect(compiled.terms).toEqual({
      entries: [
        ['danube', 'Danube', 'Donau', ['the D.', 3, '', [1]]],
        ['ulm', 'Ulm'],
      ],
      not: ['the D. Line'],
    });
  });

  it.each(BROKEN)('refuses %s', (_why, from, to, code, line) => {
    expect(DANUBE).toContain(from);
    const compiled = compilePack(files({ 'danube.yaml': DANUBE.replace(from, to) }));
    expect(compiled.ok).toBe(false);
    if (compiled.ok) return;
    const places = compiled.problems.map((problem) => `${problem.code}:${problem.line}`);
    expect(places).toContain(`${code}:${line}`);
    for (const problem of compiled.problems) expect(problem.remedy).toBe(REMEDIES[problem.code]);
  });

  it('names the file, the line and the remedy', () => {
    const compiled = compilePack(files({ 'danube.yaml': DANUBE.replace('kind: place', 'kind: river') }));
    expect(compiled.ok ? [] : compiled.problems.map(formatProblem)).toEqual([
      expect.stringMatching(
        /^data\/entries\/danube\.yaml:3 {2}"kind" is "river"; it must be .*\[bad-value\]\n {4}-> Use one of/,
      ),
    ]);
  });

  it.each([
    ['"related" must be a list but is "ulm".', 'related: [ulm]', 'related: ulm'],
    ['"aliases" must be a list but is empty.', 'aliases:', 'aliases:\nolder:'],
    ['A second document begins here; a file holds one.', 'kind: place', 'kind: place\n---'],
    ['There is nothing in this file.', DANUBE, ''],
  ])('speaks to who writes the files: %s', (message, from, to) => {
    const compiled = compilePack(files({ 'danube.yaml': DANUBE.replace(from, to) }));
    expect(compiled.ok ? [] : compiled.problems.map((problem) => problem.message)).toContain(message);
  });

  it('says where entries go when there are none', () => {
    const compiled = compilePack({ ...files(), entries: [] });
    expect(compiled.ok ? [] : compiled.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'data/source.json no-entries',
    ]);
  });

  it('reports every problem of all files at once', () => {
    const broken = {
      'danube.yaml': DANUBE.replace('kind: place', 'kind: river').replace('revision: 1', 'revision: 0'),
    };
    const compiled = compilePack(
      files({ ...broken, 'ulm.yaml': ULM.replace('status: finding', 'status: fact') }, '{}'),
    );
    expect(compiled.ok ? [] : compiled.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'data/entries/danube.yaml bad-value',
      'data/entries/danube.yaml bad-revision',
      'data/entries/ulm.yaml bad-value',
      'data/source.json missing-field',
      'data/source.json missing-field',
    ]);
  });

  it('does not blame other entries for one that cannot be read', () => {
    const compiled = compilePack(files({ 'ulm.yaml': 'id: [' }));
    expect(compiled.ok ? [] : [...new Set(compiled.problems.map(({ file }) => file))]).toEqual([
      'data/entries/ulm.yaml',
    ]);
  });

  it('refuses one-way relations, a second part of the graph and an id used twice', () => {
    const codes = (entries: Record<string, string>) => {
      const compiled = compilePack(files(entries));
      return compiled.ok ? [] : compiled.problems.map(({ code }) => code);
    };
    expect(codes({ 'oder.yaml': OTHER })).toEqual(['related-one-way']);
    const pair = OTHER.replace('related: [danube]', 'related: [elbe]');
    const elbe = pair
      .replace('id: oder', 'id: elbe')
      .replace('Oder', 'Elbe')
      .replace('oder-river', 'elbe-river');
    expect(codes({ 'oder.yaml': pair, 'elbe.yaml': elbe.replace('[elbe]', '[oder]') })).toEqual([
      'graph-split',
    ]);
    expect(codes({ 'twin.yaml': ULM.replace('ulm-river', 'twin-river').replace('Ulm', 'Twin') })).toContain(
      'duplicate-entry',
    );
  });

  it('refuses a context that no name can give', () => {
    const silent = ULM.replace('aliases: []', 'aliases: [{ text: Ulm, when: in-context }]');
    const compiled = compilePack(files({ 'ulm.yaml': silent }));
    expect(compiled.ok ? [] : compiled.problems.map(({ code }) => code)).toContain('with-silent');
  });

  it('lets two entries share a name that both list with the same rules', () => {
    const shared = ULM.replace('aliases: []', 'aliases: [Donau]');
    expect(compilePack(files({ 'ulm.yaml': shared })).ok).toBe(true);
  });

  it('lets a name have other rules in another language', () => {
    const split = '- { text: Donau, lang: de }\n  - { text: Donau, lang: "!de", when: in-context }';
    expect(compilePack(files({ 'danube.yaml': DANUBE.replace('- Donau', split) })).ok).toBe(true);
  });

  it('leaves the plural of a name out of the terms', () => {
    const plural = ULM.replace('headword: Ulm', 'headword: Ulms').replace('aliases: []', 'aliases: [Ulm]');
    const compiled = compilePack(files({ 'ulm.yaml': plural }));
    expect(compiled.ok && compiled.terms.entries[1]).toEqual(['ulm', 'Ulm']);
  });

  it('leaves names that are never looked for out of the terms, and entries without any other', () => {
    const never = '- { text: Danube, when: never }\n  - { text: the blue river, when: never }\n  - Donau';
    const { terms } = compiled({ 'danube.yaml': DANUBE.replace('- Donau', never) });
    expect(terms.entries[0]).toEqual(['danube', 'Donau', ['the D.', 3, '', [1]]]);
    const silent = ULM.replace('aliases: []', 'aliases: [{ text: Ulm, when: never }]');
    const ofUlm = DANUBE.replace(
      '  - { text: "the D.", when: in-context, with: [ulm], case: exact, not: ["the D. Line"] }\n',
      '',
    );
    expect(compiled({ 'danube.yaml': ofUlm, 'ulm.yaml': silent }).terms.entries).toEqual([
      ['danube', 'Danube', 'Donau'],
    ]);
  });

  it('refuses a context that only a name in searches could give', () => {
    const silent = ULM.replace('aliases: []', 'aliases: [{ text: Ulm, when: never }]');
    const result = compilePack(files({ 'ulm.yaml': silent }));
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['with-silent']);
  });

  it('lets a name in searches contain one that pages show', () => {
    const long = ULM.replace('aliases: []', 'aliases: [{ text: Ulm on the Danube, when: never }]');
    expect(compiled({ 'ulm.yaml': long }).pack.entries[1]?.aliases).toHaveLength(1);
  });

  it('gives the same bytes whatever the order of files and fields', () => {
    const { source, entries } = files();
    const there = compilePack({ source, entries });
    const [first = '', ...rest] = DANUBE.split('\n');
    const turned = files({ 'danube.yaml': [...rest.filter((line) => line !== ''), first, ''].join('\n') });
    const back = compilePack({ source, entries: [...turned.entries].reverse() });
    if (!there.ok || !back.ok) throw new Error('the sample does not compile');
    expect(packText(back.pack)).toBe(packText(there.pack));
    expect(termsText(back.terms)).toBe(termsText(there.terms));
    expect(packText(there.pack).endsWith('}\n')).toBe(true);
  });

  it('checks the source too', () => {
    const compiled = compilePack(files({}, SOURCE.replace('"1.0.0"', '"1.0"').replace('"en"', '"English!"')));
    expect(compiled.ok ? [] : compiled.problems.map(({ code, line }) => `${code}:${line}`)).toEqual([
      'bad-version:2',
      'bad-value:9',
    ]);
  });
});
