/**
 * What each UTF-16 code unit of a page's text means to the matcher, as one number: a class below `WORD`, or the
 * folded code unit of a letter or digit. One array read per character replaces a normalised copy of the text, so
 * offsets into the source stay exact by construction.
 *
 * The table is filled as characters are met: filling all 65,536 at the start would cost each frame several ms.
 */

export const SPACE = 1;
/** U+002D, 2010, 2011, 2012, 2013. The soft hyphen is `MUTE`: it may stand anywhere in a word. */
export const HYPHEN = 2;
/** What is up to here can be the separator inside a name. */
export const isSeparator = (kind: number): boolean => kind <= HYPHEN;
/** Half of a surrogate pair, or a character that folds to several units: ask `unitsAt`. */
export const WIDE = 3;
/** ' and ’ and their look-alikes. */
export const APOSTROPHE = 4;
/** Punctuation and symbols: parts words. */
export const OTHER = 5;
/**
 * What has no place of its own: zero-width and bidirectional controls, soft hyphen, Arabic tatweel; and marks that
 * belong to the letter before them: composed with it (as in й), or folded away (Latin, and where nothing is composed
 * of the two).
 */
export const MUTE = 6;
/** From here on a letter, digit or underscore, as its folded code unit. */
export const WORD = 0x30;

const classes = new Uint16Array(65_536);

/**
 * Default-ignorable characters; marks of no script of their own (`Zinh`: accents, Arabic vowel signs, Kana's voicing,
 * variation selectors); tatweel; vowels and finals of Hangul spelt letter by letter; Kana's half-width voicing.
 */
const MUTED = /[\p{DI}\p{sc=Zinh}\u0640\u1161-\u1175\u11a8-\u11c2\uff9e\uff9f]/gu;
/** `\p{No}` belongs to no word: a superscript note number may stand after a term. */
export const NOT_OF_A_WORD = /^[^\p{L}\p{Nd}\p{Nl}\p{M}_]/u;
/** By class, from `SPACE` on, what is left of a character when `MUTED` is taken away. The first that fits counts. */
const KINDS = [
  /\s/,
  /[-\u2010-\u2013]/,
  /[\ud800-\udfff]/,
  /['\u2018\u2019\u02bc\uff07]/,
  NOT_OF_A_WORD,
  /^$/,
];
const LATIN = /^\p{sc=Latn}/u;

/** Below it letters are Latin, whose marks fold away; from it on they make another letter, as in й. */
export const FIRST_COMPOSED = 0x370;

/**
 * Folds one character (a whole code point) with the mute ones that follow it: case as in Unicode's full case folding
 * (`ß` = `ss`, `ς` = `σ`; Turkish dotted and dotless i are both `i`), compatibility forms (ligatures, full width, Arabic
 * as PDFs have it), marks of Latin letters. Other letters are composed with their marks, so that canonically equal
 * texts fold alike.
 * @returns one or more UTF-16 units.
 */
export function foldCharacter(character: string): string {
  // Upper case is the way from the variants of a small letter to the usual one.
  const folded = character.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase();
  return folded.normalize(LATIN.test(folded) ? 'NFD' : 'NFC').replace(MUTED, '');
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit).replace(MUTED, '');
  const kind = KINDS.findIndex((pattern) => pattern.test(character)) + 1;
  if (kind > 0) return kind;
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

/** Scripts, as bits: what has one in common makes one word. */
export const PLAIN = 1;
export const HANGUL = 2;
const FIRST_ASIAN = 0xe00;
/** By unit, filled as units are met. */
const scripts = new Uint8Array(65_536);
const KNOWN = 4;
/** Han, Kana, Thai, Lao, Tibetan, Myanmar, Khmer: written without spaces, so words need no boundary there. */
const UNSPACED = /[\u0e00-\u109f\u1780-\u17ff\u2e80-\u9fff\ud840-\ud8bf\uf900-\ufaff]/;
const HANGUL_LETTER = /\p{sc=Hang}/u;

/**
 * The script of a folded unit: `HANGUL`; 0 for scripts without spaces and for what belongs to no word; else `PLAIN`,
 * for units of words that end only at a separator, at punctuation or where the script changes. Korean particles follow
 * Latin names directly.
 */
export function scriptOf(unit: number): number {
  if (unit < FIRST_ASIAN) return unit < WORD ? 0 : PLAIN;
  scripts[unit] ||= KNOWN | askScript(String.fromCharCode(unit));
  return (scripts[unit] as number) & (PLAIN | HANGUL);
}

const askScript = (character: string): number =>
  HANGUL_LETTER.test(character) ? HANGUL : UNSPACED.test(character) ? 0 : PLAIN;
