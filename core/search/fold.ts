import { APOSTROPHE, classOf, expand, IGNORED, MARK, WIDE, WORD } from '../text/classes.ts';

/** Text as the search compares it, with the way back to the source. */
export interface Folded {
  /** Lower case, no diacritics, one space for each run of anything but letters and digits. */
  readonly text: string;
  /** For each unit of `text` the UTF-16 offset in the source where its character begins; one more for the end. */
  readonly starts: readonly number[];
}

/** Folds by the same classes that find terms on pages, so that search and marks agree on what is the same. */
export function fold(source: string): Folded {
  let text = '';
  const starts: number[] = [];
  for (let offset = 0; offset < source.length; offset++) {
    const kind = classOf(source.charCodeAt(offset));
    if (kind === IGNORED || kind === MARK || kind === APOSTROPHE) continue;
    const units = kind >= WORD ? String.fromCharCode(kind) : kind === WIDE ? expand(source, offset) : '';
    if (units === '' && !text.endsWith(' ') && text !== '') {
      text += ' ';
      starts.push(offset);
    }
    for (const unit of units.split('')) {
      text += unit;
      starts.push(offset);
    }
    if ((source.codePointAt(offset) ?? 0) > 0xffff) offset++;
  }
  const trimmed = text.trimEnd();
  return { text: trimmed, starts: [...starts.slice(0, trimmed.length), source.length] };
}

/** Half-open, UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The source of a stretch of folded text; what follows its last letter and folds away with it included. */
export function sourceSpan({ starts, text }: Folded, start: number, end: number): Span {
  const next = starts[end] ?? 0;
  // Behind the last character of the stretch, not behind the separator that may follow it.
  return { start: starts[start] ?? 0, end: text[end] === ' ' || end >= text.length ? Math.max(next, (starts[end - 1] ?? 0) + 1) : next };
}
