import type { Form } from './forms.ts';

/**
 * A capitalised word directly before or after a name, written U+0000 here: "European \0", "\0 Center". Words that
 * begin sentences or point at what is known are no part of a name.
 */
const NEIGHBOUR = /\b(?!(?:The|This|That|Its|But|And|As|In|When)\s)\p{Lu}\p{L}*\s+\0|\0\s+\p{Lu}/u;

/**
 * Whether a form that means something in context alone, such as "Commission" or "Adams", is there a part of another
 * name: "European Commission", "Amy Adams", "Convention Center". Acronyms are not asked.
 * @param start,end UTF-16 offsets of the form in the text.
 */
export const isInLongerName = (
  { exact, inContext, raw }: Form,
  text: string,
  start: number,
  end: number,
): boolean =>
  exact &&
  inContext &&
  /[a-z]/.test(raw) &&
  NEIGHBOUR.test(`${text.slice(Math.max(0, start - 30), start)}\0${text.slice(end, end + 9)}`);
