import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Fuse from 'fuse.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leanFuse } from '../../scripts/lib/lean-fuse.ts';

const CODE = readFileSync(new URL('../../node_modules/fuse.js/dist/fuse.mjs', import.meta.url), 'utf8');
const NAMES = ['non refoulement', 'dabei prison', 'vitit muntarbhorn', 'special rapporteur', '북한', 'un'];
const OPTIONS = {
  useTokenSearch: true,
  tokenMatch: 'all',
  ignoreLocation: true,
  threshold: 0.5,
  shouldSort: false,
} as const;

describe('Fuse without what is never called', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lean-fuse-'));
  let Lean: typeof Fuse;
  beforeAll(async () => {
    const file = join(folder, 'fuse.mjs');
    writeFileSync(file, leanFuse(CODE));
    ({ default: Lean } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      default: typeof Fuse;
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    'refoulment',
    'dabie prsion',
    'special',
    'un',
    'muntarbhorn vitit',
    'zzzz',
    '북',
    'prison of dabei',
  ])('finds the same for "%s"', (query) => {
    const [lean, full] = [new Lean(NAMES, OPTIONS), new Fuse(NAMES, OPTIONS)].map((fuse) =>
      fuse.search(query),
    );
    expect(lean).toEqual(full);
  });

  it('is smaller', () => {
    expect(leanFuse(CODE).length).toBeLessThan(CODE.length - 9000);
  });
});

it('says what is missing in another version', () => {
  expect(() => leanFuse(CODE.replace('register(ExtendedSearch);', ''))).toThrow(/extended search/);
});
