import type { Entry } from './pack.ts';
import { type ParsedFile, type Problem, problemAt } from './problem.ts';

/** An entry of the right shape and the file it came from. */
export interface Authored {
  readonly entry: Entry;
  readonly source: ParsedFile;
}

/**
 * What entries owe one another: ids are unique, a file is named after its entry, `related` goes both ways and leads
 * from every entry to every other.
 * @param broken ids of entries that could not be read, so that they are not reported as unknown too.
 */
export function checkGraph(authored: readonly Authored[], broken: ReadonlySet<string>): readonly Problem[] {
  // What a broken entry relates to is not known, so nothing can be said of the graph as a whole.
  const connected = broken.size > 0 ? [] : checkConnected(authored);
  return [...checkIds(authored), ...checkRelated(authored, broken), ...connected];
}

function checkIds(authored: readonly Authored[]): Problem[] {
  const problems: Problem[] = [];
  const entries = new Map<string, string>();
  const facts = new Map<string, string>();
  for (const { entry, source } of authored) {
    const name = source.file.split(/[\\/]/).at(-1);
    if (name !== `${entry.id}.yaml`) {
      problems.push(
        problemAt(source, ['id'], 'file-name', `The id is "${entry.id}" but the file is "${name}".`),
      );
    }
    const other = entries.get(entry.id);
    if (other !== undefined) {
      problems.push(
        problemAt(source, ['id'], 'duplicate-entry', `"${entry.id}" is also the id in ${other}.`),
      );
    }
    entries.set(entry.id, source.file);
    entry.facts.forEach(({ id }, index) => {
      const holder = facts.get(id);
      if (holder !== undefined) {
        const message = `The fact "${id}" is also in "${holder}".`;
        problems.push(problemAt(source, ['facts', index, 'id'], 'duplicate-fact', message));
      }
      facts.set(id, entry.id);
    });
  }
  return problems;
}

function checkRelated(authored: readonly Authored[], broken: ReadonlySet<string>): Problem[] {
  const entries = new Map(authored.map(({ entry }) => [entry.id, entry]));
  return authored.flatMap(({ entry, source }) => {
    if (entry.related.length === 0) {
      return [problemAt(source, ['related'], 'orphan', `"${entry.id}" is related to nothing.`)];
    }
    return entry.related.flatMap((id, index) => {
      const at = (code: Problem['code'], message: string) => [
        problemAt(source, ['related', index], code, message),
      ];
      const other = entries.get(id);
      if (id === entry.id) return at('related-to-itself', `"${id}" names itself.`);
      if (broken.has(id)) return [];
      if (other === undefined) return at('unknown-entry', `There is no entry "${id}".`);
      if (entry.related.indexOf(id) < index) return at('related-duplicate', `"${id}" is named twice.`);
      if (!other.related.includes(entry.id))
        return at('related-one-way', `"${id}" does not name "${entry.id}".`);
      return [];
    });
  });
}

/**
 * Reports one entry of each part that the first entry's related entries do not lead to. Relations count both ways even
 * where one is missing: that is a problem of its own, reported once.
 */
function checkConnected(authored: readonly Authored[]): Problem[] {
  const next = new Map(authored.map(({ entry }) => [entry.id, [...entry.related]]));
  for (const { entry } of authored) for (const id of entry.related) next.get(id)?.push(entry.id);
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { entry, source } of authored) {
    if (seen.has(entry.id)) continue;
    if (seen.size > 0 && entry.related.length > 0) {
      const message = `No chain of related entries leads from "${authored[0]?.entry.id}" to "${entry.id}".`;
      problems.push(problemAt(source, ['related'], 'graph-split', message));
    }
    const queue = [entry.id];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      queue.push(...(next.get(id) ?? []));
    }
  }
  return problems;
}
