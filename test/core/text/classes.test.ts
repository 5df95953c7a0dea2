import { expect, it } from 'vitest';
import { scriptAfter, scriptBefore, unitsAt } from '../../../core/text/characters.ts';
import { classOf, foldCharacter, HANGUL, MUTE, PLAIN, WIDE, WORD } from '../../../core/text/classes.ts';

const LETTERS = Array.from({ length: 0x1_1000 }, (_, index) => index)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /^[\p{L}\p{Nd}\p{Nl}]/u.test(character));

it('folds what is folded to itself', () => {
  const changed = LETTERS.filter((letter) => {
    const folded = foldCharacter(letter);
    return [...folded].map((unit) => foldCharacter(unit)).join('') !== folded;
  });
  // Letters whose compatibility form begins with a space, alone.
  expect(changed.filter((letter) => !letter.normalize('NFKC').includes(' '))).toEqual([]);
});

it('folds upper and lower case alike', () => {
  const different = LETTERS.filter((letter) => foldCharacter(letter.toUpperCase()) !== foldCharacter(letter));
  expect(different.filter((letter) => [...letter.toUpperCase()].length === 1)).toEqual([]);
});

it('folds canonically equal letters alike', () => {
  const different = LETTERS.filter((letter) => {
    const decomposed = letter.normalize('NFD');
    // A mark that is a letter of its word (Hebrew points, Indic signs) is folded with no letter before it.
    const isOne = [...decomposed].slice(1).every((mark) => classOf(mark.charCodeAt(0)) === MUTE);
    return isOne && unitsAt(decomposed, 0) !== unitsAt(letter, 0);
  });
  expect(different).toEqual([]);
});

it.each<[what: string, character: string, expected: number]>([
  ['a letter is its folded self', 'É', 0x65],
  ['a digit', '7', 0x37],
  ['an underscore', '_', 0x5f],
  ['a letter that folds to two', 'ß', WIDE],
  ['an accent', '\u0301', MUTE],
  ['a vowel of Hangul', '\u1161', MUTE],
  ['half of a pair', '\ud835', WIDE],
])('%s', (_, character, expected) => {
  expect(classOf(character.charCodeAt(0))).toBe(expected);
});

it('has no class for what is no character', () => {
  expect(classOf(0)).toBeLessThan(WORD);
});

it.each<[before: number, after: number, text: string, offset: number]>([
  [PLAIN, PLAIN, 'ab', 1],
  [PLAIN, 0, 'a.', 1],
  [0, PLAIN, '.a', 1],
  [HANGUL, PLAIN, '한a', 1],
  [0, 0, '北京', 1],
  [PLAIN, HANGUL, 'a\u00ad한', 1],
  [PLAIN, 0, '𝐱', 2],
  [0, 0, '𠀀', 2],
  [0, PLAIN, 'a', 0],
  [PLAIN, 0, 'e\u0301', 2],
  [0, 0, '', 0],
])('script %i before and %i after a place in %j', (before, after, text, offset) => {
  expect([scriptBefore(text, offset), scriptAfter(text, offset)]).toEqual([before, after]);
});
