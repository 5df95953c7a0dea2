import { expect, it } from 'vitest';
import { reportText } from '../../../core/cite/report.ts';
import { english, FACT } from './sample.ts';

it('names the fact and the pack, and leaves a place to say what is wrong', () => {
  expect(
    reportText(FACT, { id: 'north-koreans', version: '1.2.0' }, english),
  ).toBe(`Problem with a fact in Fact Cards

Fact: china-label, revision 2
Pack: north-koreans, version 1.2.0
It says: China labelled North Koreans “illegal economic migrants”.

What is wrong, and where can one read what is right?
`);
});

it('speaks the language of its words', () => {
  const words = (key: string, values: readonly string[] = []): string => `${key}:${values.join('|')}`;
  expect(reportText(FACT, { id: 'p', version: '1.0.0' }, words).split('\n')).toEqual([
    'report_title:',
    '',
    'report_fact:china-label|2',
    'report_pack:p|1.0.0',
    `report_statement:${FACT.statement}`,
    '',
    'report_wrong:',
    '',
  ]);
});

it('keeps a statement on its line', () => {
  const text = reportText(
    { ...FACT, statement: 'a\nPack: other, version 9.9.9\u202e' },
    { id: 'p', version: '1.0.0' },
    english,
  );
  expect(text).toContain('\nIt says: a Pack: other, version 9.9.9\n');
});
