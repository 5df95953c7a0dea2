/** A stretch of a text; offsets are UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The line after which the body of the document begins; what stands before is web boilerplate. */
const BEFORE_BODY = 'Skip to main content';

/**
 * The paragraphs of the body in order, trimmed. Paragraphs are parted by empty lines.
 * @param count how many there are: what follows them is boilerplate again.
 * @returns fewer where the text has fewer; none where the body's beginning is not found.
 */
export function bodyOf(text: string, count: number): readonly string[] {
  const paragraphs = text
    .split(/\r?\n(?:[^\S\n]*\r?\n)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const before = paragraphs.indexOf(BEFORE_BODY);
  return before < 0 ? [] : paragraphs.slice(before + 1, before + 1 + count);
}

/** Where a sentence may end: a stop with closing marks, white space, then what can begin a sentence. */
const STOP = /[.!?]["'”’)\]]*\s+(?=["'“‘([]?\p{Lu})/gu;
/** "U.N." does not end a sentence, and no sentence of a document ends so often in one that it would matter. */
const ABBREVIATION = /(?:^|[^\p{L}])(?:\p{Lu}\.)+\s+$/u;

/** The sentences of a paragraph, without the white space between them. */
export function sentencesOf(paragraph: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: stop, index } of paragraph.matchAll(STOP)) {
    const next = index + stop.length;
    if (ABBREVIATION.test(paragraph.slice(0, next))) continue;
    spans.push({ start, end: index + stop.trimEnd().length });
    start = next;
  }
  spans.push({ start, end: paragraph.length });
  return spans;
}

/** Words as they count for copying: folded; punctuation does not part a run, and "U.N." is "UN". */
function plainWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/[’‘]/g, "'");
  return plain.toLowerCase().match(/[\p{L}\p{N}\p{M}']+/gu) ?? [];
}

/**
 * Finds the first run of words that a statement shares with a document.
 * @param length how many words in a row count.
 * @returns the run, or `null`.
 */
export function sharedRun(statement: string, document: string, length: number): string | null {
  const words = plainWords(statement);
  const text = ` ${plainWords(document).join(' ')} `;
  for (let at = 0; at + length <= words.length; at++) {
    const run = words.slice(at, at + length).join(' ');
    if (text.includes(` ${run} `)) return run;
  }
  return null;
}
