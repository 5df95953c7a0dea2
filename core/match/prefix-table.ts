import { skipMute } from '../text/characters.ts';
import { type Accept, type Form, pausesAfter } from './forms.ts';
import { followsOf } from './lead.ts';
import { shapeOf } from './shape.ts';

export const HASH_SEED = 0x811c9dc5 | 0;
/** FNV-1a's step on a UTF-16 unit (Fowler, Noll, Vo). */
export const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** All prefixes of all forms at which text may pause. Two prefixes of one hash share a node: forms are compared. */
export interface PrefixTable<Node> {
  /** See `followsOf`. */
  readonly follows: Uint16Array;
  /** Whether forms have a hash, by its low bits, after any of their units: refuses most words early. A power of two. */
  readonly heads: Uint8Array;
  find(hash: number): Node | undefined;
  /** Whether some form goes on. */
  goesOn(node: Node): boolean;
  /** The accepted forms that end here and are spelt like the stretch of text, in pack order. */
  spelt(node: Node, text: string, start: number, end: number, accept: Accept): readonly Form[];
}

/** Cells. More of them refuse hardly more words, and each frame has its own. */
export const HEADS = 32_768;

interface Prefix {
  readonly ends: Form[];
  goesOn: boolean;
}

export function createPrefixTable(forms: readonly Form[]): PrefixTable<Prefix> {
  const units = forms.reduce((sum, { folded }) => sum + folded.length, 1);
  /** Open addressing: at least twice as many slots as there can be prefixes. */
  const mask = (4 << (31 - Math.clz32(units))) - 1;
  const hashes = new Int32Array(mask + 1);
  const prefixes: (Prefix | undefined)[] = new Array(mask + 1);
  const heads = new Uint8Array(HEADS);
  const slotOf = (hash: number): number => {
    let slot = hash & mask;
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (const form of forms) {
    const { folded } = form;
    let hash = HASH_SEED;
    for (let k = 0; k < folded.length; k++) {
      hash = mix(hash, folded.charCodeAt(k));
      heads[hash & (HEADS - 1)] = 1;
      if (!pausesAfter(form, k)) continue;
      const slot = slotOf(hash);
      const prefix = prefixes[slot] ?? { ends: [], goesOn: false };
      prefixes[slot] = prefix;
      hashes[slot] = hash;
      if (k < folded.length - 1) prefix.goesOn = true;
      else prefix.ends.push(form);
    }
  }
  return {
    follows: followsOf(forms),
    heads,
    find: (hash) => prefixes[slotOf(hash)],
    goesOn: (prefix) => prefix.goesOn,
    spelt({ ends }, text, start, end, accept) {
      if (ends.length === 0) return ends;
      const { folded, raw, breaks } = shapeOf(text.slice(start, skipMute(text, end)));
      // The units themselves: separators only where the form has them, case where it counts.
      return ends.filter(
        (form) =>
          form.folded === folded &&
          (!form.exact || form.raw === raw) &&
          breaks.every((broken, k) => !broken || form.breaks[k]) &&
          accept(form, start),
      );
    },
  };
}
