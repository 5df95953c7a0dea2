import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../core/cite/passage.ts';

const PARAGRAPHS = [
  'The river flows to the east. The old river flows to the sea.',
  'In spring, the river flows, to the sea; in summer THE RIVER flows to the marsh.',
  '북한 인권 보고서는 매년 나온다. 새 북한 인권 보고서는 늦었다.',
  'Same words here.',
  'Same words here.',
];

it.each([
  ['alone where it is unique', 1, 'to the east', {}],
  ['words before', 1, 'flows to the sea', {}],
  ['words after, whatever the letter case elsewhere', 1, 'The river flows', { suffix: 'to the east' }],
  ['words before, with the comma between', 2, 'the river flows', { prefix: 'spring,' }],
  ['punctuation before the word after', 2, 'flows', { suffix: ', to' }],
  ['Hangul', 3, '북한 인권 보고서는', { suffix: '매년' }],
  ['what cannot be told apart', 4, 'Same words here', {}],
])('%s', (_, paragraph, anchor, context) => {
  expect(passageOf({ paragraph, anchor }, PARAGRAPHS)).toEqual({ exact: anchor, ...context });
});

it.each([
  ['not in the paragraph', 1, 'in summer'],
  ['no such paragraph', 9, 'flows'],
])('is null: %s', (_, paragraph, anchor) => {
  expect(passageOf({ paragraph, anchor }, PARAGRAPHS)).toBe(null);
});

describe('any document', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  const paragraph = fc.array(word, { minLength: 3, maxLength: 8 });

  it('finds its own anchor first, or another that nothing near tells apart', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (all, p, at) => {
        const number = p % all.length;
        const words = all[number] ?? [];
        const start = at % (words.length - 1);
        const anchor = words.slice(start, start + 2).join(' ');
        const paragraphs = all.map((each) => each.join(' '));
        const {
          prefix = '',
          exact,
          suffix = '',
        } = passageOf({ paragraph: number + 1, anchor }, paragraphs) ?? {};
        expect(exact).toBe(anchor);
        const whole = ` ${paragraphs.join(' ')} `;
        const phrase = [prefix, anchor, suffix].join(' ').trim();
        const isUnique =
          whole.split(` ${phrase} `).length === 2 && !whole.slice(whole.indexOf(phrase) + 1).includes(phrase);
        expect(isUnique || (prefix === '' && suffix === '')).toBe(true);
        if (isUnique) expect(paragraphs[number]).toContain(phrase);
      }),
      { numRuns: 500 },
    );
  });
});
