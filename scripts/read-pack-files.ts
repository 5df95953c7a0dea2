import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isAlias, isMap, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { ParsedFile, Path } from '../core/pack/problem.ts';

export const ROOT = resolve(import.meta.dirname, '..');

/** `data/source.json` and `data/entries/*.yaml`, read and parsed, with file names relative to the project's root. */
export function readPackFiles(folder: string): {
  readonly source: ParsedFile;
  readonly entries: readonly ParsedFile[];
} {
  const entries = join(folder, 'entries');
  const names = readdirSync(entries)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  return {
    // JSON is YAML: one parser gives both their lines.
    source: parseFile(join(folder, 'source.json')),
    entries: names.map((name) => parseFile(join(entries, name))),
  };
}

function parseFile(path: string): ParsedFile {
  const file = relative(ROOT, path).split(sep).join('/');
  return parseText(file, readFileSync(path, 'utf8'));
}

/** Parses YAML or JSON and keeps the line of every value. */
export function parseText(file: string, text: string): ParsedFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const line = (offset: number): number => counter.linePos(offset).line;
  const syntax = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    line: line(pos[0]),
    message,
  }));
  return {
    file,
    value: syntax.length > 0 ? null : document.toJS(),
    syntax,
    lineOf: (path) => line(offsetOf(document.contents, path)),
  };
}

/** Offset of the key or item at a path; of the nearest one above it where there is none. */
function offsetOf(root: ParsedNode | null, path: Path): number {
  let node: Node | null = root;
  let offset = root?.range[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) break;
    if (isMap(node)) {
      const pair: { key: unknown; value: unknown } | undefined = node.items.find(
        ({ key }) => String((key as { value?: unknown }).value) === String(step),
      );
      if (pair === undefined) break;
      offset = (pair.key as ParsedNode).range[0];
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) break;
      node = item as Node;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
