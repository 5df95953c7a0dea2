/**
 * What each UTF-16 code unit of a page's text means to the matcher, as one number: a class below `WORD`, or the
 * folded code unit of a letter or digit. One array read per character replaces a normalised copy of the text, so
 * offsets into the source stay exact by construction.
 *
 * The table is filled as characters are met: filling all 65,536 at the start would cost each frame several ms.
 */

/** Punctuation and symbols: parts words. */
export const OTHER = 1;
export const SPACE = 2;
/** U+002D, 2010, 2011, 2012, 2013. The soft hyphen is `IGNORED`: it may stand anywhere in a word. */
export const HYPHEN = 3;
/** Zero-width and bidirectional controls, soft hyphen: as if they were not there. */
export const IGNORED = 4;
/** A combining mark of the Latin script, folded away with the letter before it, or a variation selector. */
export const MARK = 5;
/** Half of a surrogate pair, or a character that folds to several units: ask `expand`. */
export const WIDE = 6;
/** ' and ’ and their look-alikes. */
export const APOSTROPHE = 7;
/** From here on a letter, digit or underscore, as its folded code unit. */
export const WORD = 0x30;

const classes = new Uint16Array(65_536);

/** In order: what an earlier row takes, a later one does not get. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[\ud800-\udfff]/, WIDE],
  [/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/, IGNORED],
  [/\s/, SPACE],
  [/[-\u2010-\u2013]/, HYPHEN],
  [/['\u2018\u2019\u02bc\uff07]/, APOSTROPHE],
  [/[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe2f]/, MARK],
];
/** `\p{No}` is left out: a superscript note number after a term is not part of a word. */
const WORD_CHARACTER = /^[\p{L}\p{Nd}\p{Nl}\p{M}_]/u;
/** Compatibility forms that stand for plain letters on real pages: ligatures from PDF text, full-width Latin. */
const COMPATIBILITY = /[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
const LATIN = /^\p{Script=Latin}/u;

/**
 * Folds one character (a whole code point): case, canonical diacritics of Latin letters, ligatures, full-width Latin.
 * @returns one or more UTF-16 units. `ß` folds to `ss` as in Unicode's full case folding.
 */
export function foldCharacter(character: string): string {
  const plain = COMPATIBILITY.test(character) ? character.normalize('NFKC') : character;
  const lower = plain.toLowerCase();
  if (lower === 'ß') return 'ss';
  if (!LATIN.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{Mn}/gu, '');
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = KINDS.find(([pattern]) => pattern.test(character));
  if (kind !== undefined) return kind[1];
  if (!WORD_CHARACTER.test(character)) return OTHER;
  const folded = foldCharacter(character);
  return folded.length === 1 ? folded.charCodeAt(0) : WIDE;
}

/** The class or folded unit of a UTF-16 code unit. */
export function classOf(unit: number): number {
  classes[unit] ||= classify(unit);
  return classes[unit] as number;
}

/** The table itself, for loops that cannot afford a call per character: 0 means "not yet classified". */
export const classTable: Uint16Array = classes;

/**
 * The folded units of the code point at an offset whose class is `WIDE`.
 * @returns `''` where the code point is no letter, digit or mark.
 */
export function expand(text: string, offset: number): string {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return WORD_CHARACTER.test(character) ? foldCharacter(character) : '';
}

/** Below it no script without spaces and no Hangul: one comparison answers for most text. */
export const FIRST_ASIAN = 0x0e00;
const UNSPACED =
  /[\u0e00-\u109f\u1780-\u17ff\u2e80-\u30ff\u31f0-\u31ff\u3400-\u9fff\ud840-\ud8bf\uf900-\ufaff\uff66-\uff9f]/;
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7fb]/;

/** Han, Kana, Thai, Lao, Tibetan, Myanmar, Khmer: written without spaces, so words need no boundary there. */
export const isUnspaced = (unit: number): boolean =>
  unit >= FIRST_ASIAN && UNSPACED.test(String.fromCharCode(unit));

export const isHangul = (unit: number): boolean =>
  unit >= FIRST_ASIAN && HANGUL.test(String.fromCharCode(unit));

/** A unit of a word that ends only at a separator, at punctuation or where the script changes. */
export const isPlain = (unit: number): boolean => unit >= WORD && !isUnspaced(unit) && !isHangul(unit);

/**
 * Whether two neighbouring folded units belong to one word, so that no term may begin or end between them. A change
 * between Hangul and another script parts words: Korean particles follow Latin names directly.
 */
export function joins(left: number, right: number): boolean {
  if (left < WORD || right < WORD || isUnspaced(left) || isUnspaced(right)) return false;
  return isHangul(left) === isHangul(right);
}
