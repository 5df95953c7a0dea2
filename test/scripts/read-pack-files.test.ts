import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compilePack } from '../../core/pack/compile.ts';
import { readPackFiles } from '../../scripts/read-pack-files.ts';
import { DANUBE, SOURCE, ULM } from '../core/pack/sample.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fact-cards-'));
  mkdirSync(join(folder, 'entries'));
  writeFileSync(join(folder, 'source.json'), SOURCE);
  writeFileSync(join(folder, 'entries/danube.yaml'), DANUBE);
  writeFileSync(join(folder, 'entries/ulm.yaml'), ULM);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Each problem as the name of its file, its code and its message. */
function problems(): string[] {
  const compiled = compilePack(readPackFiles(folder));
  return compiled.ok
    ? []
    : compiled.problems.map(({ file, code, message }) => `${file.split('/').at(-1)} ${code} ${message}`);
}

it('reads a sound folder', () => expect(problems()).toEqual([]));

it('says that source.json is not there', () => {
  rmSync(join(folder, 'source.json'));
  expect(problems()).toEqual(['source.json no-file There is no such file.']);
});

it('says that an entry is a folder', () => {
  mkdirSync(join(folder, 'entries/x.yaml'));
  expect(problems()).toEqual(['x.yaml not-readable It is a folder.']);
});

it.each([
  ['there is no folder of entries', () => undefined],
  ['it is empty', () => mkdirSync(join(folder, 'entries'))],
  ['it is a file', () => writeFileSync(join(folder, 'entries'), '')],
])('says that there is no entry: %s', (_, make) => {
  rmSync(join(folder, 'entries'), { recursive: true });
  make();
  expect(problems()).toEqual(['source.json no-entries There is no entry for this document.']);
});
