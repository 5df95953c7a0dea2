import { distance, editsFor } from './distance.ts';
import { type Folded, type Span, sourceSpan } from './fold.ts';

/** What of a text answers a query: each word of the query where it stands whole, begun, or nearly so. */
export function emphasise(query: string, folded: Folded, source: string): Span[] {
  const spans: Span[] = [];
  const whole = spanOfJoined(query.replaceAll(' ', ''), folded, source);
  if (whole !== null) return [whole];
  const words = query.split(' ');
  let offset = 0;
  for (const word of folded.text.split(' ')) {
    const answering = words.find((wanted) => word.startsWith(wanted));
    const near = answering ?? words.find((wanted) => isNear(wanted, word));
    if (near !== undefined) {
      const length = answering === undefined ? word.length : answering.length;
      spans.push(sourceSpan(folded, source, offset, offset + length));
    }
    offset += word.length + 1;
  }
  return spans;
}

const isNear = (wanted: string, word: string): boolean =>
  distance(wanted, word, editsFor(wanted.length), wanted.length >= 5) <= editsFor(wanted.length);

/** The query at the start of a word, whatever separators stand in the text. */
function spanOfJoined(joined: string, folded: Folded, source: string): Span | null {
  const { text } = folded;
  for (let start = 0; start < text.length; start++) {
    if (start > 0 && text[start - 1] !== ' ') continue;
    let at = start;
    let matched = 0;
    while (
      at < text.length &&
      matched < joined.length &&
      (text[at] === ' ' || text[at] === joined[matched])
    ) {
      if (text[at] !== ' ') matched++;
      at++;
    }
    if (matched === joined.length) return sourceSpan(folded, source, start, at);
  }
  return null;
}
