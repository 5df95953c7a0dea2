import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { Problem } from '../../scripts/lib/problem.mjs';

/** One script of an entry in in-page/, made as the content script is made. */
export async function bundle(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: {
      write: false,
      target: 'es2023',
      minify: 'terser',
      // As in wxt.config.ts.
      terserOptions: { ecma: 2020, compress: { passes: 3, pure_getters: true, unsafe_arrows: true } },
      lib: {
        entry: fileURLToPath(new URL(`in-page/${name}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined)
    throw new Problem(`in-page/${name}.ts gave no script.`, 'See what the bundler says.');
  return chunk.code;
}
