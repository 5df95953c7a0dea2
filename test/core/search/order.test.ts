import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../core/pack/pack.ts';
import { compare, type Match, REASONS, TIE_BREAKS } from '../../../core/search/order.ts';
import { createSearch } from '../../../core/search/search.ts';
import { entryOf } from './fixture.ts';

const found = (entries: readonly Entry[], query: string): string[] =>
  createSearch(entries)(query).map(({ entry, reason }) => `${entry.id}: ${reason}`);

/** Reversed, the pack's own order cannot be what puts them right. */
const both = (entries: readonly Entry[], query: string): void => {
  const expected = entries.map(({ id }) => id);
  for (const pack of [entries, [...entries].reverse()]) {
    expect(createSearch(pack)(query).map(({ entry }) => entry.id)).toEqual(expected);
  }
};

describe('reasons', () => {
  it('come in the order in which they are named', () => {
    const pack = [
      entryOf('fact', 'Elsewhere', { facts: ['They speak of silver mines.'] }),
      entryOf('fuzzy', 'Silber mines'),
      entryOf('words', 'Mines of silver'),
      entryOf('prefix', 'Silver mines of the north'),
      entryOf('alias', 'Pits', { aliases: ['Silver mines'] }),
      entryOf('headword', 'Silver mines'),
    ];
    // An exact name shuts typos out, so that the rest is tried without it.
    expect(found(pack, 'silver mines')).toEqual([
      'headword: headword',
      'alias: alias',
      'prefix: prefix',
      'words: words',
      'fact: fact',
    ]);
    expect(found(pack.slice(0, 4), 'silver mines')).toEqual([
      'prefix: prefix',
      'words: words',
      'fuzzy: fuzzy',
      'fact: fact',
    ]);
    expect(REASONS).toEqual(['headword', 'alias', 'prefix', 'words', 'fuzzy', 'fact']);
  });
});

describe('tie-breaks', () => {
  it.each<[name: string, query: string, first: Entry, second: Entry]>([
    [
      'head',
      'harbour prison',
      entryOf('prison', 'Old prison', { facts: ['It stands by the harbour.'] }),
      entryOf('harbour', 'Old harbour', { facts: ['It lies by the prison.'] }),
    ],
    [
      'head',
      'prison at the harbour',
      entryOf('prison', 'Old prison', { facts: ['It stands by the harbour.'] }),
      entryOf('harbour', 'Old harbour', { facts: ['It lies by the prison.'] }),
    ],
    [
      'missing',
      'bread milk cheese butter honey',
      entryOf('all', 'One', { facts: ['Bread, milk, cheese, butter, honey.'] }),
      entryOf('most', 'Two', { facts: ['Bread, milk, cheese, butter.'] }),
    ],
    [
      'outside',
      'bridge tower stones',
      entryOf('named', 'Bridge tower', { facts: ['Stones were used.'] }),
      entryOf('spoken of', 'Bridge', { facts: ['Tower and stones were used.'] }),
    ],
    ['edits', 'cathedrol', entryOf('one', 'Cathedral'), entryOf('two', 'Cathedrals')],
    ['whole', 'tower bridge', entryOf('whole', 'Bridge tower'), entryOf('part', 'Bridge and tower gate')],
    [
      'inexact',
      'tower gates',
      entryOf('as typed', 'Old gates of the tower'),
      entryOf('inflected', 'Old gate of the tower'),
    ],
    [
      'field',
      'bridge tow',
      entryOf('headword', 'Bridge tower'),
      entryOf('alias', 'Gate', { aliases: ['Bridge tower'] }),
    ],
    [
      'elsewhere',
      'stones wood',
      entryOf('together', 'One', { facts: ['Stones and wood were used.'] }),
      entryOf('apart', 'Two', { facts: ['Stones were used.', 'Wood was used.'] }),
    ],
    [
      'depth',
      'stones',
      entryOf('at once', 'One', { facts: ['It has stones.', 'It is old.'] }),
      entryOf('late', 'Two', { facts: ['It is old.', 'It has stones.'] }),
    ],
    ['rest', 'bridge', entryOf('short', 'Bridge tower'), entryOf('long', 'Bridge and tower gate')],
    [
      'rest',
      'stones',
      entryOf('first', 'One', { facts: ['Stones were used.'] }),
      entryOf('aside', 'Two', { facts: ['It was built of stones.'] }),
    ],
  ])('%s: "%s"', (name, query, first, second) => {
    both([first, second], query);
    expect(TIE_BREAKS.map(([each]) => each)).toContain(name);
  });

  it('order: as the pack has them', () => {
    const pack = [entryOf('one', 'Bridge tower'), entryOf('two', 'Bridge tower')];
    expect(found(pack, 'bridge')).toEqual(['one: prefix', 'two: prefix']);
  });

  it.each(TIE_BREAKS.map(([name]) => name))('%s decides when all before it are equal', (name) => {
    const place = TIE_BREAKS.findIndex(([each]) => each === name);
    const [less, more] = [matchWith(name, 0), matchWith(name, 1)];
    expect(compare(less, more)).toBeLessThan(0);
    expect(compare(more, less)).toBeGreaterThan(0);
    for (const [, of] of TIE_BREAKS.slice(0, place)) expect(of(less)).toBe(of(more));
  });
});

/** A match whose figure for one tie-break is the given one, all others being alike. */
function matchWith(name: string, figure: 0 | 1): Match {
  const at = { field: 'headword', order: 0 } as Match['at'];
  const base: Match = {
    at,
    reason: 'prefix',
    missing: 0,
    outside: 0,
    isHeadless: false,
    edits: 0,
    isPart: false,
    inexact: 0,
    elsewhere: 0,
    depth: 0,
    rest: 0,
  };
  const changes: Readonly<Record<string, Partial<Match>>> = {
    reason: { reason: figure === 0 ? 'prefix' : 'words' },
    head: { isHeadless: figure === 1 },
    whole: { isPart: figure === 1 },
    field: { at: { ...at, field: figure === 0 ? 'headword' : 'alias' } },
    order: { at: { ...at, order: figure } },
  };
  return { ...base, ...(changes[name] ?? { [name]: figure }) };
}
