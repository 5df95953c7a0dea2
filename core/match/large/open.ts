import { after, classAt } from '../../text/characters.ts';
import { FIRST_COMPOSED, isSeparator, MUTE, WORD } from '../../text/classes.ts';
import type { Form } from '../forms.ts';
import { type Scan, scanWith } from '../matcher.ts';
import { lettersAt, shapeOf } from '../shape.ts';
import { slotOf, storedHash } from './compile.ts';
import { GOES_ON, LAST, type Rule, SEPARATOR, unseal } from './layout.ts';

/** Forms kept in readable form: all of a large pack would take many times the room of its table. */
const KEPT = 32_768;
const NONE: readonly Form[] = [];

/**
 * The engine over a buffer of `compileLarge`: the same hits as `createScan` has on the same forms.
 * @throws where the buffer is foreign or damaged; the message says what to do.
 */
export function openLarge(buffer: ArrayBuffer): Scan {
  const { follows, heads, slots, starts, entries, rules, units, rulebook } = unseal(buffer);
  const kept = new Map<number, readonly Form[]>();
  let book: readonly Rule[] | null = null;

  return scanWith({
    follows,
    heads,
    /** What the table says of a prefix is all that is handed on: no object is made or read for it. */
    find(hash) {
      const slot = slotOf(slots, storedHash(hash));
      return slots[slot] === 0 ? undefined : (slots[slot + 1] as number);
    },
    goesOn: (value) => (value & GOES_ON) !== 0,
    spelt(value, text, start, end) {
      const first = (value & ~GOES_ON) - 1;
      if (first < 0) return NONE;
      if (((rules[first] as number) & LAST) === 0) {
        const forms: Form[] = [];
        let place = first;
        do if (spells(place, text, start, end)) forms.push(...formsAt(place));
        while (((rules[place++] as number) & LAST) === 0);
        return forms;
      }
      return spells(first, text, start, end) ? formsAt(first) : NONE;
    },
  });

  /** Compares the units themselves: separators only where the form has them, case where it counts. */
  function spells(place: number, text: string, start: number, end: number): boolean {
    let at = starts[place] as number;
    let offset = start;
    for (; offset < end; offset = after(text, offset)) {
      const kind = classAt(text, offset);
      if (kind >= WORD && kind < FIRST_COMPOSED) {
        if (units[at] === SEPARATOR) at++;
        if (units[at++] !== kind) return false;
      } else if (isSeparator(kind)) {
        if (units[at] !== SEPARATOR) return false;
      } else if (kind !== MUTE) {
        const letters = lettersAt(text, offset);
        if (units[at] === SEPARATOR) at++;
        for (let k = 0; k < letters.length; k++) if (units[at++] !== letters.charCodeAt(k)) return false;
      }
    }
    if (units[at] === SEPARATOR) at++;
    const formEnd = starts[place + 1] as number;
    if (!ruleOf(place).exact) return at === formEnd;
    return shapeOf(text.slice(start, end)).raw === textOf(units.subarray(at, formEnd));
  }

  function ruleOf(place: number): Rule {
    book ??= JSON.parse(textOf(rulebook)) as Rule[];
    return book[(rules[place] as number) & ~LAST] as Rule;
  }

  /** The one form at a place, in a list that is kept. */
  function formsAt(place: number): readonly Form[] {
    const known = kept.get(place);
    if (known !== undefined) return known;
    const rule = ruleOf(place);
    let folded = '';
    let raw = '';
    const breaks: boolean[] = [];
    for (const unit of units.subarray(starts[place], starts[place + 1])) {
      if (unit === SEPARATOR) breaks[folded.length - 1] = true;
      else folded += String.fromCharCode(unit);
    }
    if (rule.exact) {
      // The same once more, in its case.
      raw = folded.slice(folded.length / 2);
      folded = folded.slice(0, folded.length / 2);
    }
    const forms = [{ folded, raw: raw || folded, breaks, entry: entries[place] as number, ...rule }];
    if (kept.size >= KEPT) kept.clear();
    kept.set(place, forms);
    return forms;
  }
}

function textOf(units: Uint8Array | Uint16Array): string {
  let text = '';
  for (const unit of units) text += String.fromCharCode(unit);
  return text;
}
