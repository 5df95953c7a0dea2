import { classOf, PLAIN, scriptOf } from '../../text/classes.ts';
import type { Form } from '../forms.ts';
import { followsOf } from '../lead.ts';
import { HASH_SEED, HEADS, mix } from '../prefix-table.ts';
import { allocate, GOES_ON, LAST, type Rule, SEPARATOR, seal } from './layout.ts';

/** The hash that stands for "empty" must not stand for a prefix. */
export const storedHash = (hash: number): number => hash || 1;

/** All prefixes of all forms at which text may pause, one after the other, each form's last one marked. */
interface Prefixes {
  readonly hashes: Int32Array;
  /** How many prefixes each form has. */
  readonly counts: Uint16Array;
  readonly heads: Uint8Array;
}

/** The engine's table for many forms, as one buffer for `openLarge`. */
export function compileLarge(all: readonly Form[]): ArrayBuffer {
  // A name of nothing but separators is never found.
  const forms = all.filter(({ folded }) => folded !== '');
  const { hashes, counts, heads } = prefixesOf(forms);
  const slots = slotsFor(hashes);
  const rulebook = createRulebook();
  const rules = Uint16Array.from(forms, (form) => rulebook.indexOf(form));
  const json = rulebook.json();
  const { units, narrow } = measure(forms);
  const { buffer, sections } = allocate({
    heads: heads.length,
    slots,
    forms: forms.length,
    units,
    bytesPerUnit: narrow ? 1 : 2,
    rulebook: json.length,
  });
  sections.follows.set(followsOf(forms));
  sections.heads.set(heads);
  for (let k = 0; k < json.length; k++) sections.rulebook[k] = json.charCodeAt(k);

  const table = sections.slots;
  /** Where each form ends, and how many forms end in each slot. */
  const ends = new Uint32Array(forms.length);
  const numbers = new Uint32Array(table.length);
  for (let form = 0, next = 0; form < forms.length; form++) {
    for (let left = counts[form] as number; left > 0; left--, next++) {
      const slot = slotOf(table, hashes[next] as number);
      table[slot] = hashes[next] as number;
      if (left > 1) table[slot + 1] = GOES_ON;
      else {
        ends[form] = slot;
        numbers[slot] = (numbers[slot] as number) + 1;
      }
    }
  }
  // Forms of one prefix lie side by side, in pack order.
  for (let slot = 0, first = 1; slot < table.length; slot += 2) {
    const number = numbers[slot] as number;
    if (number > 0) table[slot + 1] = (table[slot + 1] as number) | first;
    numbers[slot] = first;
    first += number;
  }
  const order = new Uint32Array(forms.length);
  for (let form = 0; form < forms.length; form++) {
    const slot = ends[form] as number;
    const place = numbers[slot] as number;
    order[place - 1] = form;
    numbers[slot] = place + 1;
  }
  let unit = 0;
  for (let place = 0; place < order.length; place++) {
    const form = forms[order[place] as number] as Form;
    const isLast = ends[order[place] as number] !== ends[order[place + 1] as number];
    sections.entries[place] = form.entry;
    sections.rules[place] = (rules[order[place] as number] as number) | (isLast ? LAST : 0);
    sections.starts[place] = unit;
    unit = write(sections.units, unit, form.folded, form.breaks);
    if (form.exact) unit = write(sections.units, unit, form.raw, []);
  }
  sections.starts[order.length] = unit;
  seal(buffer);
  return buffer;
}

/** Where a hash stands in the table, or the empty place where it belongs. */
export function slotOf(table: Int32Array, hash: number): number {
  const mask = table.length - 2;
  let slot = (hash << 1) & mask;
  while (table[slot] !== hash && table[slot] !== 0) slot = (slot + 2) & mask;
  return slot;
}

function prefixesOf(forms: readonly Form[]): Prefixes {
  const total = forms.reduce((sum, { folded }) => sum + folded.length, 0);
  const hashes = new Int32Array(total);
  const counts = new Uint16Array(forms.length);
  // Of very many units hardly any is ruled out: one cell, always at hand, then says so.
  const heads = new Uint8Array(total > HEADS * 2 ? 1 : HEADS);
  let next = 0;
  forms.forEach(({ folded, breaks }, index) => {
    const first = next;
    let hash = HASH_SEED;
    let isPlain = runsOn(folded, 0);
    for (let k = 0; k < folded.length; k++) {
      hash = mix(hash, folded.charCodeAt(k));
      heads[hash & (heads.length - 1)] = 1;
      const nextIsPlain = runsOn(folded, k + 1);
      // As `pausesAfter`, with each unit looked at once.
      if (!isPlain || !nextIsPlain || breaks[k]) hashes[next++] = storedHash(hash);
      isPlain = nextIsPlain;
    }
    counts[index] = next - first;
  });
  return { hashes: hashes.subarray(0, next), counts, heads };
}

const runsOn = (folded: string, at: number): boolean =>
  at < folded.length && scriptOf(classOf(folded.charCodeAt(at))) === PLAIN;

/** A power of two that leaves a third of the slots empty or more. */
function slotsFor(hashes: Int32Array): number {
  let size = 1024;
  while (size < hashes.length * 1.5) size *= 2;
  const seen = new Int32Array(size * 2);
  let distinct = 0;
  for (const hash of hashes) {
    const slot = slotOf(seen, hash);
    if (seen[slot] === 0) distinct++;
    seen[slot] = hash;
  }
  while (size > 1024 && size / 2 >= distinct * 1.5) size /= 2;
  return size;
}

function measure(forms: readonly Form[]): { readonly units: number; readonly narrow: boolean } {
  let units = 0;
  let highest = 0;
  for (const { folded, raw, breaks, exact } of forms) {
    for (let k = 0; k < folded.length; k++) {
      highest |= folded.charCodeAt(k) | (exact ? raw.charCodeAt(k) : 0);
      if (breaks[k]) units++;
    }
    units += folded.length * (exact ? 2 : 1);
  }
  return { units, narrow: highest < 0x100 };
}

function write(
  units: Uint8Array | Uint16Array,
  start: number,
  text: string,
  breaks: readonly boolean[],
): number {
  let at = start;
  for (let k = 0; k < text.length; k++) {
    units[at++] = text.charCodeAt(k);
    if (breaks[k]) units[at++] = SEPARATOR;
  }
  return at;
}

/** What forms say beside their text, each once: few say anything. */
function createRulebook(): { indexOf(form: Form): number; json(): string } {
  const rules: Rule[] = [];
  const known = new Map<string, number>();
  return {
    json: () => JSON.stringify(rules),
    indexOf({ inContext, exact, lang, withEntries }) {
      const key = `${+inContext}${+exact}${lang} ${withEntries.join(' ')}`;
      const index = known.get(key) ?? rules.length;
      if (index === rules.length) {
        // One bit of sixteen says something else.
        if (index >= LAST) throw new Error(`More than ${LAST} different rules in one pack.`);
        known.set(key, index);
        rules.push({ inContext, exact, lang, withEntries });
      }
      return index;
    },
  };
}
