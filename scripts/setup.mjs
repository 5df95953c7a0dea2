/**
 * Makes a fresh machine ready for `npm start` or `npm test`: the dependencies as locked, and the browsers. Runs on plain
 * Node 20 and needs no package. Usage: node scripts/setup.mjs start|test|bench
 */
import { canInstall, install } from './lib/apt.mjs';
import { checkVersion, findBrowser } from './lib/browsers.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { main, Problem } from './lib/problem.mjs';

/** What each command needs: one browser of a list, by the Debian package that brings it. */
const NEEDS = {
  start: [
    { kinds: ['chrome', 'firefox'], packageName: 'chromium', name: 'Chrome, Chromium, Edge or Firefox' },
  ],
  bench: [{ kinds: ['chrome'], packageName: 'chromium', name: 'Chrome, Chromium or Edge' }],
  test: [
    { kinds: ['chrome'], packageName: 'chromium', name: 'Chrome, Chromium or Edge' },
    { kinds: ['firefox'], packageName: 'firefox-esr', name: 'Firefox' },
  ],
};
const LEAST_NODE = 20;

await main(async () => {
  const purpose = process.argv[2] ?? 'start';
  const needs = NEEDS[purpose];
  if (needs === undefined)
    throw new Problem(`"${purpose}" is nothing to set up for.`, 'Say `start`, `test` or `bench`.');
  if (Number(process.versions.node.split('.')[0]) < LEAST_NODE) {
    throw new Problem(
      `This is Node ${process.versions.node}.`,
      `Install Node ${LEAST_NODE} or newer from https://nodejs.org.`,
    );
  }
  console.log('Set-up');
  await installDependencies();
  const missing = needs.filter(({ kinds }) => !kinds.some(findBrowser));
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join('; and ');
    if (!canInstall()) {
      throw new Problem(
        `No browser found: ${names}.`,
        'Install it, or set CHROMIUM or FIREFOX to its path, and run the same command again.',
      );
    }
    await install(missing.map(({ packageName }) => packageName));
  }
  for (const { kinds, name } of needs) {
    const browser = kinds.map(findBrowser).find((found) => found !== null);
    if (browser === undefined)
      throw new Problem(`${name} is still missing.`, 'Set CHROMIUM or FIREFOX to its path.');
    console.log(`  ${(await checkVersion(browser)) ?? browser.kind} (${browser.path})`);
  }
});
