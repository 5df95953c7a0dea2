import { fileURLToPath } from 'node:url';
import { type Served, serve } from '../../scripts/lib/drive/serve.ts';

/** Headers of pages that need them. */
const HEADERS: Readonly<Record<string, Record<string, string>>> = {
  // Browsers keep no page for the way back that is not to be stored.
  'pages/plain.html': { 'cache-control': 'no-cache' },
  'strict.html': {
    'content-security-policy':
      // Firefox asks for an icon by itself, which would count as a violation.
      "default-src 'none'; img-src 'self'; script-src 'nonce-fixture'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
};

/** The pages of test/fixtures, under any name that ends in `.test` in the browsers that tests start. */
export function serveFixtures(): Promise<Served> {
  return serve(fileURLToPath(new URL('../fixtures', import.meta.url)), (path) => HEADERS[path] ?? {});
}
