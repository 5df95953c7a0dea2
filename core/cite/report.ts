import type { Fact, Pack } from '../pack/pack.ts';
import type { Words } from './citation.ts';
import { line } from './line.ts';

/**
 * The prefilled text of a report on a fact, for the reader to complete and send. It takes nothing that could tell which
 * page the reader was on. Ids and versions stand as they are, so that a report can be followed up in any language.
 */
export function reportText(
  { id, revision, statement }: Pick<Fact, 'id' | 'revision' | 'statement'>,
  pack: Pick<Pack, 'id' | 'version'>,
  words: Words,
): string {
  return [
    words('report_title'),
    '',
    words('report_fact', [id, String(revision)]),
    words('report_pack', [line(pack.id), line(pack.version)]),
    words('report_statement', [line(statement)]),
    '',
    words('report_wrong'),
    '',
  ].join('\n');
}
