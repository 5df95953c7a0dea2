import { expect, it } from 'vitest';
import { compileForms, type Form } from '../../../core/match/forms.ts';
import { isInLongerName } from '../../../core/match/longer-name.ts';
import { EXACT_CASE, IN_CONTEXT, type TermForm } from '../../../core/match/terms.ts';

const EXACT_IN_CONTEXT = IN_CONTEXT | EXACT_CASE;

/** The name stands in brackets. */
it.each<[text: string, isPart: boolean]>([
  ['[Adams] spoke', false],
  ['said [Adams].', false],
  ['The [Commission] met', false],
  ['When [Adams] spoke', false],
  ['the [Commission] on Thursday', false],
  ['Mr. [Adams] spoke', false],
  ['It met. [Commission] members', false],
  ['Amy [Adams] spoke', true],
  ['the European [Commission]', true],
  ['the European\n      [Commission]', true],
  ['a [Convention] Center', true],
  ['[Kang] Daniel', true],
  ['in Europe, the [Commission]', false],
  ['the UN [Commission]', true],
  ['China’s [Commission]', false],
])('%s', (text, isPart) => {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  const bare = text.replace(/[[\]]/g, '');
  const form = only([bare.slice(start, end), EXACT_IN_CONTEXT]);
  expect(isInLongerName(form, bare, start, end)).toBe(isPart);
});

it('asks neither acronyms, nor names of any case, nor those that need no context', () => {
  for (const form of [
    ['UN', EXACT_IN_CONTEXT],
    ['famine', IN_CONTEXT],
    ['Dabei', EXACT_CASE],
  ] as const) {
    expect(isInLongerName(only(form), `The ${form[0]} Security`, 4, 4 + form[0].length)).toBe(false);
  }
});

function only(form: TermForm): Form {
  return compileForms({ entries: [['one', form]], not: [] })[0] as Form;
}
