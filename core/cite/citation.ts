import type { Entry, Fact, Source } from '../pack/pack.ts';

/** What a citation can be copied as, in the order of a menu. */
export const FORMATS = ['plain', 'markdown', 'html', 'bibtex', 'csl-json'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * What can be copied of a fact. `fact`: our statement with how it is held, by whom and as of when. `quote`: the
 * source's own words at each place of evidence. Both with the citation, which also goes alone.
 */
export const PARTS = ['fact', 'quote', 'citation'] as const;
export type Part = (typeof PARTS)[number];

/** Looks up a message of `public/_locales`: core knows neither the extension API nor the language. */
export type Words = (key: string, substitutions?: readonly string[]) => string;

/** A fact with all that a citation of it needs. To cite one place of several, pass the fact with that evidence only. */
export interface Cited {
  readonly entry: Pick<Entry, 'headword'>;
  readonly fact: Fact;
  readonly source: Source;
  /** Where the source is on the web. Without it no address appears. */
  readonly url?: string;
  /** Today, ISO 8601: `2026-03-01`. */
  readonly accessed: string;
  /** The reader's, BCP 47: for dates and lists. It has to be the language of `words`. */
  readonly language: string;
  readonly words: Words;
}

/** Stable over versions of the pack and unique per fact: a colon stands in no slug. */
export const keyOf = ({ source, fact }: Pick<Cited, 'source' | 'fact'>): string => `${source.id}:${fact.id}`;
