import { after } from '../../text/characters.ts';
import { classTable, FIRST_COMPOSED, isSeparator, MUTE, WORD } from '../../text/classes.ts';
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
  const kept: (readonly Form[] | undefined)[] = new Array(entries.length);
  let count = 0;
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
    spelt(value, text, start, end, accept) {
      let place = (value & ~GOES_ON) - 1;
      let found = NONE;
      for (let isLast = place < 0; !isLast; place++) {
        isLast = ((rules[place] as number) & LAST) !== 0;
        if (!spells(place, text, start, end)) continue;
        const forms = formsAt(place);
        if (accept(forms[0] as Form, start)) found = found === NONE ? forms : [...found, ...forms];
      }
      return found;
    },
  });

  /** Compares the units themselves: separators only where the form has them, case where it counts. */
  function spells(place: number, text: string, start: number, end: number): boolean {
    let at = starts[place] as number;
    let offset = start;
    while (offset < end) {
      const kind = classTable[text.charCodeAt(offset)] as number;
      if (kind >= WORD && kind < FIRST_COMPOSED) {
        // Most letters: nothing but numbers.
        if (units[at] === SEPARATOR) at++;
        if (units[at++] !== kind) return false;
        offset++;
      } else {
        if (isSeparator(kind)) {
          if (units[at] !== SEPARATOR) return false;
        } else if (kind !== MUTE) {
          const letters = lettersAt(text, offset);
          if (units[at] === SEPARATOR) at++;
          for (let k = 0; k < letters.length; k++) if (units[at++] !== letters.charCodeAt(k)) return false;
        }
        offset = after(text, offset);
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
    const known = kept[place];
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
    if (count++ >= KEPT) {
      kept.fill(undefined);
      count = 0;
    }
    kept[place] = forms;
    return forms;
  }
}

function textOf(units: Uint8Array | Uint16Array): string {
  let text = '';
  for (const unit of units) text += String.fromCharCode(unit);
  return text;
}
