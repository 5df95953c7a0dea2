import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { ROOT, run, tail } from './run.mjs';

/** npm's own record of what it installed, written when it has finished. */
const RECORD = 'node_modules/.package-lock.json';

/** Installs exactly what the lockfile says, unless it is there already. @returns whether it had to. */
export async function installDependencies(root = ROOT) {
  const reason = whyStale(root);
  if (reason === null) return false;
  console.log(`  Installing dependencies (${reason}) ...`);
  // Run by npm, this is the very npm that runs us; no dependency's install script is run.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = npm?.endsWith('npm-cli.js')
    ? await run(process.execPath, [npm, ...args], { cwd: root })
    : await run('npm', args, { cwd: root });
  if (code !== 0) {
    throw new Problem(
      `npm ci failed:\n${tail(output)}`,
      /\b(EUSAGE|in sync)\b/.test(output)
        ? 'package.json and package-lock.json differ: run `npm install` and keep both.'
        : 'Check that this machine reaches the npm registry (`npm ping`), and run the same command again.',
    );
  }
  return true;
}

/** Why what is installed is not what the lockfile says, or null where it is. */
export function whyStale(root) {
  if (!existsSync(join(root, RECORD))) return 'none yet';
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, RECORD));
  for (const [path, { version, integrity, optional }] of wanted) {
    const there = installed.get(path);
    // Optional packages are left out where they do not fit the platform.
    if (there === undefined && optional) continue;
    if (there === undefined) return `${path} is missing`;
    if (there.version !== version || there.integrity !== integrity) return `${path} is of another version`;
  }
  for (const path of installed.keys()) if (!wanted.has(path)) return `${path} is not wanted any more`;
  return null;
}

function packagesOf(file) {
  const { packages = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(packages)
      .filter(([path]) => path !== '')
      .map(([path, { version, integrity, optional, devOptional, peer, link }]) => [
        path,
        {
          version: link ? 'link' : version,
          integrity,
          optional: optional === true || devOptional === true || peer === true,
        },
      ]),
  );
}
