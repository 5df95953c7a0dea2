import { after, classAt, unitsAt } from '../text/characters.ts';
import { APOSTROPHE, isSeparator, MUTE, WIDE } from '../text/classes.ts';

/** Text as the matcher compares it. */
export interface Shape {
  /** Folded UTF-16 units without separators; punctuation as it stands, apostrophes as U+0027. */
  readonly folded: string;
  /** One unit for each of `folded`, in the case of the text: without marks, expansions as they are folded. */
  readonly raw: string;
  /** `breaks[k]`: a separator stands after unit k. */
  readonly breaks: readonly boolean[];
}

/** Splits text into folded units and separators. */
export function shapeOf(text: string): Shape {
  let folded = '';
  let raw = '';
  const breaks: boolean[] = [];
  for (let offset = 0; offset < text.length; offset = after(text, offset)) {
    const kind = classAt(text, offset);
    if (isSeparator(kind)) breaks[folded.length - 1] = true;
    else if (kind !== MUTE) {
      const letters = lettersAt(text, offset);
      folded += letters;
      raw += kind === WIDE ? letters : text.charAt(offset).normalize('NFKD').charAt(0);
    }
  }
  return { folded, raw, breaks };
}

/** What counts of the character at an offset: folded units, `'`, or punctuation as it stands. */
export const lettersAt = (text: string, offset: number): string =>
  unitsAt(text, offset) ||
  (classAt(text, offset) === APOSTROPHE ? "'" : text.slice(offset, after(text, offset)));
