import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isAlias, isMap, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { Fault, ParsedFile, Path } from '../core/pack/problem.ts';

export const ROOT = resolve(import.meta.dirname, '..');

/** `data/source.json` and `data/entries/*.yaml`, read and parsed, with file names relative to the project's root. */
export function readPackFiles(folder: string): {
  readonly source: ParsedFile;
  readonly entries: readonly ParsedFile[];
} {
  const entries = join(folder, 'entries');
  const names = namesIn(entries)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  return {
    // JSON is YAML: one parser gives both their lines.
    source: parseFile(join(folder, 'source.json')),
    entries: names.map((name) => parseFile(join(entries, name))),
  };
}

/** None where there is no such folder: that there is no entry is reported as any other problem. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function parseFile(path: string): ParsedFile {
  const file = relative(ROOT, path).split(sep).join('/');
  try {
    return parseText(file, readFileSync(path, 'utf8'));
  } catch (error) {
    return { file, value: null, syntax: [faultOf(error)], lineOf: () => 1 };
  }
}

function faultOf(error: unknown): Fault {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return { code: 'no-file', line: 1, message: 'There is no such file.' };
  const why = code === 'EISDIR' ? 'It is a folder.' : `It cannot be read: ${message}`;
  return { code: 'not-readable', line: 1, message: why };
}

/** Parses YAML or JSON and keeps the line of every value. */
export function parseText(file: string, text: string): ParsedFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const line = (offset: number): number => counter.linePos(offset).line;
  const syntax = [...document.errors, ...document.warnings].map(({ code, pos, message }): Fault => {
    const at = { line: line(pos[0]) };
    return code === 'MULTIPLE_DOCS'
      ? { ...at, code: 'several-documents', message: 'A second document begins here; a file holds one.' }
      : { ...at, code: 'bad-syntax', message };
  });
  // Nothing, or nothing but comments. A `null` that is written stands somewhere, and has a wrong type.
  const isEmpty = document.contents === null || document.contents.range[0] === document.contents.range[1];
  if (syntax.length === 0 && isEmpty)
    syntax.push({ code: 'empty-file', line: 1, message: 'There is nothing in this file.' });
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
