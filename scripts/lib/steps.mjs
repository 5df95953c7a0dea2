import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT, run } from './run.mjs';
import { runTests } from './vitest-run.mjs';

/** The document the facts come from, and saved pages of the real web: neither may be part of the project. */
const DOCUMENT = resolve(
  ROOT,
  process.env.FACT_CARDS_DOCUMENT ?? '../shared/document/000_2fb7fa2c16e3661a.txt',
);
const PAGES = resolve(ROOT, process.env.FACT_CARDS_PAGES ?? '../shared/pages');

/**
 * What `npm test` does, in order: what is quickest to fail comes first. `do` gives counts and output; `needs` names a
 * step without which this one would say nothing; `without` is a file or folder without which it is left out.
 */
export const STEPS = [
  { name: 'types', do: () => check('npm', ['run', '--silent', 'types']) },
  { name: 'lint', do: () => check('npm', ['run', '--silent', 'lint']) },
  // What knip.json leaves out: a linter that runs by name, and two files whose numbers name a whole set, used or not.
  { name: 'nothing unused', do: () => check('knip', ['--no-progress', '--treat-config-hints-as-errors']) },
  { name: 'pack is fresh', do: () => check('node', ['scripts/compile-pack.ts', '--check']) },
  {
    name: 'facts against the document',
    without: { path: DOCUMENT, variable: 'FACT_CARDS_DOCUMENT' },
    do: () => check('node', ['scripts/verify-document.ts', DOCUMENT]),
  },
  { name: 'unit tests', do: () => runTests('unit') },
  { name: 'page tests, in Chromium', do: () => runTests('page') },
  { name: 'build for Chromium', do: () => check('npm', ['run', '--silent', 'build']) },
  { name: 'build for Firefox', do: () => check('npm', ['run', '--silent', 'build:firefox']) },
  { name: 'addons-linter', needs: ['build for Firefox'], do: lintAddon },
  {
    name: 'end to end, in both browsers',
    needs: ['build for Chromium', 'build for Firefox'],
    do: () => runTests('e2e'),
  },
  {
    name: 'real pages',
    needs: ['build for Chromium', 'build for Firefox'],
    without: { path: PAGES, variable: 'FACT_CARDS_PAGES' },
    do: () => runTests('real-pages', { FACT_CARDS_PAGES: PAGES }),
  },
];

/** Why a step is left out, or null. */
export function whyLeftOut({ without }) {
  if (without === undefined || existsSync(without.path)) return null;
  return `there is no ${without.path}; ${without.variable} may name another`;
}

/** A program as one check: right if it ends well. */
async function check(command, args) {
  const { code, output } = await run(command, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

async function lintAddon() {
  const { output } = await run('addons-linter', ['.output/firefox-mv3', '--output', 'json']);
  let found;
  try {
    const { errors, notices, warnings } = JSON.parse(output.slice(output.indexOf('{')));
    found = [...errors, ...notices, ...warnings];
  } catch {
    return { passed: 0, failed: 1, skipped: 0, output: `addons-linter gave no report:\n${output}` };
  }
  const lines = found.map(
    ({ _type, code, file, line, message }) => `${_type} ${code} ${file ?? ''}:${line ?? ''} ${message}`,
  );
  const isClean = found.length === 0;
  return { passed: isClean ? 1 : 0, failed: isClean ? 0 : 1, skipped: 0, output: lines.join('\n') };
}
