import { describe, expect, it } from 'vitest';
import { changesBetween, isFaulty, needsVersion } from '../../../core/pack/changes.ts';
import { compilePack } from '../../../core/pack/compile.ts';
import type { Pack } from '../../../core/pack/pack.ts';
import { DANUBE, files, ULM } from './sample.ts';

function pack(danube = DANUBE, ulm = ULM): Pack {
  const compiled = compilePack(files({ 'danube.yaml': danube, 'ulm.yaml': ulm }));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.pack;
}

const reworded = DANUBE.replace('The Danube flows east.', 'The Danube flows west.');
const lines = (before: Pack, after: Pack): string[] =>
  changesBetween(before, after).map(({ kind, what, id }) => `${kind}: ${what} ${id}`);

describe('changesBetween', () => {
  it('finds none in the same pack', () => expect(lines(pack(), pack())).toEqual([]));

  it('lists a fact whose revision was raised', () => {
    const [change] = changesBetween(pack(), pack(reworded.replace('revision: 1', 'revision: 2')));
    expect(change).toEqual({
      kind: 'changed',
      what: 'fact',
      id: 'danube-east',
      detail: '1 -> 2: The Danube flows east. => The Danube flows west.',
    });
  });

  it('flags content that changed without its revision, and a revision that went back', () => {
    const raised = pack(reworded.replace('revision: 1', 'revision: 2'));
    expect(lines(pack(), pack(reworded))).toEqual(['changed without a new revision: fact danube-east']);
    expect(lines(raised, pack())).toEqual(['revision went back: fact danube-east']);
    expect(changesBetween(pack(), pack(reworded)).every(isFaulty)).toBe(true);
    expect(changesBetween(pack(), raised).some(isFaulty)).toBe(false);
  });

  it('lists what was added and removed', () => {
    const renamed = DANUBE.replace('danube-east', 'danube-eastward');
    expect(lines(pack(), pack(renamed))).toEqual([
      'removed: fact danube-east',
      'added: fact danube-eastward',
    ]);
  });

  it('lists an entry whose names or summary changed, with the fields', () => {
    const changed = ULM.replace('City on the Danube.', 'City on a river.').replace(
      'aliases: []',
      'aliases: [Ulm on Danube]',
    );
    const [change] = changesBetween(pack(), pack(DANUBE, changed));
    expect(change).toEqual({ kind: 'changed', what: 'entry', id: 'ulm', detail: 'summary, aliases' });
  });
});

describe('needsVersion', () => {
  const old = { ...pack(), version: '1.2.9' };
  const changed = pack(reworded.replace('revision: 1', 'revision: 2'));
  it.each([
    ['1.2.9', true],
    ['1.2.8', true],
    ['0.9.10', true],
    ['1.2.10', false],
    ['1.3.0', false],
    ['2.0.0', false],
  ])('after 1.2.9, with changes: %s -> %s', (version, expected) => {
    const now = { ...changed, version };
    expect(needsVersion(old, now, changesBetween(old, now))).toBe(expected);
  });

  it('never where nothing has changed', () => expect(needsVersion(old, old, [])).toBe(false));
});
