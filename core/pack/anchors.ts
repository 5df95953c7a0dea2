import { type Span, sentencesOf } from './document.ts';
import type { Problem } from './problem.ts';

/** What is wrong with an anchor, said after its name: "stands in paragraph 2, not in paragraph 3". */
export type AnchorProblem = Pick<Problem, 'code'> & { readonly says: string };

/**
 * Looks an anchor up in the paragraph it names, and where it is not there, wherever it may have come from.
 * @param paragraph its number, from 1.
 * @param body the paragraphs of the document, in order.
 */
export function problemOfAnchor(
  anchor: string,
  paragraph: number,
  body: readonly string[],
): AnchorProblem | null {
  const text = body[paragraph - 1] ?? '';
  const start = text.indexOf(anchor);
  if (start < 0) return elsewhere(anchor, paragraph, body);
  const end = start + anchor.length;
  if (text.indexOf(anchor, start + 1) >= 0)
    return { code: 'anchor-ambiguous', says: `stands more than once in paragraph ${paragraph}` };
  if (cutsWord(text, start) || cutsWord(text, end))
    return { code: 'anchor-cuts-word', says: `cuts a word of paragraph ${paragraph}` };
  return isSentence(anchor, text, sentencesOf(text))
    ? { code: 'anchor-whole-sentence', says: `is a whole sentence of paragraph ${paragraph}` }
    : null;
}

const cutsWord = (text: string, at: number): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 1), at + 1));

const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const isSentence = (anchor: string, text: string, sentences: readonly Span[]): boolean =>
  sentences.some((span) => bare(anchor).includes(bare(text.slice(span.start, span.end))));

/** First the paragraph that is named, then the others in order. */
function elsewhere(anchor: string, paragraph: number, body: readonly string[]): AnchorProblem {
  const exact = body.findIndex((text) => text.includes(anchor));
  if (exact >= 0)
    return { code: 'anchor-elsewhere', says: `stands in paragraph ${exact + 1}, not in ${paragraph}` };
  const order = [paragraph - 1, ...body.keys()];
  for (const index of order) {
    const text = body[index] ?? '';
    const start = alike(text).indexOf(alike(anchor));
    if (start < 0) continue;
    const there = text.slice(start, start + anchor.length);
    const where = index === paragraph - 1 ? `${paragraph}` : `${index + 1} (not ${paragraph})`;
    return {
      code: 'anchor-differs',
      says: `differs from paragraph ${where} in ${differences(anchor, there)} alone`,
    };
  }
  return { code: 'anchor-not-found', says: 'stands in no paragraph of the document' };
}

/** With quotes, dashes, spaces and letter case levelled; unit for unit, so that offsets stay. */
const alike = (text: string): string =>
  text
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ')
    .replace(/\p{Lu}/gu, (letter) => {
      const small = letter.toLowerCase();
      return small.length === letter.length ? small : letter;
    });

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ`´']/, 'the apostrophe'],
  [/[“”„«»"]/, 'the quotation mark'],
  [/[\u2010-\u2015\u2212-]/, 'the dash'],
  [/\s/, 'the space'],
];

/** "the apostrophe (copy ’ for ')": each kind of difference once. */
function differences(anchor: string, there: string): string {
  const kinds = new Set<string>();
  for (let at = 0; at < there.length; at++) {
    const [mine = '', right = ''] = [anchor[at], there[at]];
    if (mine === right) continue;
    const name = NAMES.find(([kind]) => kind.test(right))?.[1] ?? 'the case';
    const unit = /\s/.test(right)
      ? `U+${right.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
      : right;
    kinds.add(`${name} (copy ${unit} for ${mine})`);
  }
  return [...kinds].join(' and ');
}
