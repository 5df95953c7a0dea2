/** Takes pictures of the built extension. Usage: node scripts/screenshots.mjs [NAME ...] */
import { ensureNode } from './lib/node.mjs';
import { main } from './lib/problem.mjs';

await main(async () => {
  ensureNode();
  // TypeScript, which the Node that set-up runs on may not know.
  const { takeScreenshots } = await import('./screenshots.ts');
  await takeScreenshots(process.argv.slice(2));
});
