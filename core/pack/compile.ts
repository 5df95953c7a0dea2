import type { Terms } from '../match/terms.ts';
import { type Authored, checkGraph } from './check-graph.ts';
import { checkNames } from './check-names.ts';
import { checkShape } from './check-shape.ts';
import { compileTerms } from './compile-terms.ts';
import { type Pack, SCHEMA_VERSION } from './pack.ts';
import { byPlace, compare, type ParsedFile, type Problem, problemAt } from './problem.ts';
import { entrySchema, sourceSchema } from './schema.ts';

export interface Compiled {
  readonly pack: Pack;
  readonly terms: Terms;
  /** The entries in the order of the pack, each with its file. */
  readonly authored: readonly Authored[];
}

/** A pack, or every problem that stands in its way. */
export type Compilation =
  | ({ readonly ok: true } & Compiled)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Makes a pack of its authored files. Pure: reading and parsing the files is the caller's part.
 * @param files `source`: the parsed `source.json`; `entries`: the parsed entry files, in any order.
 */
export function compilePack(files: {
  readonly source: ParsedFile;
  readonly entries: readonly ParsedFile[];
}): Compilation {
  const source = checkShape(sourceSchema, files.source);
  const problems: Problem[] = [...source.problems];
  const authored: Authored[] = [];
  const broken = new Set<string>();
  for (const file of files.entries) {
    const { value, problems: found } = checkShape(entrySchema, file);
    problems.push(...found);
    if (value === null) broken.add(idFromName(file.file));
    else authored.push({ entry: value, source: file });
  }
  authored.sort((a, b) => compare(a.entry.id, b.entry.id));

  problems.push(...checkGraph(authored, broken), ...checkNames(authored, broken));
  if (files.entries.length === 0) {
    problems.push(problemAt(files.source, [], 'no-entries', 'There is no entry for this document.'));
  }
  if (source.value !== null)
    problems.push(...checkParagraphs(authored, source.value.source.paragraphs.length));
  if (source.value === null || problems.length > 0) return { ok: false, problems: problems.sort(byPlace) };

  const entries = authored.map(({ entry }) => entry);
  const pack: Pack = { schema: SCHEMA_VERSION, ...source.value.pack, source: source.value.source, entries };
  return { ok: true, pack, terms: compileTerms(entries), authored };
}

/** `pack.json`: indented, so that a change of one fact is a change of its lines. The same pack gives the same bytes. */
export const packText = (pack: Pack): string => `${JSON.stringify(pack, null, 2)}\n`;

/** `terms.json`: not indented, since it is embedded in the content script. */
export const termsText = (terms: Terms): string => `${JSON.stringify(terms)}\n`;

const idFromName = (file: string): string =>
  file
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.ya?ml$/, '') ?? '';

function checkParagraphs(authored: readonly Authored[], count: number): Problem[] {
  return authored.flatMap(({ entry, source }) =>
    entry.facts.flatMap((fact, i) =>
      fact.evidence.flatMap(({ paragraph }, j) => {
        if (paragraph <= count) return [];
        const message = `Paragraph ${paragraph}: the document's body has ${count}.`;
        return [
          problemAt(source, ['facts', i, 'evidence', j, 'paragraph'], 'paragraph-out-of-range', message),
        ];
      }),
    ),
  );
}
