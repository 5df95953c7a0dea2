import { expect, it } from 'vitest';
import { compilePack } from '../../core/pack/compile.ts';
import { dearestEntries } from '../../scripts/terms-cost.ts';
import { files } from '../core/pack/sample.ts';

it('names the dearest entries first, with the bytes of their names, rules and phrases', () => {
  const compiled = compilePack(files());
  if (!compiled.ok) throw new Error('the sample does not compile');
  const sample = { terms: compiled.terms, entries: compiled.pack.entries };
  const danube = JSON.stringify(['danube', 'Danube', 'Donau', ['the D.', 3, '', [1]]]).length;
  expect(dearestEntries(sample, 10)).toEqual([
    { id: 'danube', bytes: danube + '"the D. Line"'.length },
    { id: 'ulm', bytes: '["ulm","Ulm"]'.length },
  ]);
  expect(dearestEntries(sample, 1).map(({ id }) => id)).toEqual(['danube']);
});
