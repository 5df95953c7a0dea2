import { annotationOf } from './annotation.ts';
import { type Cited, keyOf, type Part } from './citation.ts';
import { escapeBibtex } from './escape.ts';
import { line } from './line.ts';
import { accessedOf, inferenceOf, paragraphsOf } from './sentences.ts';
import { webAddress } from './web-address.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/**
 * One BibTeX record in UTF-8. `year` and `month` rather than `date`, which only biblatex knows; that they are inferred
 * stands in the note. An access date in `urldate` is printed with an address only, so without one it goes to the note.
 */
export function bibtexOf(part: Part, cited: Cited): string {
  const { entry, source, accessed } = cited;
  const [year = '', month, day] = source.date.date.split('-');
  const url = cited.url === undefined ? null : webAddress(cited.url);
  const note = [paragraphsOf(cited), url === null ? accessedOf(cited) : null, inferenceOf(cited)];
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    // The inner braces keep a name of several words one name, and the capitals of a title.
    ['author', `{{${field(source.publisher)}}}`],
    ['title', `{{${field(source.title)}}}`],
    ['address', braced(source.place)],
    ['year', braced(year)],
    ['month', month === undefined ? null : (MONTHS[Number(month) - 1] ?? null)],
    ['day', day === undefined ? null : braced(String(Number(day)))],
    ['url', url === null ? null : `{${url}}`],
    ['urldate', url === null ? null : braced(accessed)],
    ['note', braced(note.filter((each) => each !== null).join('; '))],
    ['keywords', braced(entry.headword)],
    ['annote', nullable(annotationOf(part, cited))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},\n`]));
  return `@misc{${keyOf(cited)},\n${lines.join('')}}`;
}

const field = (text: string): string => escapeBibtex(line(text));
const braced = (text: string): string => `{${field(text)}}`;
const nullable = (text: string | null): string | null => (text === null ? null : braced(text));
