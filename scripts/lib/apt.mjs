import { readFileSync } from 'node:fs';
import { Problem } from './problem.mjs';
import { run, tail } from './run.mjs';

const PATIENTLY = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];

/** Whether packages can be installed here without asking anybody: on Debian, as root. Ubuntu's browsers are snaps. */
export function canInstall() {
  if (process.getuid?.() !== 0) return false;
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @throws Problem where the package system refuses. */
export async function install(packages) {
  console.log(`  Installing ${packages.join(' and ')} from Debian ...`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', [...PATIENTLY, 'update'], { env });
  const { code, output } = await run(
    'apt-get',
    [...PATIENTLY, 'install', '-y', '--no-install-recommends', ...packages],
    { env },
  );
  if (code !== 0) {
    throw new Problem(
      `apt-get could not install ${packages.join(' and ')}:\n${tail(update.code === 0 ? output : update.output + output)}`,
      'Install a browser by hand (Chrome, Chromium, Edge; Firefox too for the tests) and run the same command again.',
    );
  }
}
