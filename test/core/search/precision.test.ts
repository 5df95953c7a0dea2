import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../core/search/search.ts';
import { entryOf } from './fixture.ts';

const search = createSearch([
  entryOf('council', 'Human rights council', { aliases: ['HRC'] }),
  entryOf('north', 'North Harbour'),
  entryOf('south', 'South Harbour'),
  entryOf('resolution', 'Resolution of 2003'),
  entryOf('kant', 'Kant', { facts: ['Councillors categorically deny it.', 'The human rights council met.'] }),
]);
const ids = (query: string): string[] => search(query).map(({ entry }) => entry.id);

/** What is found and what is not, on both sides of each limit. */
describe('a typo', () => {
  it.each<[query: string, expected: string[], why: string]>([
    ['rihgts', ['council'], 'swapped letters in one word of a name'],
    ['sights', [], 'another first letter, with nothing beside it'],
    ['human sights', ['council'], 'another first letter beside a word that is right'],
    ['knat', ['kant'], 'two letters swapped in four'],
    ['kent', [], 'another letter in four, which is another name'],
    ['pant', [], 'another first letter in four'],
    ['hrd', [], 'one letter in three'],
    ['north harbor', ['north'], 'a word of the pack is no typo of another'],
    ['resolution of 2009', [], 'a number with another digit is another number'],
    ['resolution of 2030', ['resolution'], 'a number with digits swapped is a slip'],
    ['resolution of 2003', ['resolution'], 'the number itself'],
  ])('"%s" finds %j: %s', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });
});

describe('a word of a statement', () => {
  it.each<[query: string, expected: string[], why: string]>([
    ['cat', [], 'begun by three letters'],
    ['categ', ['kant'], 'begun by five'],
    ['catogorically', ['kant'], 'long and mistyped'],
    ['dony', [], 'short and mistyped'],
    ['hrc met', ['kant'], 'by the short name of what it mentions'],
    ['categorically denied', ['kant'], 'in another form'],
    ['categorically pizza', [], 'beside one that is nowhere'],
    ['it', [], 'that says nothing'],
  ])('"%s" finds %j: %s', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });
});
