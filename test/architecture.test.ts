import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type SourceFile, violations } from './architecture.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CODE = '{core,page,components,platform,entrypoints,data,scripts,test}/**/*.{ts,tsx,mts,mjs}';

async function readProject(): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const name of glob([CODE, '*.config.ts'], { cwd: ROOT })) {
    files.push({ path: name.split(sep).join('/'), text: readFileSync(`${ROOT}/${name}`, 'utf8') });
  }
  return files;
}

describe('the project', () => {
  it('keeps to its layout', async () => {
    const files = await readProject();
    expect(files.length, 'The tree could not be read: this test checked nothing.').toBeGreaterThan(30);
    expect(violations(files).join('\n\n')).toBe('');
  });
});

describe('the checker', () => {
  it.each<[what: string, path: string, text: string, message: RegExp]>([
    [
      'core importing page',
      'core/a.ts',
      "import { x } from '../page/x.ts';",
      /core\/a\.ts imports page\/x\.ts.*argument/,
    ],
    ['a type alone', 'core/a.ts', "import type { X } from '../platform/x.ts';", /core\/ may import core/],
    [
      'core importing data',
      'core/a.ts',
      "import terms from '../data/terms.json';",
      /imports data\/terms\.json/,
    ],
    ['a dynamic import', 'core/a.ts', "const x = await import('../page/x.ts');", /imports page\/x\.ts/],
    [
      'a re-export',
      'core/a.ts',
      "export { x } from '../page/x.ts';\nexport const y = 1;",
      /imports page\/x\.ts/,
    ],
    ['page importing platform', 'page/a.ts', "import '../platform/x.ts';", /page\/ may import page, core/],
    [
      'page importing components',
      'page/a.ts',
      "import '../components/x.tsx';",
      /page\/ may import page, core/,
    ],
    ['page importing data', 'page/a.ts', "import '../data/pack.json';", /imports data\/pack\.json/],
    [
      'components importing page',
      'components/a.tsx',
      "import '../page/x.ts';",
      /components\/ may import components, core/,
    ],
    [
      'platform importing page',
      'platform/a.ts',
      "import '../page/x.ts';",
      /platform\/ may import platform, core/,
    ],
    [
      'platform importing an entrypoint',
      'platform/a.ts',
      "import '../entrypoints/background.ts';",
      /imports entrypoints\/background\.ts/,
    ],
    [
      'scripts importing page',
      'scripts/a.ts',
      "import '../page/x.ts';",
      /scripts\/ may import scripts, core, data/,
    ],
    ['an import from outside', 'page/a.ts', "import '../../shared/x.ts';", /imports \.\.\/shared\/x\.ts/],
    ['Fuse outside core/search', 'core/a.ts', "import Fuse from 'fuse.js';", /the package fuse\.js/],
    ['Preact in core', 'core/search/a.ts', "import { h } from 'preact';", /the package preact/],
    ['Preact in page', 'page/a.ts', "import { h } from 'preact';", /the package preact/],
    [
      'the extension API outside its home',
      'platform/a.ts',
      "import { browser } from 'wxt/browser';",
      /platform\/browser\.ts is its one import/,
    ],
    [
      'the polyfill in an entrypoint',
      'entrypoints/popup/a.ts',
      "import browser from 'webextension-polyfill';",
      /its one import/,
    ],
    ['the API as a global', 'page/a.ts', 'chrome.runtime.id;', /uses `chrome`/],
    ['DOM in platform', 'platform/a.ts', 'export const x = document.body;', /uses `document`/],
    ['a default export', 'core/a.ts', 'export default 1;', /default export.*Name it/],
    [
      'a default export beside an entrypoint',
      'entrypoints/content/frame.ts',
      'export default 1;',
      /default export/,
    ],
    ['a barrel', 'core/index.ts', "export * from './a.ts';\nexport { b } from './b.ts';", /barrels/],
    ['a drawer', 'core/utils.ts', 'export const x = 1;', /drawer/],
    ['a folder of drawers', 'page/utils/a.ts', 'export const x = 1;', /drawer/],
    [
      'a long file',
      'page/a.ts',
      `export const x = 1;\n${'// line\n'.repeat(250)}`,
      /251 lines; 250 is the ceiling/,
    ],
  ])('finds %s', (_, path, text, message) => {
    const found = violations([{ path, text }]);
    expect(found.join('\n')).toMatch(message);
  });

  it.each<[what: string, path: string, text: string]>([
    [
      'Fuse in core/search',
      'core/search/a.ts',
      "import Fuse from 'fuse.js';\nimport { fold } from '../text/fold.ts';",
    ],
    ['valibot in core', 'core/pack/a.ts', "import * as v from 'valibot';"],
    [
      'placement in page',
      'page/a.ts',
      "import { computePosition } from '@floating-ui/core';\nimport type { Pack } from '../core/pack/pack.ts';",
    ],
    [
      'Preact in components',
      'components/a.tsx',
      "import { useState } from 'preact/hooks';\nexport const A = () => <b>{useState(1)}</b>;",
    ],
    ['the home of the API', 'platform/browser.ts', "export { browser } from 'wxt/browser';"],
    ['its use in platform', 'platform/a.ts', "import { browser } from './browser.ts';\nbrowser.runtime.id;"],
    [
      'an entrypoint wiring',
      'entrypoints/popup/main.tsx',
      "import pack from '../../data/pack.json';\nimport '../../platform/a.ts';\nimport '../../page/b.ts';",
    ],
    ['an entrypoint in a folder', 'entrypoints/content/index.ts', 'export default 1;'],
    ['an entrypoint', 'entrypoints/background.ts', 'export default 1;'],
    [
      'a config file',
      'wxt.config.ts',
      "import { defineConfig } from 'wxt';\nexport default defineConfig({});",
    ],
    ['a test', 'test/page/a.test.ts', `import '../../page/a.ts';\n${'// line\n'.repeat(300)}`],
    [
      'a script',
      'scripts/a.ts',
      "import { compile } from '../core/pack/compile.ts';\nimport { readFileSync } from 'node:fs';",
    ],
  ])('lets %s pass', (_, path, text) => {
    expect(violations([{ path, text }])).toEqual([]);
  });
});
