import { describe, expect, it } from 'vitest';
import { figuresIn, unstatedParts } from '../../../core/pack/figures.ts';

describe('figuresIn', () => {
  it.each([
    ['thirty people', ['30']],
    ['30 people', ['30']],
    ['twenty-five or 25', ['25', '25']],
    ['Tens of thousands', ['thousand']],
    ['1,200 of them', ['1200']],
    ['the late 1990s, not 1990', ['1990s', '1990']],
    ['the third, the 3rd', ['3th', '3th']],
    ['April 2-5', ['2', '5']],
    ['three-year term', ['3']],
    ['one of two treaties, first and second', []],
    ['often, tenor, none', []],
  ])('%s', (text, values) => expect(figuresIn(text).map(({ value }) => value)).toEqual(values));
});

describe('unstatedParts', () => {
  it.each([
    ['2003', 'in 2003 and 2004', []],
    ['2005', 'in 2003 and 2004', ['the year 2005']],
    ['1990', 'in the 1990s', ['the year 1990']],
    ['2005-04', 'on April 2-5', ['the year 2005']],
    ['2005-04-02', 'on April 2-5, 2005', []],
    ['2005-04-02', 'on April 2nd, 2005', []],
    ['2005-04-03', 'in May 2005', ['the month 04', 'the day 3']],
  ])('%s of "%s"', (date, text, missing) => expect(unstatedParts(date, text)).toEqual(missing));
});
