// npm run verify -- PATH
//   Checks the facts in data/ against the document they are taken from, which is not part of the project.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePack } from '../core/pack/compile.ts';
import { formatProblem } from '../core/pack/problem.ts';
import { type Coverage, verifyDocument } from '../core/pack/verify.ts';
import { ROOT, readPackFiles } from './read-pack-files.ts';

const USAGE = 'Usage: npm run verify -- PATH   (PATH: the document that data/source.json describes)';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

function main(path: string | undefined): number {
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
  for (const sentence of coverage) console.log(lineOf(sentence));
  for (const problem of problems) console.error(formatProblem(problem));
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

process.exitCode = main(process.argv[2]);
