/**
 * The cases by which Aho-Corasick libraries agree on what "leftmost-longest" and "non-overlapping" mean: patterns, and
 * a text with the expected matches between square brackets. One letter stands for one word, or for one ideograph.
 */
export const LEFTMOST_LONGEST: readonly (readonly [patterns: string, expected: string])[] = [
  ['a', ''],
  ['a', '[a]'],
  ['a', '[a][a]'],
  ['a', '[a][a][a]'],
  ['a', '[a]b[a]'],
  ['a', 'bz[a]'],
  ['a', 'zyx'],
  ['ab', 'a'],
  ['ab', '[ab]'],
  ['ab', '[ab]a'],
  ['ab', '[ab]a[ab]'],
  ['a b', '[a][b]'],
  ['a b', '[a][b][a]'],
  ['b a', '[a][b]'],
  ['abc', '[abc]'],
  ['abc', '[abc]d[abc]'],
  ['abc', 'ab[abc]'],
  ['foo bar', '[foo][bar]'],
  ['foo', '[foo]bar[foo]'],
  ['abcd bcd cd', '[abcd]'],
  ['bcd cd abcd', '[abcd]'],
  ['abc bc', 'zaz[abc]z'],
  ['ab ba', '[ab][ab][ab]a'],
  ['ab', '[ab]cd'],
  ['a ab', '[ab]'],
  ['ab a', '[ab]'],
  ['ab abcd', '[abcd]'],
  ['abcd ab', '[abcd]'],
  ['abcd bcd cd b', '[abcd]'],
  ['a ab', '[a]'],
  ['ab a', 'x[a]y[ab]bbz'],
  ['a ab abc', '[abc][ab][a]'],
  ['abcd bce b', 'a[bce]'],
  ['abcd ce bc', 'a[bc]e'],
  ['abcd bce ce b', 'a[bce]'],
  ['abcd bce cz bc', 'a[bc]z'],
  ['bce cz bc', '[bc]z'],
  ['abc bd ab', '[ab]d'],
  ['abcdefghi hz abcdefgh', '[abcdefgh]z'],
  ['abcdefghi cde hz abcdefgh', '[abcdefgh]z'],
  ['abcdefghi hz abcdefgh a', '[abcdefgh]z'],
  ['b abcdefghi hz abcdefgh', '[abcdefgh]z'],
  ['h abcdefghi hz abcdefgh', '[abcdefgh]z'],
  ['z abcdefghi hz abcdefgh', '[abcdefgh][z]'],
  ['a abcdefghi hz abcdefgh', '[abcdefgh]z'],
  ['abcdefg bcde bcdef', 'a[bcdef]'],
  ['abcdefg bcdef bcde', 'a[bcdef]'],
  ['abcd b bce', 'a[bce]'],
  ['abcd bc bcde', 'a[bc]e'],
  ['aa', '[aa]a'],
  ['aa', '[aa][aa]'],
  ['aaa aa', '[aaa][aa]'],
  ['ab abab', '[abab][ab]'],
  ['aab ab', 'a[aab]'],
  ['samwise sam', '[samwise]'],
  ['samwise sam', '[sam]wish'],
  ['sam samwise', '[sam][samwise]'],
];

const IDEOGRAPHS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄';

/** Each letter as a word. */
export const inWords = (letters: string): string =>
  letters
    .replace(/([a-z])(?=\]?\[?[a-z])/g, '$1 ')
    .replaceAll(' ]', '] ')
    .replaceAll(' [', ' [');

/** Each letter as an ideograph, in a script without spaces. */
export const inIdeographs = (letters: string): string =>
  letters.replace(/[a-z]/g, (letter) => IDEOGRAPHS.charAt(letter.charCodeAt(0) - 0x61));
