import { distance, editsFor, lettersInCommon } from './distance.ts';
import { type Folded, type Span, sourceSpan } from './fold.ts';
import { isTelling, NEARNESS, nearness } from './words.ts';

/**
 * What of a text answers a query: the query where it stands in one piece, else each of its words where it stands whole,
 * begun, in another form or mistyped, else the letters the two have in common.
 * @param words of the query, folded.
 * @returns spans of the source, in order, apart from one another.
 */
export function emphasise(words: readonly string[], folded: Folded, source: string): Span[] {
  const joined = words.join('');
  const whole = placeOfJoined(joined, folded.text);
  if (whole !== null) return [sourceSpan(folded, source, ...whole)];
  const telling = words.filter(isTelling);
  const wanted = telling.length > 0 ? telling : words;
  const answered = new Set<string>();
  const letters: number[] = [];
  let offset = 0;
  for (const word of folded.text.split(' ')) {
    const [answer, places] = lettersOf(wanted, word);
    if (answer !== null) answered.add(answer);
    for (const place of places) letters.push(offset + place);
    offset += word.length + 1;
  }
  // A space lost or put in the wrong place leaves no words to go by.
  if (answered.size === 0) return spansOf(lettersAcross(joined, folded.text), folded, source);
  return spansOf(letters, folded, source);
}

type Letters = readonly [answer: string | null, places: readonly number[]];

/** Which word of the query a word answers, and with which of its letters. */
function lettersOf(wanted: readonly string[], word: string): Letters {
  let best: Letters = [null, []];
  let least = 9;
  for (const each of wanted) {
    const how = nearness(each, word);
    if (how !== null && how < least) {
      least = how;
      best = [each, how === NEARNESS.kin ? all(word.length) : all(sharedStart(each, word))];
    }
  }
  if (best[0] !== null) return best;
  const near = wanted.find((each) => {
    const most = editsFor(each);
    return most > 0 && !/\d/.test(each) && distance(each, word, most, each.length > 4) <= most;
  });
  return near === undefined ? best : [near, lettersInCommon(near, word)];
}

/** Letters of the text that a query without spaces has, wherever the spaces of the text stand. */
function lettersAcross(joined: string, text: string): number[] {
  const most = editsFor(joined);
  const places = all(text.length).filter((place) => text[place] !== ' ');
  const letters = places.map((place) => text[place]).join('');
  if (most === 0 || distance(joined, letters, most, joined.length > 4) > most) return [];
  return lettersInCommon(joined, letters).map((index) => places[index] as number);
}

const all = (length: number): number[] => Array.from({ length }, (_, index) => index);

function sharedStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
}

/** Letters next to one another become one span. */
function spansOf(letters: readonly number[], folded: Folded, source: string): Span[] {
  const spans: Span[] = [];
  let previous = -2;
  for (const letter of letters) {
    const next = sourceSpan(folded, source, letter, letter + 1);
    const last = spans.at(-1);
    // An apostrophe within a word parts nothing.
    if (last !== undefined && (next.start <= last.end || letter === previous + 1)) {
      spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    } else spans.push(next);
    previous = letter;
  }
  return spans;
}

/** Where the query stands from the start of a word, whatever separators stand in the text; else anywhere, if unspaced. */
function placeOfJoined(joined: string, text: string): [start: number, end: number] | null {
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
    if (matched === joined.length) return [start, at];
  }
  const inside = /[^ -\u036f]/.test(joined) ? text.indexOf(joined) : -1;
  return inside < 0 ? null : [inside, inside + joined.length];
}
