import type { AsOf } from '../pack/pack.ts';
import { dateInWords } from './as-of.ts';
import type { Cited, Part } from './citation.ts';
import { isolated, line } from './line.ts';

/** A paragraph of what is copied, in the reader's language, as one line without any markup. */
export interface Sentence {
  readonly role: 'statement' | 'standing' | 'quote' | 'citation';
  readonly text: string;
}

/** What is copied as text, paragraph by paragraph. The address of the source is left to the format. */
export function sentencesOf(part: Part, cited: Cited): readonly Sentence[] {
  const citation: Sentence = { role: 'citation', text: citationOf(cited) };
  if (part === 'fact') {
    return [
      { role: 'statement', text: line(cited.fact.statement) },
      { role: 'standing', text: standingOf(cited) },
      citation,
    ];
  }
  return part === 'quote'
    ? [...quotesOf(cited).map((text): Sentence => ({ role: 'quote', text })), citation]
    : [citation];
}

/** How a fact is held, by whom and as of when. It says that the statement is not in the source's words. */
export function standingOf({ fact: { status, attribution, asOf }, language, words }: Cited): string {
  const date = dateInWords(asOf, language);
  return words('cite_standing', [
    words(`status_${status}`),
    isolated(attribution, language),
    words(asOf.basis === 'inferred' ? 'fact_as_of_inferred' : 'fact_as_of', [date]),
  ]);
}

/** The source's words at each place of evidence, in quotation marks, with the paragraph. */
export const quotesOf = ({ fact, language, words }: Cited): readonly string[] =>
  fact.evidence.map(({ anchor, paragraph }) =>
    words('cite_quote', [isolated(anchor, language), words('fact_paragraph', [String(paragraph)])]),
  );

/** The paragraphs of the evidence, each once and in order: "paragraphs 3 and 9". */
export function paragraphsOf({ fact, language, words }: Cited): string {
  const numbers = [...new Set(fact.evidence.map(({ paragraph }) => paragraph))]
    .sort((a, b) => a - b)
    .map(String);
  return numbers.length === 1
    ? words('fact_paragraph', numbers)
    : words('cite_paragraphs', [new Intl.ListFormat(language).format(numbers)]);
}

/** When the source was seen: "accessed March 1, 2026". */
export const accessedOf = ({ accessed, language, words }: Cited): string =>
  words('cite_accessed', [dayInWords(accessed, language)]);

/** Why the date of the source is what it is, or null where the source states it. */
export function inferenceOf({ source: { date }, language, words }: Cited): string | null {
  if (date.basis === 'stated') return null;
  return date.note === undefined
    ? words('cite_date_inferred', [dateInWords(date, language)])
    : words('cite_inferred_note', [isolated(date.note, language)]);
}

function citationOf(cited: Cited): string {
  const { source, accessed, language, words } = cited;
  return words('cite_source', [
    isolated(source.publisher, language),
    isolated(source.title, language),
    isolated(source.place, language),
    issuedOf(source.date, cited),
    paragraphsOf(cited),
    dayInWords(accessed, language),
  ]);
}

function issuedOf(date: AsOf, { language, words }: Cited): string {
  const inWords = dateInWords(date, language);
  return date.basis === 'inferred' ? words('cite_date_inferred', [inWords]) : inWords;
}

const dayInWords = (date: string, language: string): string =>
  dateInWords({ date, basis: 'stated' }, language);
