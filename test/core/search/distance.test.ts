import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, editsFor, lettersInCommon } from '../../../core/search/distance.ts';

/** Optimal string alignment by its definition, without a band and without giving up. */
function naive(query: string, text: string): number {
  const known = new Map<string, number>();
  const edits = (row: number, column: number): number => {
    if (row === 0 || column === 0) return row + column;
    const key = `${row} ${column}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const same = query[row - 1] === text[column - 1] ? 0 : 1;
    const isSwap =
      row > 1 && column > 1 && query[row - 1] === text[column - 2] && query[row - 2] === text[column - 1];
    const least = Math.min(
      edits(row - 1, column) + 1,
      edits(row, column - 1) + 1,
      edits(row - 1, column - 1) + same,
      isSwap ? edits(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
    );
    known.set(key, least);
    return least;
  };
  return edits(query.length, text.length);
}

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
const most = fc.integer({ min: 0, max: 3 });

describe('distance', () => {
  it('is what the definition says, up to the limit', () => {
    fc.assert(
      fc.property(few, few, most, (query, text, limit) => {
        expect(distance(query, text, limit)).toBe(Math.min(limit + 1, naive(query, text)));
      }),
      { numRuns: 5000 },
    );
  });

  it('of a text still being typed is that to its nearest beginning', () => {
    fc.assert(
      fc.property(few, few, most, (query, text, limit) => {
        const beginnings = Array.from({ length: text.length + 1 }, (_, end) =>
          naive(query, text.slice(0, end)),
        );
        expect(distance(query, text, limit, true)).toBe(Math.min(limit + 1, ...beginnings));
      }),
      { numRuns: 5000 },
    );
  });

  it('gives up on texts longer than any name', () => {
    expect(distance('a'.repeat(300), 'a'.repeat(300), 2)).toBe(3);
  });
});

it.each([
  ['un', 0],
  ['kang', 1],
  ['beijing', 1],
  ['pyongyang', 2],
  ['国', 0],
  ['難民条', 1],
])('%s may have %i typos', (text, edits) => {
  expect(editsFor(text)).toBe(edits);
});

describe('letters in common', () => {
  it.each<[query: string, text: string, places: number[]]>([
    ['kang', 'kang', [0, 1, 2, 3]],
    ['knag', 'kang', [0, 1, 2, 3]],
    ['kag', 'kang', [0, 1, 3]],
    ['kaxng', 'kang', [0, 1, 2, 3]],
    ['xyz', 'kang', []],
  ])('%s and %s', (query, text, places) => {
    expect(lettersInCommon(query, text)).toEqual(places);
  });

  it('are places of the text, rising', () => {
    fc.assert(
      fc.property(few, few, (query, text) => {
        const places = lettersInCommon(query, text);
        expect(places).toEqual([...new Set(places)].sort((left, right) => left - right));
        expect(places.every((place) => place >= 0 && place < text.length)).toBe(true);
      }),
    );
  });
});
