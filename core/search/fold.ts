/** Text as the search compares it, with the way back to the source. */
export interface Folded {
  /** Lower case, no diacritics, one space for each run of anything but letters and digits. */
  readonly text: string;
  /** For each unit of `text` the UTF-16 offset in the source where its character begins; one more for the end. */
  readonly starts: readonly number[];
}

/** Apostrophes, soft hyphens and other invisible characters: as if they were not there. */
const MUTE = /['\u2018\u2019\u02bc\u00ad\u200b-\u200f\u2060\ufeff]/;

/**
 * Folds more than page text is folded, because a query is typed by hand: compatibility forms of all scripts, and
 * Hangul to its letters, so that half a syllable finds its word.
 */
export function fold(source: string): Folded {
  let text = '';
  const starts: number[] = [];
  let offset = 0;
  for (const character of source) {
    const units = character.normalize('NFKD').toLowerCase().replace('ß', 'ss').replace(/\p{M}/gu, '');
    const isWord = /[\p{L}\p{N}]/u.test(units);
    const folded = isWord
      ? units
      : /^\p{M}/u.test(character) || MUTE.test(character) || /^ ?$/.test(text.slice(-1))
        ? ''
        : ' ';
    text += folded;
    for (let index = 0; index < folded.length; index++) starts.push(offset);
    offset += character.length;
  }
  text = text.trimEnd();
  return { text, starts: [...starts.slice(0, text.length), offset] };
}

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
