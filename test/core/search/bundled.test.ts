import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesOf, type Pack } from '../../../core/pack/pack.ts';
import { fold } from '../../../core/search/fold.ts';
import { createSearch } from '../../../core/search/search.ts';
import { NONSENSE } from './nonsense.ts';
import { QUERIES } from './queries.ts';
import { mistyped, seeded, TYPO_KINDS } from './typos.ts';

const { entries } = JSON.parse(
  readFileSync(new URL('../../../data/pack.json', import.meta.url), 'utf8'),
) as Pack;
const search = createSearch(entries);
const joined = (text: string): string => fold(text).text.replaceAll(' ', '');

describe.each(Object.entries(QUERIES))('%s', (_, rows) => {
  it.each(rows)('"%s" finds %s first', (query, ...ids) => {
    expect(ids).toContain(search(query)[0]?.entry.id);
  });
});

it('has at least 150 queries and 30 that find nothing', () => {
  expect(Object.values(QUERIES).flat().length).toBeGreaterThanOrEqual(150);
  expect(NONSENSE.length).toBeGreaterThanOrEqual(30);
});

it.each(NONSENSE)('"%s" finds nothing', (query) => {
  expect(search(query).map(({ text }) => text)).toEqual([]);
});

describe('a name exactly typed', () => {
  const all = entries.flatMap((entry) => namesOf(entry).map(({ text }) => ({ entry, text })));
  const owners = new Map<string, Set<string>>();
  for (const { entry, text } of all) {
    owners.set(joined(text), (owners.get(joined(text)) ?? new Set()).add(entry.id));
  }
  const ways: Readonly<Record<string, (name: string) => string>> = {
    'as it is': (name) => name,
    'in capitals': (name) => name.toUpperCase(),
    'in small letters': (name) => name.toLowerCase(),
    'without hyphens': (name) => name.replaceAll('-', ' '),
    'with hyphens for spaces': (name) => name.replaceAll(' ', '-'),
    joined: (name) => name.replace(/[\s-]/g, ''),
    'without accents': (name) => name.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}/gu, ''),
    decomposed: (name) => name.normalize('NFD'),
    'with spaces about': (name) => `  ${name} `,
  };
  it.each(Object.entries(ways))('%s finds its entry first', (_, write) => {
    const wrong = all.flatMap(({ entry, text }) => {
      const [first] = search(write(text));
      const isOwner = owners.get(joined(text))?.has(first?.entry.id ?? '') === true;
      const isExact = first?.reason === 'headword' || first?.reason === 'alias';
      return isOwner && isExact ? [] : [{ typed: write(text), wanted: entry.id, found: first?.entry.id }];
    });
    expect(wrong).toEqual([]);
  });
});

describe('generated typos', () => {
  it.each([1, 20050415])('are seen through, seed %i', { timeout: 60_000 }, (seed) => {
    const random = seeded(seed);
    const places = Object.keys(TYPO_KINDS).flatMap((kind) =>
      mistyped(entries, kind, random).map(({ id, query }) =>
        search(query).findIndex(({ entry }) => entry.id === id),
      ),
    );
    const recall = (most: number): number =>
      places.filter((place) => place >= 0 && place < most).length / places.length;
    expect(places.length).toBeGreaterThan(900);
    expect(recall(1)).toBeGreaterThanOrEqual(0.97);
    expect(recall(5)).toBeGreaterThanOrEqual(0.995);
  });
});

it('cuts a page that was pasted', () => {
  expect(search('non-refoulement '.repeat(10_000)).length).toBeLessThanOrEqual(20);
});

it('gives as many results as asked for', () => {
  expect(search('north korea').length).toBe(20);
  expect(search('north korea', 3).map(({ entry }) => entry.id)[0]).toBe('north-korea');
  expect(search('north korea', 3).length).toBe(3);
});

it.each(['', ' ', '-', '…'])('finds nothing for "%s"', (query) => {
  expect(search(query)).toEqual([]);
});
