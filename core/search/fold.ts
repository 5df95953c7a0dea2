/** Text as the search compares it, with the way back to the source. */
export interface Folded {
  /** Lower case, no diacritics, one space for each run of anything but letters and digits. */
  readonly text: string;
  /** For each unit of `text` the UTF-16 offset in the source where its character begins; one more for the end. */
  readonly starts: readonly number[];
}

/** Apostrophes, soft hyphens and other invisible characters: as if they were not there. */
const MUTE = /['\u2018\u2019\u02bc\u00ad\u200b-\u200f\u2060\ufeff]/;

/** Letters that Unicode does not take apart and readers without the key type as these. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ς: 'σ',
};

/** Final consonants U+11A8 to U+11C2 as the initial ones they become once the next vowel is typed. */
const FINALS =
  'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(
    ' ',
  );
/** Vowels typed as two, by their place from U+1161. */
const VOWELS: Readonly<Record<number, string>> = { 9: 'ᅩᅡ', 10: 'ᅩᅢ', 11: 'ᅩᅵ', 14: 'ᅮᅥ', 15: 'ᅮᅦ', 16: 'ᅮᅵ', 19: 'ᅳᅵ' };

const isLetter = (text: string): boolean => (text >= 'a' && text <= 'z') || /[\p{L}\p{N}]/u.test(text);

/**
 * Folds more than page text is folded, because a query is typed by hand: compatibility forms of all scripts, Hangul
 * to its letters as they are typed, so that half a syllable finds its word, and Hiragana to Katakana, because an input
 * method shows the one before it offers the other.
 */
export function fold(source: string): Folded {
  let text = '';
  const starts: number[] = [];
  let offset = 0;
  for (const character of source) {
    const units = character < '\u0080' ? character.toLowerCase() : lettersOf(character);
    const folded = isLetter(units)
      ? units
      : /^\p{M}/u.test(character) || MUTE.test(character) || text === '' || text.endsWith(' ')
        ? ''
        : ' ';
    text += folded;
    for (let index = 0; index < folded.length; index++) starts.push(offset);
    offset += character.length;
  }
  text = text.trimEnd();
  return { text, starts: [...starts.slice(0, text.length), offset] };
}

const lettersOf = (character: string): string =>
  character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđłς]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u11a8-\u11c2]/g, (final) => FINALS[final.charCodeAt(0) - 0x11a8] ?? final)
    .replace(/[\u1161-\u1175]/g, (vowel) => VOWELS[vowel.charCodeAt(0) - 0x1161] ?? vowel)
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    // What compatibility forms bring along ("½" has a fraction slash, "㎯" too).
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Half-open, UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The source of a stretch of folded text, whole characters and the marks on them. */
export function sourceSpan({ starts }: Folded, source: string, start: number, end: number): Span {
  const from = starts[start] ?? 0;
  const last = starts[end - 1] ?? from;
  const rest = source.slice(last);
  // The last character and the marks that fold away with it, not the separator before the next.
  const [whole = ''] = /^.\p{M}*/su.exec(rest) ?? [];
  return { start: from, end: last + whole.length };
}
