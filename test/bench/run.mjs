/** Measures and writes test/bench/RESULTS.md. Usage: node test/bench/run.mjs [SUITE ...] */
import { ensureNode } from '../../scripts/lib/node.mjs';
import { main } from '../../scripts/lib/problem.mjs';

await main(async () => {
  ensureNode();
  // TypeScript, which the Node that set-up runs on may not know.
  const { bench } = await import('./main.ts');
  await bench(process.argv.slice(2));
});
