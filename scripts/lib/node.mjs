import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { ROOT } from './run.mjs';

/** WXT and Vitest need it, and it runs TypeScript as it is. */
const LEAST = [22, 18];

/**
 * Makes sure that the script runs on a Node new enough for the project's tools. The one that came with the
 * dependencies stands first on npm's PATH, but a shell that has looked `node` up before they were installed remembers
 * the machine's: then the script is run again with the right one, and this call does not return.
 */
export function ensureNode() {
  if (isRecent(process.versions.node)) return;
  const own = join(ROOT, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(own) || process.env.FACT_CARDS_NODE === 'own') {
    throw new Problem(
      `This needs Node ${LEAST.join('.')} or newer and runs on ${process.versions.node}; no newer one came with the dependencies.`,
      'Install Node 24 from https://nodejs.org and run the same command again.',
    );
  }
  const { status } = spawnSync(own, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, FACT_CARDS_NODE: 'own' },
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}

function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}
