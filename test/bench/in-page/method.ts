import type { Terms } from '../../../core/match/terms.ts';

/** What every method is given; each takes what it can use. */
export interface Input {
  readonly terms: Terms;
  /** All names, plurals included, longest first. */
  readonly names: readonly string[];
}

/** A way to mark terms, run once in a page of its own. */
export interface Method {
  /** @returns how many it has marked; resolves when it is done, before the page is painted. */
  run(input: Input): number | Promise<number>;
}

/** Where a bundle leaves its method for the bench to call. */
export function offer(method: Method): void {
  (globalThis as { method?: Method }).method = method;
}

/** Any of the names as whole words: what a marker that takes one pattern is given. */
export function alternation(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi');
}
