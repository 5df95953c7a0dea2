import type { Evidence } from '../pack/pack.ts';
import type { Passage } from './text-fragment.ts';

/** Words on either side that are tried. Whoever repeats more than this repeats the paragraph. */
const MOST_WORDS = 6;

/**
 * The passage of an anchor with the fewest words before and after it that make it the only one in the document, so
 * that a browser, which goes to the first place that fits, goes to the right one. An anchor that cannot be told apart
 * stays alone. Null where the paragraph does not hold the anchor.
 * @param paragraphs of the document's body, in order.
 */
export function passageOf({ paragraph, anchor }: Evidence, paragraphs: readonly string[]): Passage | null {
  const text = paragraphs[paragraph - 1] ?? '';
  const at = text.indexOf(anchor);
  if (at === -1) return null;
  const before = text.slice(0, at);
  const after = text.slice(at + anchor.length);
  const whole = compared(paragraphs.join(' '));
  for (let count = 0; count <= 2 * MOST_WORDS; count++) {
    // Words before the anchor first: readers start there.
    for (let first = Math.min(count, MOST_WORDS); first >= Math.max(0, count - MOST_WORDS); first--) {
      const prefix = lastWords(before, first);
      const suffix = firstWords(after, count - first);
      if (occursOnce(compared(`${prefix}${anchor}${suffix}`), whole)) {
        return {
          exact: anchor,
          ...(prefix.trim() !== '' && { prefix: prefix.trim() }),
          ...(suffix.trim() !== '' && { suffix: suffix.trim() }),
        };
      }
    }
  }
  return { exact: anchor };
}

/** Words as browsers bound them, which in Han or Thai no spaces do, with all that stands between them and the anchor. */
const words = new Intl.Segmenter('und', { granularity: 'word' });

function lastWords(text: string, count: number): string {
  const starts = [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ index }) => index);
  return count === 0 ? '' : text.slice(starts.at(-count) ?? 0);
}

function firstWords(text: string, count: number): string {
  const ends = [...words.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => index + segment.length);
  return count === 0 ? '' : text.slice(0, ends[count - 1] ?? text.length);
}

/** As browsers compare: without letter case, diacritics and the extent of white space. */
const compared = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');

const occursOnce = (part: string, whole: string): boolean => {
  const first = whole.indexOf(part);
  return first !== -1 && whole.indexOf(part, first + 1) === -1;
};
