import * as v from 'valibot';
import {
  type ParsedFile,
  type Path,
  type Problem,
  type ProblemCode,
  problemAt,
  REMEDIES,
} from './problem.ts';
import { ANCHOR_WORDS, STATEMENT_MAX, SUMMARY_MAX, wordsIn } from './schema.ts';

type Issue = v.BaseIssue<unknown>;

/**
 * Checks a parsed file against a schema.
 * @returns the value where it fits, else `null` and every problem at its line.
 */
export function checkShape<const S extends v.GenericSchema>(
  schema: S,
  source: ParsedFile,
): { readonly value: v.InferOutput<S> | null; readonly problems: readonly Problem[] } {
  if (source.syntax.length > 0) {
    const problems = source.syntax.map((fault) => ({
      ...fault,
      file: source.file,
      remedy: REMEDIES[fault.code],
    }));
    return { value: null, problems };
  }
  const result = v.safeParse(schema, source.value);
  if (result.success) return { value: result.output, problems: [] };
  return { value: null, problems: result.issues.map((issue) => problemOf(source, issue)) };
}

function problemOf(source: ParsedFile, issue: Issue): Problem {
  const path: Path = (issue.path ?? []).map(({ key }) => key as string | number);
  const name = nameOf(path);
  const add = (code: ProblemCode, message: string): Problem => problemAt(source, path, code, message);

  if (issue.kind === 'validation') return add(issue.message as ProblemCode, sentence(issue, name));
  if (issue.expected === 'never') return add('unknown-field', `${name} is no field of this file.`);
  if (issue.received === 'undefined') return add('missing-field', `${name} is missing.`);
  if (issue.type === 'picklist') {
    return add('bad-value', `${name} is ${issue.received}; it must be ${issue.expected}.`);
  }
  const hint =
    path.at(-1) === 'date' && typeof issue.input === 'number' ? ' Put the year between quotes.' : '';
  return add(
    'bad-type',
    `${name} must be ${inWords(issue.expected)} but is ${inWords(issue.received)}.${hint}`,
  );
}

/** Types as who writes YAML knows them; values stay as they are. */
const TYPES: Readonly<Record<string, string>> = {
  Object: 'a group of fields',
  Array: 'a list',
  string: 'a text',
  number: 'a number',
  null: 'empty',
};
const inWords = (type: string | null): string => TYPES[String(type)] ?? String(type);

/** What a failed check says, by the code it was given in `schema.ts`. */
function sentence({ message, input }: Issue, name: string): string {
  const value = typeof input === 'string' ? input : '';
  switch (message as ProblemCode) {
    case 'empty':
      return Array.isArray(input)
        ? `${name} is an empty list.`
        : `${name} is empty or has white space at an end.`;
    case 'bad-slug':
      return `${name} is no slug: "${value}".`;
    case 'statement-too-long':
      return `${name} has ${value.length} characters; ${STATEMENT_MAX} are allowed.`;
    case 'summary-too-long':
      return `${name} has ${value.length} characters; ${SUMMARY_MAX} are allowed.`;
    case 'anchor-length':
      return `${name} has ${wordsIn(value)} words; ${ANCHOR_WORDS.min} to ${ANCHOR_WORDS.max} are allowed.`;
    case 'note-missing':
      return `${name} is inferred and gives no reason.`;
    case 'bad-date':
      return `${name} is no date: "${value}".`;
    case 'bad-value':
      return `${name} is no language code such as "en"${name.includes('lang"') ? ' or "!fr"' : ''}: "${value}".`;
    default:
      return `${name} is not valid: ${JSON.stringify(input)}.`;
  }
}

/** A path as a reader says it: `"facts[2].evidence[0].anchor"`. */
function nameOf(path: Path): string {
  if (path.length === 0) return 'The file';
  return `"${path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')}"`;
}
