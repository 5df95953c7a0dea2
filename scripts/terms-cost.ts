import { compileTerms } from '../core/pack/compile-terms.ts';
import type { Entry } from '../core/pack/pack.ts';
import { compare } from '../core/pack/problem.ts';

const bytesOf = (entries: readonly Entry[]): number =>
  Buffer.byteLength(JSON.stringify(compileTerms(entries)));

/**
 * The entries whose names, with their rules and the phrases in `not`, take most of `terms.json`, dearest first.
 * @returns UTF-8 bytes of each, counted alone: a phrase that two entries list is counted for both.
 */
export function dearestEntries(
  entries: readonly Entry[],
  count: number,
): readonly { readonly id: string; readonly bytes: number }[] {
  const empty = bytesOf([]);
  return entries
    .map((entry) => ({ id: entry.id, bytes: bytesOf([entry]) - empty }))
    .sort((a, b) => b.bytes - a.bytes || compare(a.id, b.id))
    .slice(0, count);
}
