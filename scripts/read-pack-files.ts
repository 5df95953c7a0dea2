import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import {
  isAlias,
  isMap,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml';
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
  const syntax = firstFault([...document.errors, ...document.warnings], text, line);
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

/** The first alone: what follows it in a file is mostly its echo. */
function firstFault(errors: readonly YAMLError[], text: string, line: (offset: number) => number): Fault[] {
  const [first] = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first === undefined) return [];
  const { code, pos, message } = first;
  const at = { line: line(pos[0]) };
  if (code === 'MULTIPLE_DOCS')
    return [
      { ...at, code: 'several-documents', message: 'A second document begins here; a file holds one.' },
    ];
  if (code === 'TAB_AS_INDENT')
    return [{ ...at, code: 'tab-indent', message: 'This line is indented with a tab.' }];
  if (code === 'DUPLICATE_KEY') return [{ ...at, code: 'duplicate-key', message: 'This key stands twice.' }];
  // A key that seems to go over several lines is a value and, on the last of them, a field that is set in too far.
  const into = errors.find((each) => each.code === 'MULTILINE_IMPLICIT_KEY' && each.pos[0] <= pos[1]);
  const indented = 'This line is not indented as the one above it is.';
  if (into !== undefined) return [{ line: line(into.pos[1] - 1), code: 'bad-indent', message: indented }];
  // Where the line above is set in, the next one that is not is no part of it.
  const outside = code === 'UNEXPECTED_TOKEN' && text[pos[0] - 1] === '\n';
  if (outside || /^(?:A block sequence|Sequence item without|All mapping items)/.test(message))
    return [{ ...at, code: 'bad-indent', message: indented }];
  return [{ ...at, code: 'bad-syntax', message: `${message}.` }];
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
