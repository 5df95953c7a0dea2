import { type Accept, compileForms, type Form } from '../../../core/match/forms.ts';
import { compileLarge } from '../../../core/match/large/compile.ts';
import { openLarge } from '../../../core/match/large/open.ts';
import { createScan, type Scan } from '../../../core/match/matcher.ts';
import type { TermForm } from '../../../core/match/terms.ts';
import { type Found, naive } from './oracle.ts';

export type Find = (text: string, accept?: Accept) => Found[];

const all: Accept = () => true;

/** What a scan finds in windows of the given ends (UTF-16 offsets, ascending). */
export function scanned(
  scan: Scan,
  text: string,
  accept: Accept = all,
  windows: readonly number[] = [],
): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (const to of [...windows, text.length]) {
    if (to <= from) continue;
    from = scan(
      text,
      ({ start, end, forms }) => found.push({ start, end, entries: forms.map(({ entry }) => entry) }),
      accept,
      from,
      to,
    );
  }
  return found;
}

/** Every way to find forms, by name. All must find the same. */
export function enginesFor(forms: readonly Form[]): readonly (readonly [name: string, find: Find])[] {
  const small = createScan(forms);
  const large = openLarge(compileLarge(forms));
  return [
    ['engine', (text, accept) => scanned(small, text, accept)],
    ['large engine', (text, accept) => scanned(large, text, accept)],
    ['oracle', (text, accept) => naive(text, forms, accept)],
  ];
}

/** Forms of one entry per name. */
export const formsOf = (names: readonly TermForm[]): Form[] =>
  compileForms({ entries: names.map((name, index) => [String(index), name]), not: [] });

export const bracketed = (text: string, found: readonly Found[]): string =>
  found.reduceRight(
    (marked, { start, end }) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    text,
  );

export const withoutBrackets = (text: string): string => text.replace(/[[\]]/g, '');
