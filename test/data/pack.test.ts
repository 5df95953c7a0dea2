import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePack, packText, termsText } from '../../core/pack/compile.ts';
import { sharedRun } from '../../core/pack/document.ts';
import { KINDS, namesOf, STATUSES } from '../../core/pack/pack.ts';
import { formatProblem } from '../../core/pack/problem.ts';
import { entrySchema, packSchema, SLUG, STATEMENT_MAX, SUMMARY_MAX } from '../../core/pack/schema.ts';
import { surfacesOf } from '../../core/pack/surfaces.ts';
import { authoredTexts, COPIED_WORDS } from '../../core/pack/verify.ts';
import { ROOT, readPackFiles } from '../../scripts/read-pack-files.ts';

const DATA = join(ROOT, 'data');
/** Where the document lies beside a checkout; another place can be given by the environment. */
const DOCUMENT = process.env.FACT_CARDS_DOCUMENT ?? join(ROOT, '../shared/document/000_2fb7fa2c16e3661a.txt');

const compiled = compilePack(readPackFiles(DATA));
if (!compiled.ok) throw new Error(compiled.problems.map(formatProblem).join('\n'));
const { pack, terms } = compiled;
const facts = pack.entries.flatMap((entry) => entry.facts);
const read = (name: string): string => readFileSync(join(DATA, name), 'utf8');

describe('the committed files', () => {
  it.each([
    ['pack.json', packText(pack)],
    ['terms.json', termsText(terms)],
  ])('%s is what data/ compiles to (if not: npm run pack)', (name, text) =>
    expect(read(name) === text).toBe(true),
  );

  it('terms.json keeps its share of the content script', () =>
    expect(Buffer.byteLength(read('terms.json'))).toBeLessThanOrEqual(8192));
});

describe('the index', () => {
  it('is as complete as it was', () => {
    expect(pack.entries.length).toBeGreaterThanOrEqual(62);
    expect(facts.length).toBeGreaterThanOrEqual(175);
  });

  it('has every kind of entry and every status', () => {
    expect(new Set(pack.entries.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(new Set(facts.map(({ status }) => status))).toEqual(new Set(STATUSES));
  });

  it('keeps statements and summaries within their lengths', () => {
    expect(facts.filter(({ statement }) => statement.length > STATEMENT_MAX)).toEqual([]);
    expect(pack.entries.filter(({ summary }) => summary.length > SUMMARY_MAX)).toEqual([]);
  });

  it('has statements that stand without their card: none begins with a pronoun', () =>
    expect(
      facts.filter(({ statement }) =>
        /^(It|Its|He|His|She|They|Their|There|This|These|That)\b/.test(statement),
      ),
    ).toEqual([]));

  it('says no year of the release without saying that it is inferred', () => {
    const of2005 = facts.filter(({ asOf }) => asOf.date.startsWith('2005'));
    expect(of2005.filter(({ asOf }) => asOf.basis !== 'inferred' || asOf.note === undefined)).toEqual([]);
    expect(facts.filter(({ statement }) => statement.includes('2005'))).toEqual([]);
  });

  it('keeps "apparently" wherever the 30 who were sent back are spoken of', () => {
    const of30 = facts.filter(({ statement, status }) => status === 'reported' && /\b30\b/.test(statement));
    expect(of30.length).toBeGreaterThan(0);
    expect(of30.filter(({ statement }) => !statement.includes('apparent'))).toEqual([]);
  });

  it('attributes by status', () => {
    const wrong = facts.filter(({ status, attribution }) =>
      status === 'finding'
        ? attribution !== 'Human Rights Watch'
        : status === 'reported' && attribution === 'Human Rights Watch',
    );
    expect(wrong).toEqual([]);
  });

  it('gives no name to two entries', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const entry of pack.entries)
      for (const name of namesOf(entry))
        for (const { folded } of surfacesOf(name)) {
          const owner = owners.get(folded);
          if (owner !== undefined && owner !== entry.id) shared.push(`${name.text}: ${owner}, ${entry.id}`);
          owners.set(folded, entry.id);
        }
    expect(shared).toEqual([]);
  });

  it('leads from every entry to every other', () => {
    const related = new Map(pack.entries.map((entry) => [entry.id, entry.related]));
    const seen = new Set<string>();
    const visit = (id: string): void => {
      if (seen.has(id)) return;
      seen.add(id);
      related.get(id)?.forEach(visit);
    };
    visit('non-refoulement');
    expect(seen.size).toBe(pack.entries.length);
    for (const [id, others] of related)
      for (const other of others) expect(related.get(other), other).toContain(id);
  });
});

describe('our own words', () => {
  it.skipIf(!existsSync(DOCUMENT))(
    `nothing that is written shares ${COPIED_WORDS} words in a row with the document${existsSync(DOCUMENT) ? '' : ` (left out: no document at ${DOCUMENT}; set FACT_CARDS_DOCUMENT)`}`,
    () => {
      const document = readFileSync(DOCUMENT, 'utf8');
      const texts = pack.entries.flatMap(authoredTexts);
      const runs = texts.map(({ text }) => sharedRun(text, document, COPIED_WORDS));
      expect(runs.filter((run) => run !== null)).toEqual([]);
    },
  );
});

describe('data/README.md', () => {
  it('names every status, kind and rule there is', () => {
    const readme = read('README.md');
    const words = [...STATUSES, ...KINDS, 'always', 'in-context', 'never', 'fold', 'exact'];
    expect(words.filter((word) => !readme.includes(`\`${word}\``))).toEqual([]);
  });
});

describe('the published schemas say what the compiler checks', () => {
  const entry = JSON.parse(read('entry.schema.json'));
  const factpack = JSON.parse(read('factpack.schema.json'));

  it('fields', () => {
    expect(Object.keys(entry.properties)).toEqual(Object.keys(entrySchema.entries));
    expect(entry.required).toEqual(Object.keys(entrySchema.entries));
    expect(entry.definitions.fact.required).toEqual(
      Object.keys(entrySchema.entries.facts.pipe[0].item.entries),
    );
    expect(Object.keys(factpack.properties)).toEqual(Object.keys(packSchema.entries));
    expect(Object.keys(factpack.definitions.source.properties)).toEqual(
      Object.keys(packSchema.entries.source.entries),
    );
  });

  it('values and limits', () => {
    expect(entry.properties.kind.enum).toEqual(KINDS);
    expect(entry.definitions.fact.properties.status.enum).toEqual(STATUSES);
    expect(entry.properties.summary.maxLength).toBe(SUMMARY_MAX);
    expect(entry.definitions.fact.properties.statement.maxLength).toBe(STATEMENT_MAX);
    expect(entry.definitions.slug.pattern).toBe(SLUG.source);
  });

  it('the rules of a name', () => {
    const { when, ...rest } = entry.definitions.alias.properties;
    expect(Object.keys({ ...rest, when }).sort()).toEqual(['case', 'lang', 'not', 'text', 'when', 'with']);
    expect(when.enum).toEqual(['always', 'in-context', 'never']);
  });

  it('every entry file names its schema for editors', () => {
    const first = '# yaml-language-server: $schema=../entry.schema.json\n';
    for (const { id } of pack.entries) expect(read(`entries/${id}.yaml`).startsWith(first), id).toBe(true);
  });
});
