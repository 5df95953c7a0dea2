import type { Terms } from '../core/match/terms.ts';
import { type Entry, namesOf } from '../core/pack/pack.ts';
import { compare } from '../core/pack/problem.ts';

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/**
 * The entries whose names, with their rules and the phrases in `not`, take most of `terms.json`, dearest first.
 * @returns UTF-8 bytes of each without the commas between them; a phrase that two entries list is counted for both.
 */
export function dearestEntries(
  { terms, entries }: { readonly terms: Terms; readonly entries: readonly Entry[] },
  count: number,
): readonly { readonly id: string; readonly bytes: number }[] {
  const phrases = new Map(
    entries.map((entry) => [entry.id, new Set(namesOf(entry).flatMap((name) => name.not ?? []))]),
  );
  return terms.entries
    .map((row) => {
      const not = [...(phrases.get(row[0]) ?? [])];
      return { id: row[0], bytes: not.reduce((sum, phrase) => sum + bytesOf(phrase), bytesOf(row)) };
    })
    .sort((a, b) => b.bytes - a.bytes || compare(a.id, b.id))
    .slice(0, count);
}
