/**
 * All checks, in order, each on a line; then the whole output of those that failed, and the counts alone on the last
 * line. A check that needs something from outside the project is left out where that is missing, and the line says so;
 * with FACT_CARDS_REQUIRE=1 it fails instead. Usage: node scripts/test.mjs
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './lib/browsers.mjs';
import { ensureNode } from './lib/node.mjs';
import { main } from './lib/problem.mjs';
import { ROOT } from './lib/run.mjs';
import { STEPS, whyLeftOut } from './lib/steps.mjs';

const LOGS = join(ROOT, '.output/logs');
const isRequired = process.env.FACT_CARDS_REQUIRE === '1';

await main(async () => {
  ensureNode();
  process.env.NO_COLOR = '1';
  // Every step drives the same browsers.
  process.env.CHROMIUM ||= findBrowser('chrome')?.path ?? '';
  process.env.FIREFOX ||= findBrowser('firefox')?.path ?? '';
  mkdirSync(LOGS, { recursive: true });

  console.log('Checks');
  const results = new Map();
  for (const step of STEPS) {
    process.stdout.write(`  ${step.name.padEnd(30)} `);
    const start = performance.now();
    const result = await outcome(step, results);
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
    results.set(step.name, result);
    writeFileSync(join(LOGS, `${step.name.replaceAll(/\W+/g, '-')}.log`), result.output);
    console.log(
      `${result.failed > 0 ? 'FAILED' : result.passed > 0 ? 'ok    ' : '-     '} ${seconds} s  ${result.note ?? counts(result)}`,
    );
  }

  for (const [name, { failed, output }] of results) {
    if (failed > 0) console.log(`\n${name} failed:\n${output.trimEnd()}`);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const result of results.values()) for (const key of Object.keys(total)) total[key] += result[key];
  if (total.failed > 0) process.exitCode = 1;
  console.log(`\nLogs in ${LOGS}\n${counts(total)}`);
});

async function outcome(step, results) {
  const broken = (step.needs ?? []).find((name) => results.get(name)?.failed > 0);
  if (broken !== undefined)
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      output: `Not run: "${broken}" failed.`,
      note: `not run, "${broken}" failed`,
    };
  const reason = whyLeftOut(step);
  if (reason !== null) {
    const note = `left out: ${reason}`;
    return { passed: 0, failed: isRequired ? 1 : 0, skipped: isRequired ? 0 : 1, output: note, note };
  }
  return step.do();
}

function counts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
