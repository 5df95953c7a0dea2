import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageInWords, ageOf } from '../../../core/cite/age.ts';

describe('ageOf', () => {
  it.each([
    ['2005-04-10', '2005-04-10', 0, false],
    ['2005-04-10', '2006-04-09', 0, false],
    ['2005-04-10', '2006-04-10', 1, false],
    ['2005-04-10', '2006-04-11', 1, true],
    ['2005-04-10', '2007-04-09', 1, true],
    ['2005-04-10', '2007-04-10', 2, true],
    ['2005-04', '2006-04-30', 1, false],
    ['2005-04', '2006-04-29', 0, false],
    ['2005-04', '2006-05-01', 1, true],
    ['2005-04', '2026-04-29', 20, true],
    ['2005-04', '2026-04-30', 21, true],
    ['2005', '2006-12-30', 0, false],
    ['2005', '2006-12-31', 1, false],
    ['2005', '2007-01-01', 1, true],
    ['2004-02', '2005-02-28', 0, false],
    ['2004-02', '2005-03-01', 1, true],
    ['2003-02', '2004-02-28', 1, false],
    ['2003-02', '2004-02-29', 1, true],
    ['2004-02-29', '2005-02-28', 0, false],
    ['0004-02', '0005-02-28', 0, false],
    ['2027-01-01', '2026-03-01', 0, false],
    ['2027', '2026-03-01', 0, false],
  ])('of %s on %s is %i years, old: %s', (date, today, years, isOld) => {
    expect(ageOf(date, today)).toEqual({ years, isOld });
  });

  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('of a reduced date is never more than that of any day in it', () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom(4, 7), (date, today, length) => {
        const least = ageOf(date.slice(0, length), today);
        const exact = ageOf(date, today);
        expect(least.years).toBeLessThanOrEqual(exact.years);
        if (least.isOld) expect(exact.isOld).toBe(true);
      }),
    );
  });

  it('never falls as days go by', () => {
    fc.assert(
      fc.property(days, days, days, (date, ...two) => {
        const [before = '', after = ''] = two.sort();
        expect(ageOf(date, before).years).toBeLessThanOrEqual(ageOf(date, after).years);
        if (ageOf(date, before).isOld) expect(ageOf(date, after).isOld).toBe(true);
      }),
    );
  });
});

it.each([
  [1, 'en', '1 year ago'],
  [21, 'en', '21 years ago'],
  [21, 'ko', '21년 전'],
  [2, 'fr', 'il y a 2 ans'],
])('%i years in %s: %s', (years, language, expected) => {
  expect(ageInWords({ years }, language)).toBe(expected);
});
