import { describe, expect, it } from 'vitest';
import { isolated, line } from '../../../core/cite/line.ts';

describe('line', () => {
  it.each([
    ['folds lines and tabs', ' a\r\n\tb\u2028c\u2029d\u0085e ', 'a b c d e'],
    ['drops overrides', 'ab\u202edc\u202c', 'abdc'],
    ['drops isolates and marks', '\u2067a\u2069\u200f\u061cb', 'ab'],
    ['drops what hides', 'a\u200bb\u2060c\ufeffd\u00ade\u{e0041}', 'abcde'],
    ['parts words at controls', 'a\u0000b', 'a b'],
    ['keeps joiners', 'می\u200cخواهم 👩\u200d🚀', 'می\u200cخواهم 👩\u200d🚀'],
    ['mends halves of characters', 'a\ud83d', 'a\ufffd'],
    ['keeps letters of all scripts', 'é 北 한 ש 😀', 'é 北 한 ש 😀'],
  ])('%s', (_, text, expected) => {
    expect(line(text)).toBe(expected);
  });
});

describe('isolated', () => {
  it.each([
    ['Latin in English', 'Amnesty', 'en', 'Amnesty'],
    ['Hangul in English', '한국', 'en', '한국'],
    ['Hebrew in English', 'שלום', 'en', '\u2068שלום\u2069'],
    ['Arabic in Korean', 'سلام', 'ko', '\u2068سلام\u2069'],
    ['Latin in Arabic', 'Amnesty', 'ar', '\u2068Amnesty\u2069'],
    ['Arabic in Arabic', 'سلام', 'ar-EG', 'سلام'],
    ['digits in Hebrew', '2005', 'he', '2005'],
  ])('%s', (_, text, language, expected) => {
    expect(isolated(text, language)).toBe(expected);
  });
});
