// npm run verify -- PATH [--all]
//   Checks the facts in data/ against the document they are taken from, which is not part of the project. Lists problems,
//   or where there are none, sentence by sentence the facts that rest on it; with --all both.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compilePack } from '../core/pack/compile.ts';
import { formatProblem } from '../core/pack/problem.ts';
import { type Coverage, verifyDocument } from '../core/pack/verify.ts';
import { ROOT, readPackFiles } from './read-pack-files.ts';

const USAGE =
  'Usage: npm run verify -- PATH [--all]   (PATH: the document that data/source.json describes; --all: list the sentences even if there are problems)';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

function main(): number {
  let path: string | undefined;
  let all: boolean;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { all: { type: 'boolean', default: false } },
    });
    [path] = positionals;
    all = values.all;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  if (path === undefined) return fail(`The path of the document is missing.\n${USAGE}`);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return fail(
      `The document cannot be read: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`,
    );
  }
  const files = readPackFiles(join(ROOT, 'data'));
  const compiled = compilePack(files);
  if (!compiled.ok) {
    return fail(
      `${compiled.problems.map(formatProblem).join('\n')}\n${compiled.problems.length} problem(s) in data/.`,
    );
  }
  const { source, entries } = compiled.pack;
  const { problems, coverage, anchors } = verifyDocument(
    { source, file: files.source, authored: compiled.authored },
    { text: bytes.toString('utf8'), sha256: sha256(bytes), hash: sha256 },
  );
  // What is wrong stands alone: twenty lines of what is right would push it off the screen.
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length === 0 || all) for (const sentence of coverage) console.log(lineOf(sentence));
  const facts = entries.reduce((sum, entry) => sum + entry.facts.length, 0);
  const bare = coverage.filter((sentence) => sentence.facts.length === 0).length;
  console.log(
    `${problems.length === 0 ? 'Verified' : 'NOT verified'}: ${entries.length} entries, ${facts} facts, ${anchors} anchors, ` +
      `${source.paragraphs.length} paragraphs, ${coverage.length} sentences (${bare} without a fact), ${problems.length} problem(s).`,
  );
  return problems.length === 0 ? 0 : 1;
}

const lineOf = ({ paragraph, sentence, begins, facts }: Coverage): string =>
  `${paragraph}.${sentence}  "${begins} …"  ${facts.length === 0 ? 'NO FACT' : `${facts.length}: ${facts.join(', ')}`}`;

function fail(message: string): number {
  console.error(message);
  return 1;
}

process.exitCode = main();
