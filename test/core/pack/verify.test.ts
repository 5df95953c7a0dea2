import { describe, expect, it } from 'vitest';
import { compilePack } from '../../../core/pack/compile.ts';
import { verifyDocument } from '../../../core/pack/verify.ts';
import { DANUBE, files, SOURCE } from './sample.ts';

const FIRST = 'Here the Danube flows to the east for days. Nobody knows why it does.';
const SECOND = 'They call it the city by the river, and rightly so.';
const TEXT = `Skip to main content\n\n${FIRST}\n\n${SECOND}\n\nDonate now.\n`;

/** Stands for SHA-256: any function of the text will do. */
const hash = (text: string): string => text.length.toString(16).padStart(64, '0');

function verify(danube = DANUBE, text = TEXT, title = 'On rivers') {
  const HASH = 'a'.repeat(64);
  const source = SOURCE.replace(
    `["${HASH}", "${HASH}"]`,
    JSON.stringify([hash(FIRST), hash(SECOND)]),
  ).replace('On rivers', title);
  const parsed = files({ 'danube.yaml': danube }, source.replace(HASH, hash(TEXT)));
  const compiled = compilePack(parsed);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 1));
  const { authored, pack } = compiled;
  const verified = verifyDocument(
    { source: pack.source, file: parsed.source, authored },
    { text, sha256: hash(text), hash },
  );
  return { ...verified, places: verified.problems.map(({ code, file, line }) => `${code} ${file}:${line}`) };
}

const SECOND_FACT = `  - id: danube-why
    revision: 1
    statement: The reason is not known.
    status: finding
    attribution: the Gazette
    asOf: { date: "1999", basis: stated }
    evidence:
      - { paragraph: 1, anchor: "Nobody knows why" }
`;
const COVERED = DANUBE.replace('related:', `${SECOND_FACT}related:`);
const ANCHOR = 'flows to the east';

describe('verifyDocument', () => {
  it('says sentence by sentence which facts rest on it', () => {
    const { places, coverage, anchors } = verify(COVERED);
    expect(places).toEqual([]);
    expect(anchors).toBe(3);
    expect(coverage).toEqual([
      { paragraph: 1, sentence: 1, begins: 'Here the Danube', facts: ['danube-east'] },
      { paragraph: 1, sentence: 2, begins: 'Nobody knows why', facts: ['danube-why'] },
      { paragraph: 2, sentence: 1, begins: 'They call it', facts: ['ulm-river'] },
    ]);
  });

  it('refuses a sentence without a fact', () =>
    expect(verify().places).toEqual(['sentence-uncovered data/source.json:11']));

  it.each([
    ['not there', 'flows to the west', 'anchor-not-found'],
    ['a straight quote for a curly one', "flows 'to the east", 'anchor-not-found'],
    ['half a word', 'lows to the eas', 'anchor-cuts-word'],
    ['a whole sentence', 'Nobody knows why it does', 'anchor-whole-sentence'],
  ])('refuses an anchor: %s', (_why, anchor, code) => {
    expect(verify(COVERED.replace(ANCHOR, anchor)).places).toContain(`${code} data/entries/danube.yaml:16`);
  });

  it('refuses an anchor that stands twice', () => {
    const twice = TEXT.replace('Nobody', 'It flows to the east. Nobody');
    expect(verify(COVERED, twice).places).toContain('anchor-ambiguous data/entries/danube.yaml:16');
  });

  it('refuses copied words', () => {
    const copied = COVERED.replace(
      'The Danube flows east.',
      'So here the Danube flows to the east for days.',
    );
    expect(verify(copied).places).toEqual(['copied-words data/entries/danube.yaml:11']);
  });

  it.each([
    ['the headword', 'headword: Danube', 2],
    ['the summary', 'summary: River that flows east.', 4],
    ['an attribution', 'attribution: the Gazette', 13],
    ['a note', 'note: "By the masthead."', 14],
  ])('refuses copied words in %s', (_where, field, line) => {
    const name = field.slice(0, field.indexOf(':'));
    const copied = COVERED.replace(field, `${name}: "Here the Danube flows to the east for days"`);
    expect(verify(copied).places).toEqual([`copied-words data/entries/danube.yaml:${line}`]);
  });

  it('refuses copied words in what is said of the source', () => {
    const text = TEXT.replace('Nobody', 'This is what they wrote on rivers that year. Nobody');
    const places = verify(COVERED, text, 'This is what they wrote on rivers').places;
    expect(places.filter((place) => place.startsWith('copied'))).toEqual([]);
    const longer = verify(COVERED, text, 'This is what they wrote on rivers that year').places;
    expect(longer.filter((place) => place.startsWith('copied'))).toEqual(['copied-words data/source.json:6']);
  });

  it('refuses another document, naming what differs', () => {
    expect(verify(COVERED, TEXT.replace('rightly so', 'so rightly it is')).places).toEqual([
      'wrong-document data/source.json:10',
      'wrong-paragraph data/source.json:11',
    ]);
    const { problems } = verify(COVERED, TEXT.slice(0, TEXT.indexOf(SECOND)));
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toContain(
      'paragraph-missing The document has no paragraph 2: its body has 1.',
    );
  });
});
