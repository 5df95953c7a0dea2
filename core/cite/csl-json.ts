import type { AsOf } from '../pack/pack.ts';
import { annotationOf } from './annotation.ts';
import { type Cited, keyOf, type Part } from './citation.ts';
import { line } from './line.ts';
import { accessedOf, inferenceOf, paragraphsOf } from './sentences.ts';
import { webAddress } from './web-address.ts';

/**
 * CSL-JSON: a list of one item, by the names of the CSL data schema 1.0.2. The paragraph stands in `locator` with its
 * word, because a bare number there is taken for a page, and in `note`, because many importers know no locator.
 */
export function cslJsonOf(part: Part, cited: Cited): string {
  const { entry, source, accessed } = cited;
  const url = cited.url === undefined ? null : webAddress(cited.url);
  const annotation = annotationOf(part, cited);
  const note = [paragraphsOf(cited), accessedOf(cited), inferenceOf(cited)];
  const item = {
    id: keyOf(cited),
    type: 'document',
    author: [{ literal: line(source.publisher) }],
    title: line(source.title),
    publisher: line(source.publisher),
    'publisher-place': line(source.place),
    issued: { ...partsOf(source.date.date), ...circa(source.date) },
    accessed: partsOf(accessed),
    language: source.language,
    locator: line(paragraphsOf(cited)),
    keyword: line(entry.headword),
    ...(url !== null && { URL: url }),
    note: line(note.filter((each) => each !== null).join('; ')),
    ...(annotation !== null && { annote: annotation }),
  };
  return JSON.stringify([item], null, 2);
}

const partsOf = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });
const circa = ({ basis }: AsOf) => (basis === 'inferred' ? { circa: true } : {});
