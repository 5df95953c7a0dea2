/** Something in an authored file that must be put right before a pack can be made of it. */
export interface Problem {
  /** Stable name of the kind of problem; tests and tools rely on it. */
  readonly code: ProblemCode;
  /** As given by the caller, usually a path from the project's root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  /** What to do about it, as an instruction. */
  readonly remedy: string;
}

/** What to do about each kind of problem, where the place of the problem adds nothing to it. */
export const REMEDIES = {
  'bad-syntax':
    'Mend the syntax here. Put values that hold ": ", " #" or a leading quote between double quotes.',
  'no-file': 'Put the file there; data/README.md says what is in it.',
  'not-readable': 'Let it be a file that everyone may read; entry files stand directly in data/entries.',
  'empty-file': 'Write the file, as data/README.md shows with an example, or remove it.',
  'several-documents': 'Remove the line "---", and give each entry a file of its own.',
  'bad-type': 'Give the value the type that data/README.md names for this field.',
  'missing-field': 'Add the field; data/README.md lists all fields with an example.',
  'unknown-field': 'Remove the field or correct its spelling; data/README.md lists all fields.',
  'bad-value': 'Use one of the values named in the message.',
  'no-entries': 'Add a file NAME.yaml to data/entries; data/README.md shows how with an example.',
  empty: 'Write at least one character (in a list: one item), without white space at either end.',
  'bad-slug': 'Use lower-case letters a-z, digits and single hyphens, as in "dabei-prison".',
  'bad-version': 'Write three numbers, as in "1.2.0".',
  'bad-hash': 'Write the SHA-256 as 64 lower-case hexadecimal digits; `npm run verify` prints the right one.',
  'statement-too-long': 'Shorten the statement to 280 characters or split it into two facts.',
  'summary-too-long': 'Shorten the summary to 140 characters; leave the rest to the facts.',
  'bad-revision': 'Use a whole number from 1; add 1 each time the meaning changes.',
  'anchor-length': 'Choose a verbatim phrase of 3 to 12 words from the paragraph.',
  'paragraph-out-of-range':
    'Use the number of a paragraph of the body; paragraph 1 is the first after "Skip to main content".',
  'bad-date': 'Write the date as "2005", "2005-04" or "2005-04-14", between quotes.',
  'note-missing': 'Add `note` with the reasoning by which the date was inferred.',
  'file-name': 'Rename the file, or change the id back: one file an entry, named after its id.',
  'duplicate-entry': 'Keep one of the entries, or give one of them another id.',
  'duplicate-fact': 'Give one of the facts another id; ids are unique in the whole pack.',
  'unknown-entry': 'Correct the id, or add the entry it should name.',
  'related-to-itself': 'Remove the id from `related`.',
  'related-one-way': 'Add the id to `related` of the other entry too, or remove it here.',
  'related-duplicate': 'Remove the second mention.',
  orphan: 'Name at least one entry in `related`, and name this entry there.',
  'graph-split': 'Relate this entry, or one it is related to, to the rest of the pack.',
  'alias-edge':
    'Let the name begin and end with a letter or digit (a final full stop may stay, as in "U.N.").',
  'alias-redundant':
    'Remove it: case, hyphens, spaces, accents, possessives and regular plurals are found by themselves.',
  'alias-shared':
    'Write the name with the same rules in both entries if the card is to offer both, else remove it from one.',
  'with-always': 'Add `when: in-context`, or remove `with`.',
  'rules-unused': 'Remove the other rules, or let the name match on pages.',
  'with-silent': 'Name an entry in `with` that has a name without `when: in-context`.',
  'context-hides-name':
    'Remove this name, or let it match always: it would take the text from the name it contains.',
  'wrong-document': 'Give the path of the document that data/source.json describes, exactly as received.',
  'wrong-paragraph':
    'If the document is the right one, put the hash that is named here into data/source.json.',
  'paragraph-missing':
    'Give the whole document, exactly as received. If it has fewer paragraphs, remove those hashes from data/source.json.',
  'anchor-not-found':
    'Copy the anchor from that paragraph character for character, curly quotes and all, or correct the number.',
  'anchor-ambiguous': 'Lengthen the anchor until it occurs once in the paragraph.',
  'anchor-cuts-word': 'Begin and end the anchor at whole words.',
  'anchor-whole-sentence':
    'Shorten the anchor: whole sentences of the document are not carried into the project.',
  'copied-words': 'Say it in other words; seven words in a row are the most that may be the same.',
  'sentence-uncovered': 'Add a fact whose anchor lies in this sentence.',
  'not-without-name': 'Let the phrase contain the name it keeps from being marked, or remove it.',
} as const;

export type ProblemCode = keyof typeof REMEDIES;

/** A place in an authored file, as a path of keys and indices from its root. */
export type Path = readonly (string | number)[];

/** An authored file, read and parsed by the caller. */
export interface ParsedFile {
  readonly file: string;
  /** Plain data, or anything at all where `syntax` is not empty. */
  readonly value: unknown;
  /** Line, from 1, of the value at a path; of the nearest one above it where there is none. */
  readonly lineOf: (path: Path) => number;
  /** Why there is no value: what was wrong in reading and parsing. */
  readonly syntax: readonly Fault[];
}

/** What keeps a file from being read or parsed. */
export interface Fault {
  readonly code: 'no-file' | 'not-readable' | 'empty-file' | 'several-documents' | 'bad-syntax';
  readonly line: number;
  readonly message: string;
}

/** Makes the problem of a place; the remedy is the one of its code. */
export function problemAt(source: ParsedFile, path: Path, code: ProblemCode, message: string): Problem {
  return { code, file: source.file, line: source.lineOf(path), message, remedy: REMEDIES[code] };
}

/** One problem as two lines for a terminal. Editors and CI systems open `file:line`. */
export function formatProblem({ code, file, line, message, remedy }: Problem): string {
  return `${file}:${line}  ${message} [${code}]\n    -> ${remedy}`;
}

/** By file, then line, then code: the order in which one mends them. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) || a.line - b.line || compare(a.code, b.code) || compare(a.message, b.message)
  );
}

/** By UTF-16 unit, which is the same on every machine; `localeCompare` is not. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
