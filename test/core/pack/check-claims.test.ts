import { describe, expect, it } from 'vitest';
import { problemsOfClaim } from '../../../core/pack/check-claims.ts';
import type { Fact } from '../../../core/pack/pack.ts';

const fact = (statement: string): Fact => ({
  id: 'sample',
  revision: 1,
  statement,
  status: 'finding',
  attribution: 'the Gazette',
  asOf: { date: '1999', basis: 'inferred', note: 'By the masthead.' },
  evidence: [{ paragraph: 1, anchor: 'bread, cheese and' }],
});
const CITED = 'Bread, cheese and grapes were sold.';

describe('words that a statement must share with what it cites', () => {
  it.each([
    ['2 of 2', 'Bread and cheese.', true],
    ['1 of 2', 'Bread and milk.', false],
    ['3 of 3', 'Grapes, bread and cheese.', true],
    ['2 of 3', 'Milk, bread and cheese.', false],
    ['2 of 4, though they are half', 'Milk, water, bread and cheese.', false],
    ['3 of 10', 'Bread, cheese, grapes, milk, water, onions, lemons, figs, rice, beans.', true],
    ['3 of 11', 'Bread, cheese, grapes, milk, water, onions, lemons, figs, rice, beans, leeks.', false],
    ['other endings', 'A cheesed grape of breads.', true],
    ['small words alone', 'It was there and they were too.', true],
  ])('%s', (_what, statement, passes) => {
    const codes = problemsOfClaim(fact(statement), CITED).map(({ code }) => code);
    expect(codes).toEqual(passes ? [] : ['statement-unsupported']);
  });

  it('names each number that is missing once', () =>
    expect(
      problemsOfClaim(fact('Grapes, bread and cheese: 30, thirty, 30 and five.'), CITED)[0]?.message,
    ).toBe('"30", "thirty", "five" in "sample" does not stand in the paragraphs it cites.'));
});
