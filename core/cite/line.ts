/**
 * Characters without a look of their own that can turn a line round or hide words in it: bidirectional controls,
 * zero-width space and joiner of words, soft hyphen, tags. The joiners U+200C and U+200D stay: Persian and Indic
 * words are spelt with them.
 */
const INVISIBLE = /[\p{Bidi_Control}\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** Hebrew, Arabic and the other scripts written from right to left, by their blocks. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT =
  /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;
const RIGHT_TO_LEFT_LANGUAGE = /^(?:ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/;

/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. */
export const ISOLATE = '\u2068';
export const ISOLATE_END = '\u2069';

/** Text of a pack as one line that reads in the order it is stored in: what leaves for the clipboard passes here. */
export function line(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/**
 * A line to stand within a sentence. Only one that runs against the sentence is isolated: controls that change nothing
 * would still be copied along.
 * @param language of the sentence, BCP 47.
 */
export function isolated(text: string, language: string): string {
  const clean = line(text);
  const against = RIGHT_TO_LEFT_LANGUAGE.test(language) ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return against.test(clean) ? `${ISOLATE}${clean}${ISOLATE_END}` : clean;
}
