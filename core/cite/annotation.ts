import type { Cited, Part } from './citation.ts';
import { line } from './line.ts';
import { quotesOf, standingOf } from './sentences.ts';

/** The fact or the quotes for the annotation of a bibliographic record, on one line; null for a citation alone. */
export function annotationOf(part: Part, cited: Cited): string | null {
  if (part === 'citation') return null;
  return line(part === 'fact' ? `${cited.fact.statement} [${standingOf(cited)}]` : quotesOf(cited).join(' '));
}
