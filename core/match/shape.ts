import { APOSTROPHE, classOf, expand, HYPHEN, IGNORED, MARK, SPACE, WIDE, WORD } from '../text/classes.ts';

/** Text as the matcher compares it. */
export interface Shape {
  /** Folded UTF-16 units without separators; punctuation as it stands, apostrophes as U+0027. */
  readonly folded: string;
  /** The units before folding, one for each of `folded` (units of an expansion stand for themselves). */
  readonly raw: string;
  /** `breaks[k]`: a separator stands after unit k. */
  readonly breaks: readonly boolean[];
}

/** Splits text into folded units and separators. */
export function shapeOf(text: string): Shape {
  let folded = '';
  let raw = '';
  const breaks: boolean[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    const kind = classOf(unit);
    if (kind === SPACE || kind === HYPHEN) breaks[folded.length - 1] = true;
    else if (kind !== IGNORED && kind !== MARK) {
      const expansion = kind === WIDE ? expand(text, offset) : '';
      folded += expansion || String.fromCharCode(kind >= WORD ? kind : kind === APOSTROPHE ? 0x27 : unit);
      raw += expansion || text.charAt(offset);
      if (expansion !== '') offset = after(text, offset) - 1;
    }
  }
  return { folded, raw, breaks };
}

/** The offset after the code point at `offset`. */
export const after = (text: string, offset: number): number =>
  offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
