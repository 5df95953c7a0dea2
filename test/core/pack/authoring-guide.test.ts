import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../../core/pack/compile.ts';
import { formatProblem, type Problem } from '../../../core/pack/problem.ts';
import { verifyDocument } from '../../../core/pack/verify.ts';
import { parseText, ROOT, readPackFiles } from '../../../scripts/read-pack-files.ts';

/** Where the document lies beside a checkout; another place can be given by the environment. */
const DOCUMENT = process.env.FACT_CARDS_DOCUMENT ?? join(ROOT, '../shared/document/000_2fb7fa2c16e3661a.txt');
const hasDocument = existsSync(DOCUMENT);

const guide = readFileSync(join(ROOT, 'data/README.md'), 'utf8');
const ENTRY = /here `(entries\/[\w-]+\.yaml)`/.exec(guide)?.[1] ?? '';
/** As a reader pastes it: without the margin of the numbered list. */
const EXAMPLE = (/```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '').replace(/^ {3}/gm, '').trimEnd();

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The problems of the pack with a text put at the end of `facts` of the guide's entry. */
function problemsWith(example: string): readonly Problem[] {
  const { source, entries } = readPackFiles(join(ROOT, 'data'));
  const file = `data/${ENTRY}`;
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/^related:/m, () => `${example}\nrelated:`);
  const changed = entries.map((entry) => (entry.file === file ? parseText(file, text) : entry));
  const compiled = compilePack({ source, entries: changed });
  if (!compiled.ok) return compiled.problems;
  if (!hasDocument) return [];
  const bytes = readFileSync(DOCUMENT);
  return verifyDocument(
    { source: compiled.pack.source, file: source, authored: compiled.authored },
    { text: bytes.toString('utf8'), sha256: sha256(bytes), hash: sha256 },
  ).problems;
}

/** What a reader may do to the example, and what is said of it. */
const COMPILED: readonly (readonly [why: string, from: RegExp, to: string, says: RegExp])[] = [
  [
    'a statement of the same entry',
    /statement: .*/,
    'statement: In the text of A DRAFT\u00a0resolution, the special rapporteur’s mandate on North Korea was extended by another year',
    /says what "special-rapporteur-mandate"/,
  ],
  [
    'the present tense',
    /statement: .*/,
    'statement: China is torturing people daily.',
    /says "is torturing"/,
  ],
  ['another speaker', /"a draft resolution.*"/, 'Amnesty International', /called "Amnesty International"/],
  [
    'the publisher as its own source',
    /"a draft resolution.*"/,
    'Human Rights Watch',
    /by the publisher itself/,
  ],
  ['one space too many', / {4}status/, '     status', /not indented/],
  ['a tab', / {4}status/, '\tstatus', /with a tab/],
];
const VERIFIED: typeof COMPILED = [
  [
    'a statement of something else',
    /statement: .*/,
    'statement: China tortured people daily.',
    /shares 0 of its/,
  ],
  ['a number', /another year/, '30 years', /"30" in/],
  ['a stated date', /inferred/, 'stated', /does not state the year 2005 and the month 04/],
  ['the wrong paragraph', /paragraph: 2/, 'paragraph: 3', /stands in paragraph 2, not in 3/],
  ['an anchor of its own', /anchor: ".*"/, 'anchor: "lengthened the mandate"', /stands in no paragraph/],
  ['a straight quote', /anchor: ".*"/, `anchor: "posted on the Commission's website"`, /\(copy ’ for '\)/],
];

describe('the example of data/README.md', () => {
  const left = hasDocument ? '' : ` (not verified: no document at ${DOCUMENT}; set FACT_CARDS_DOCUMENT)`;

  it(`compiles and is borne out when it is pasted as it stands${left}`, () => {
    expect(EXAMPLE).toMatch(/^ {2}- id: /);
    expect(problemsWith(EXAMPLE).map(formatProblem)).toEqual([]);
  });

  it('is refused as soon as it is in the pack', () => {
    const codes = problemsWith(`${EXAMPLE}\n${EXAMPLE}`).map(({ code }) => code);
    expect(codes).toEqual(['duplicate-fact', 'statement-repeated']);
    const renamed = EXAMPLE.replace(/id: .*/, 'id: some-other-id');
    expect(problemsWith(`${EXAMPLE}\n${renamed}`).map(({ code }) => code)).toEqual(['statement-repeated']);
  });

  it.each(COMPILED)('broken by %s, is refused once and says why', refused);
  it.skipIf(!hasDocument).each(VERIFIED)('broken by %s, is refused once and says why', refused);
});

function refused(_why: string, from: RegExp, to: string, says: RegExp): void {
  expect(EXAMPLE).toMatch(from);
  const problems = problemsWith(EXAMPLE.replace(from, to));
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(says)]);
}
