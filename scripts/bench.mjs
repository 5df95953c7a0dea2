/** Measures and writes test/bench/RESULTS.md. Usage: node scripts/bench.mjs [SUITE ...] */
import { ensureNode } from './lib/node.mjs';
import { main } from './lib/problem.mjs';

await main(async () => {
  ensureNode();
  // TypeScript, which the Node that set-up runs on may not know.
  const { bench } = await import('../test/bench/main.ts');
  await bench(process.argv.slice(2));
});
