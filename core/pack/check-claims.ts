import { figuresIn, unstatedParts } from './figures.ts';
import type { AsOf, Fact } from './pack.ts';
import type { Path, Problem } from './problem.ts';
import { sharedWords } from './shared-words.ts';

/**
 * The least a statement must have in common with the paragraphs it cites: this many of its words that mean something
 * (all, where it has fewer), and this part of them. Measured on 175 facts read one by one: their lowest are 3 words and
 * 0.33; of the same statements held against every other paragraph of the document, three in four fall below.
 */
const SHARED_WORDS = 3;
const SHARED_PART = 0.3;

/** A problem and the field of the fact it is in. */
export type ClaimProblem = Pick<Problem, 'code' | 'message'> & { readonly path: Path };

/**
 * Whether a fact can rest on the paragraphs it cites: its numbers and a date that is called stated stand there, and
 * most of all that it speaks of the same things. It cannot tell whether they say it.
 * @param cited the text of those paragraphs.
 */
export function problemsOfClaim({ id, statement, asOf }: Fact, cited: string): readonly ClaimProblem[] {
  const problems: ClaimProblem[] = [];
  const there = new Set(figuresIn(cited).map(({ value }) => value));
  const absent = figuresIn(statement).filter(({ value }) => !there.has(value));
  if (absent.length > 0) {
    const figures = [...new Set(absent.map(({ written }) => `"${written}"`))].join(', ');
    const message = `${figures} in "${id}" does not stand in the paragraphs it cites.`;
    problems.push({ path: ['statement'], code: 'figure-unsupported', message });
  }
  const { shared, words } = sharedWords(statement, cited);
  if (shared < Math.min(SHARED_WORDS, words) || shared < SHARED_PART * words) {
    const message = `"${id}" shares ${shared} of its ${words} words of meaning with the paragraphs it cites.`;
    problems.push({ path: ['statement'], code: 'statement-unsupported', message });
  }
  const undated = problemOfDate(asOf, cited, `"${id}"`);
  return undated === null ? problems : [...problems, { ...undated, path: ['asOf', 'date'] }];
}

/** @param name what is dated, as the message calls it. */
export function problemOfDate(
  { date, basis }: AsOf,
  cited: string,
  name: string,
): Pick<Problem, 'code' | 'message'> | null {
  const missing = basis === 'stated' ? unstatedParts(date, cited) : [];
  if (missing.length === 0) return null;
  const message = `The date of ${name} is called stated, but its text does not state ${missing.join(' and ')}.`;
  return { code: 'date-not-stated', message };
}
