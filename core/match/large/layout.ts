/*
 * A large pack's table as one buffer, so that a worker opens it as it lies in a Blob and builds nothing. Numbers are
 * little-endian, as on all machines that browsers run on; each section begins at a multiple of four bytes.
 *
 *   header     16 x Uint32: magic, version, checksum of all that follows, then `Lengths`
 *   follows    Uint16 x 65,536, see `followsOf`
 *   heads      Uint8 x heads, see `PrefixTable`
 *   slots      2 x Int32 x slots, open-addressed: a hash (0: empty), and beside it, in the same line of the processor's
 *              cache, 1 + index of the first form that ends there, or 0; `GOES_ON` if some form goes on
 *   starts     Uint32 x (forms + 1): where in `units` each form begins
 *   entries    Int32 x forms
 *   rules      Uint16 x forms: index into the rulebook; `LAST` at the last form of each prefix
 *   units      Uint16 or Uint8 x units: each form folded, with `SEPARATOR`; then, if it is exact, the same in its case
 *   rulebook   Uint16 x rulebook: JSON of `Rule[]`
 */

/** "FCMT" */
const MAGIC = 0x544d4346;
const VERSION = 1;
const HEADER = 16;
export const GOES_ON = 0x4000_0000;
export const LAST = 0x8000;
/** Stands between folded units in the buffer; none of them is one. */
export const SEPARATOR = 9;

/** Lengths of the sections that have no fixed one, in elements. */
export interface Lengths {
  /** Powers of two. */
  readonly heads: number;
  readonly slots: number;
  readonly forms: number;
  readonly units: number;
  /** 1 or 2. */
  readonly bytesPerUnit: number;
  readonly rulebook: number;
}

/** What a form says beside its text. */
export interface Rule {
  readonly inContext: boolean;
  readonly exact: boolean;
  readonly lang: string;
  readonly withEntries: readonly number[];
}

export type Sections = ReturnType<typeof sectionsOf>;

/** Where sections begin, one after the other. */
function createCursor(): (bytes: number) => number {
  let next = 0;
  return (bytes) => {
    const start = next;
    next = (next + bytes + 3) & ~3;
    return start;
  };
}

/** Where each section begins, in bytes, and where the last one ends. */
function layOut(lengths: Lengths): { readonly offsets: readonly number[]; readonly bytes: number } {
  const { heads, slots, forms, units, bytesPerUnit, rulebook } = lengths;
  const cursor = createCursor();
  const sizes = [
    HEADER * 4,
    65_536 * 2,
    heads,
    slots * 8,
    (forms + 1) * 4,
    forms * 4,
    forms * 2,
    units * bytesPerUnit,
    rulebook * 2,
  ];
  return { offsets: sizes.map(cursor), bytes: cursor(0) };
}

/** An empty buffer with views over its sections. */
export function allocate(lengths: Lengths): { readonly buffer: ArrayBuffer; readonly sections: Sections } {
  const buffer = new ArrayBuffer(layOut(lengths).bytes);
  const { heads, slots, forms, units, bytesPerUnit, rulebook } = lengths;
  new Uint32Array(buffer).set([MAGIC, VERSION, 0, heads, slots, forms, units, bytesPerUnit, rulebook]);
  return { buffer, sections: sectionsOf(buffer, lengths) };
}

function sectionsOf(buffer: ArrayBuffer, lengths: Lengths) {
  const { heads, slots, forms, units, bytesPerUnit, rulebook } = lengths;
  const [, follows, headsAt, table, starts, entries, rules, text, book] = layOut(lengths).offsets;
  const Units = bytesPerUnit === 1 ? Uint8Array : Uint16Array;
  return {
    follows: new Uint16Array(buffer, follows, 65_536),
    heads: new Uint8Array(buffer, headsAt, heads),
    slots: new Int32Array(buffer, table, slots * 2),
    starts: new Uint32Array(buffer, starts, forms + 1),
    entries: new Int32Array(buffer, entries, forms),
    rules: new Uint16Array(buffer, rules, forms),
    units: new Units(buffer, text, units),
    rulebook: new Uint16Array(buffer, book, rulebook),
  };
}

/** FNV-1a, by words of 32 bits, over all that follows the checksum. */
function checksumOf(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let k = 3; k < words.length; k++) hash = Math.imul(hash ^ (words[k] as number), 0x01000193);
  return hash >>> 0;
}

export function seal(buffer: ArrayBuffer): void {
  const words = new Uint32Array(buffer);
  words[2] = checksumOf(words);
}

/**
 * Views over a sealed buffer; nothing is copied.
 * @throws where the buffer is not one of these, of another version, cut short, or has been changed.
 */
export function unseal(buffer: ArrayBuffer): Sections {
  const fail = (what: string): never => {
    throw new Error(`This table of terms ${what}. Compile the pack again.`);
  };
  const { byteLength } = buffer;
  if (byteLength < HEADER * 4 || byteLength % 4 !== 0) return fail('is none, or is cut short');
  const words = new Uint32Array(buffer);
  const [
    magic,
    version,
    checksum,
    heads = 0,
    slots = 0,
    forms = 0,
    units = 0,
    bytesPerUnit = 0,
    rulebook = 0,
  ] = words;
  if (magic !== MAGIC) return fail('is none');
  if (version !== VERSION) return fail(`is of version ${version}; this is the code for version ${VERSION}`);
  const lengths = { heads, slots, forms, units, bytesPerUnit, rulebook };
  if (layOut(lengths).bytes !== byteLength) return fail(`is cut short or damaged: ${byteLength} bytes`);
  if (checksumOf(words) !== checksum) return fail('is damaged: its checksum differs');
  return sectionsOf(buffer, lengths);
}
