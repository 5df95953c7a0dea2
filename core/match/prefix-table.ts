import { WORD } from '../text/classes.ts';
import { type Form, pausesAfter } from './forms.ts';

export const HASH_SEED = 0x811c9dc5 | 0;
/** FNV-1a's step on a UTF-16 unit (Fowler, Noll, Vo). */
export const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** A prefix at which text may pause. Two prefixes of one hash share it: forms are verified. */
export interface Prefix {
  /** The forms that end here. */
  readonly ends: Form[];
  /** Whether some form goes on. */
  goesOn: boolean;
}

/** All prefixes of all forms at the points where text may pause. */
export interface PrefixTable {
  readonly prefixes: ReadonlyMap<number, Prefix>;
  /** Whether a word that begins with these two units (0: it has one) could begin a form: refuses most words. */
  mayStart(first: number, second: number): boolean;
}

/** Cells of the filter over the first two units; a power of two. */
const CELLS = 4096;
const cellOf = (first: number, second: number): number =>
  (first * 67 + (second < WORD ? 0 : second) * 5) & (CELLS - 1);

export function createPrefixTable(forms: readonly Form[]): PrefixTable {
  const prefixes = new Map<number, Prefix>();
  const filter = new Uint8Array(CELLS);
  for (const form of forms) {
    const { folded } = form;
    let hash = HASH_SEED;
    for (let k = 0; k < folded.length; k++) {
      hash = mix(hash, folded.charCodeAt(k));
      if (!pausesAfter(form, k)) continue;
      const prefix = prefixes.get(hash) ?? { ends: [], goesOn: false };
      prefixes.set(hash, prefix);
      if (k < folded.length - 1) prefix.goesOn = true;
      else prefix.ends.push(form);
    }
    filter[cellOf(folded.charCodeAt(0), folded.charCodeAt(1))] = 1;
    if (pausesAfter(form, 0)) filter[cellOf(folded.charCodeAt(0), 0)] = 1;
  }
  return { prefixes, mayStart: (first, second) => filter[cellOf(first, second)] === 1 };
}
