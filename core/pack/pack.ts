/**
 * The fact pack: what one source document says, entry by entry. The same shape serves the bundled pack
 * (`data/pack.json`) and packs that readers bring.
 */

export const SCHEMA_VERSION = 1;

export const KINDS = [
  'person',
  'organisation',
  'place',
  'law',
  'principle',
  'event',
  'group',
  'concept',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * How a statement is held. `law`: what the law is. `finding`: the publisher states it. `reported`: the publisher
 * relays another source and has not verified it. `position`: what a party holds. `call`: what someone urges.
 */
export const STATUSES = ['law', 'finding', 'reported', 'position', 'call'] as const;
export type Status = (typeof STATUSES)[number];

/** A name under which an entry is found on a page, with the rules that keep it from meaning something else. */
export interface Alias {
  readonly text: string;
  /**
   * `in-context`: matches only where an `always` name stands on the same page. `never`: is not looked for on pages,
   * only in searches; what no page says must not cost every page its bytes. Default `always`.
   */
  readonly when?: 'always' | 'in-context' | 'never';
  /** Only with `in-context`: the ids of the entries one of which must stand on the page. Default: any. */
  readonly with?: readonly string[];
  /** `exact`: letter case must be as written (acronyms: "UN" is not French "un"). Default `fold`. */
  readonly case?: 'fold' | 'exact';
  /** BCP 47 primary language of the surrounding text, `en`, or `!fr` for any but French. Text of no declared language passes. */
  readonly lang?: string;
  /** Longer phrases that contain the name and mean something else. */
  readonly not?: readonly string[];
}

/** A place in the document: a verbatim phrase of 3 to 12 words in one paragraph (W3C TextQuoteSelector `exact`). */
export interface Evidence {
  /** Number of the paragraph in the document's body, from 1. */
  readonly paragraph: number;
  readonly anchor: string;
}

export interface AsOf {
  /** ISO 8601, as exact as the source allows: `2005`, `2005-04` or `2005-04-14`. */
  readonly date: string;
  readonly basis: 'stated' | 'inferred';
  /** Why the date is what it is; required where it is inferred. */
  readonly note?: string;
}

export interface Fact {
  /** Slug, unique within the pack, stable over versions. */
  readonly id: string;
  /** Counts up from 1 with each change of meaning. */
  readonly revision: number;
  /** In our own words, at most 280 characters. */
  readonly statement: string;
  readonly status: Status;
  /** Who says it, as a noun phrase that can follow "according to". */
  readonly attribution: string;
  readonly asOf: AsOf;
  readonly evidence: readonly Evidence[];
}

export interface Entry {
  /** Slug, unique within the pack, stable over versions. */
  readonly id: string;
  readonly headword: string;
  readonly kind: Kind;
  /** At most 140 characters. */
  readonly summary: string;
  /** Besides the headword, which counts as an `always`, `fold` name unless it is listed here with other rules. */
  readonly aliases: readonly (string | Alias)[];
  readonly facts: readonly Fact[];
  /** Ids of related entries; always both ways. */
  readonly related: readonly string[];
}

export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** Where the document says it was issued: "New York". */
  readonly place: string;
  readonly date: AsOf;
  /** BCP 47. */
  readonly language: string;
  /** SHA-256, hex, of the whole document as received. */
  readonly sha256: string;
  /** SHA-256, hex, of each paragraph of the body in order (UTF-8, trimmed). */
  readonly paragraphs: readonly string[];
}

export interface Pack {
  readonly schema: typeof SCHEMA_VERSION;
  readonly id: string;
  /** Semantic version of the pack's content. */
  readonly version: string;
  readonly licence: string;
  readonly source: Source;
  readonly entries: readonly Entry[];
}

/** The names of an entry with their rules: the headword first, unless an alias restates it. */
export function namesOf(entry: Pick<Entry, 'headword' | 'aliases'>): readonly Alias[] {
  const aliases = entry.aliases.map((alias) => (typeof alias === 'string' ? { text: alias } : alias));
  return aliases.some((alias) => alias.text === entry.headword)
    ? aliases
    : [{ text: entry.headword }, ...aliases];
}
