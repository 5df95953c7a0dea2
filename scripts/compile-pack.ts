// npm run pack [-- --check | --changes OLD.json]
//   (nothing)      compiles data/source.json and data/entries/*.yaml into data/pack.json and data/terms.json
//   --check        writes nothing; fails if the committed files are not what would be written
//   --changes OLD  writes nothing; lists what changed since the pack file OLD; fails if a revision or the version was
//                  forgotten
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { changesBetween, isFaulty, needsVersion } from '../core/pack/changes.ts';
import { type Compiled, compilePack, packText, termsText } from '../core/pack/compile.ts';
import { formatProblem } from '../core/pack/problem.ts';
import { packSchema } from '../core/pack/schema.ts';
import { ROOT, readPackFiles } from './read-pack-files.ts';
import { dearestEntries } from './terms-cost.ts';

/** Bytes of `terms.json`: a part of the content script's budget, which code must not have to make room for. */
const TERMS_MAX = 8192;
/** How many entries are named when there are too many bytes. */
const DEAREST = 10;

const USAGE = 'Usage: npm run pack [-- --check | --changes OLD.json]';
const DATA = join(ROOT, 'data');

function main(): number {
  const options = { check: { type: 'boolean' }, changes: { type: 'string' } } as const;
  let values: { check?: boolean | undefined; changes?: string | undefined };
  try {
    values = parseArgs({ options }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  const compiled = compilePack(readPackFiles(DATA));
  if (!compiled.ok) {
    const list = compiled.problems.map(formatProblem).join('\n');
    return fail(`${list}\n${compiled.problems.length} problem(s) in data/; nothing was written.`);
  }
  const outputs = outputsOf(compiled);
  const terms = Buffer.byteLength(outputs['terms.json']);
  if (terms > TERMS_MAX) {
    return fail(
      `data/terms.json would have ${terms} bytes; ${TERMS_MAX} are allowed. Nothing was written.\n` +
        '    -> Remove names that hardly occur on pages, or shorten lists in `with` and `not`. The dearest entries:\n' +
        dearestEntries({ terms: compiled.terms, entries: compiled.pack.entries }, DEAREST)
          .map(({ id, bytes }) => `       ${String(bytes).padStart(5)}  data/entries/${id}.yaml`)
          .join('\n'),
    );
  }
  if (values.changes !== undefined) return listChanges(values.changes, compiled);
  const facts = compiled.pack.entries.reduce((sum, entry) => sum + entry.facts.length, 0);
  const summary = `${compiled.pack.entries.length} entries, ${facts} facts, terms.json ${terms} bytes`;
  return values.check === true ? check(outputs, summary) : write(outputs, summary);
}

type Outputs = Readonly<Record<'pack.json' | 'terms.json', string>>;
const outputsOf = ({ pack, terms }: Compiled): Outputs => ({
  'pack.json': packText(pack),
  'terms.json': termsText(terms),
});

function write(outputs: Outputs, summary: string): number {
  for (const [name, text] of Object.entries(outputs)) writeFileSync(join(DATA, name), text);
  console.log(`Wrote data/pack.json and data/terms.json: ${summary}.`);
  return 0;
}

function check(outputs: Outputs, summary: string): number {
  const stale = Object.entries(outputs).filter(([name, text]) => {
    const path = join(DATA, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  if (stale.length > 0) {
    return fail(
      stale.map(([name]) => `data/${name}:1  is not what data/ compiles to\n    -> npm run pack`).join('\n'),
    );
  }
  console.log(`data/pack.json and data/terms.json are up to date: ${summary}.`);
  return 0;
}

function listChanges(path: string, { pack }: Compiled): number {
  let before: unknown;
  try {
    before = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return fail(
      `${path}: ${error instanceof Error ? error.message : String(error)}\n    -> Give the path of a pack.json.`,
    );
  }
  const parsed = v.safeParse(packSchema, before);
  if (!parsed.success) {
    const { path: at, message } = parsed.issues[0];
    const place = at?.map(({ key }) => String(key)).join('.') ?? '';
    return fail(`${path}: no pack of schema 1 (${place}: ${message})\n    -> Give the path of a pack.json.`);
  }
  const changes = changesBetween(parsed.output, pack);
  for (const { kind, what, id, detail } of changes) console.log(`${kind}: ${what} ${id}: ${detail}`);
  const faults = changes.filter(isFaulty).length;
  console.log(
    `${parsed.output.version} -> ${pack.version}: ${changes.length} change(s), ${faults} with a wrong revision.`,
  );
  const remedies = faults === 0 ? [] : ['Add 1 to `revision` of each fact whose content has changed.'];
  if (needsVersion(parsed.output, pack, changes))
    remedies.push(`Raise \`version\` under \`pack\` in data/source.json above ${parsed.output.version}.`);
  return remedies.length === 0 ? 0 : fail(remedies.map((remedy) => `    -> ${remedy}`).join('\n'));
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

process.exitCode = main();
