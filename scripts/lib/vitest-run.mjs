import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';

/** Runs one of the projects of vitest.config.ts. @returns its counts and output. */
export async function runTests(project, env = {}) {
  const report = join(ROOT, `.output/logs/${project}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code, output } = await run('vitest', args, { env });
  const counts = count(report);
  // A failure outside any test (a file that does not load, an unhandled error) is a failure all the same.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { ...counts, output };
}

function count(report) {
  try {
    const { numPassedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failed = testResults.map(({ status, assertionResults }) => {
      const tests = assertionResults.filter((test) => test.status === 'failed').length;
      return status === 'failed' && tests === 0 ? 1 : tests;
    });
    return {
      passed: numPassedTests,
      failed: failed.reduce((sum, each) => sum + each, 0),
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    // It did not come as far as to write a report; its exit code says so too.
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
