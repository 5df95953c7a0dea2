import * as v from 'valibot';
import { KINDS, SCHEMA_VERSION, STATUSES } from './pack.ts';
import type { ProblemCode } from './problem.ts';

/** Limits of authored text. Lengths in UTF-16 units, which for what is written here are characters. */
export const STATEMENT_MAX = 280;
export const SUMMARY_MAX = 140;
/** Fewer words than three are not a place one can find; more than twelve are a quotation. */
export const ANCHOR_WORDS = { min: 3, max: 12 } as const;

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** ISO 8601 calendar date, reduced to month or year where the source gives no more. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const TRIMMED = /^\S(?:[\s\S]*\S)?$/;
const VERSION = /^\d+\.\d+\.\d+$/;
const SHA256 = /^[0-9a-f]{64}$/;
/** BCP 47, as far as languages of documents and pages need it. */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const LANGUAGE_RULE = /^!?[a-z]{2,3}$/;

/** Names the problem of a failed check; `check-shape.ts` turns it into words. */
const code = (name: ProblemCode): ProblemCode => name;

const text = v.pipe(v.string(), v.regex(TRIMMED, code('empty')));
const slug = v.pipe(v.string(), v.regex(SLUG, code('bad-slug')));
const hash = v.pipe(v.string(), v.regex(SHA256, code('bad-hash')));
const count = (name: ProblemCode) =>
  v.pipe(
    v.number(),
    v.check((n) => Number.isInteger(n) && n >= 1, code(name)),
  );

/** Words between white space, as a reader counts them. */
export const wordsIn = (phrase: string): number => phrase.split(/\s+/).filter((word) => word !== '').length;

const asOf = v.pipe(
  v.strictObject({
    date: v.pipe(v.string(), v.regex(DATE, code('bad-date'))),
    basis: v.picklist(['stated', 'inferred']),
    note: v.exactOptional(text),
  }),
  v.check(({ basis, note }) => basis === 'stated' || note !== undefined, code('note-missing')),
);

const anchor = v.pipe(
  text,
  v.check(
    (phrase) => wordsIn(phrase) >= ANCHOR_WORDS.min && wordsIn(phrase) <= ANCHOR_WORDS.max,
    code('anchor-length'),
  ),
);

const fact = v.strictObject({
  id: slug,
  revision: count('bad-revision'),
  statement: v.pipe(text, v.maxLength(STATEMENT_MAX, code('statement-too-long'))),
  status: v.picklist(STATUSES),
  attribution: text,
  asOf,
  evidence: v.pipe(
    v.array(v.strictObject({ paragraph: count('paragraph-out-of-range'), anchor })),
    v.minLength(1, code('empty')),
  ),
});

const alias = v.strictObject({
  text,
  when: v.exactOptional(v.picklist(['always', 'in-context', 'never'])),
  with: v.exactOptional(v.pipe(v.array(slug), v.minLength(1, code('empty')))),
  case: v.exactOptional(v.picklist(['fold', 'exact'])),
  lang: v.exactOptional(v.pipe(v.string(), v.regex(LANGUAGE_RULE, code('bad-value')))),
  not: v.exactOptional(v.pipe(v.array(text), v.minLength(1, code('empty')))),
});

/** The shape of an entry file. What one entry owes the others is checked elsewhere. */
export const entrySchema = v.strictObject({
  id: slug,
  headword: text,
  kind: v.picklist(KINDS),
  summary: v.pipe(text, v.maxLength(SUMMARY_MAX, code('summary-too-long'))),
  aliases: v.array(v.lazy((input): typeof text | typeof alias => (typeof input === 'string' ? text : alias))),
  facts: v.pipe(v.array(fact), v.minLength(1, code('empty'))),
  related: v.array(slug),
});

const identity = {
  id: slug,
  version: v.pipe(v.string(), v.regex(VERSION, code('bad-version'))),
  licence: text,
};

const source = v.strictObject({
  id: slug,
  publisher: text,
  title: text,
  place: text,
  date: asOf,
  language: v.pipe(v.string(), v.regex(LANGUAGE, code('bad-value'))),
  sha256: hash,
  paragraphs: v.pipe(v.array(hash), v.minLength(1, code('empty'))),
});

/** The shape of `source.json`: the pack's own data and the document it speaks of. */
export const sourceSchema = v.strictObject({ pack: v.strictObject(identity), source });

/** The shape of a compiled pack, as in `pack.json` and in packs that are exchanged. */
export const packSchema = v.strictObject({
  schema: v.literal(SCHEMA_VERSION),
  ...identity,
  source,
  entries: v.array(entrySchema),
});
