import type { Form } from '../../../core/match/forms.ts';
import { PARTICLE } from '../../../core/match/particles.ts';
import {
  APOSTROPHE,
  classOf,
  expand,
  HYPHEN,
  IGNORED,
  isHangul,
  joins,
  MARK,
  SPACE,
  WIDE,
  WORD,
} from '../../../core/text/classes.ts';

/** A character as the semantics see it: a separator, or one folded unit, or none (end of text). */
interface Token {
  readonly unit: number;
  readonly raw: number;
  /** What decides whether a neighbour joins: of a surrogate pair the first half. */
  readonly joint?: number;
  readonly kind: 'separator' | 'word' | 'apostrophe' | 'other';
  readonly start: number;
  readonly end: number;
}

function tokens(text: string): Token[] {
  const list: Token[] = [];
  let hyphen = false;
  for (let at = 0; at < text.length; ) {
    const raw = text.charCodeAt(at);
    const kind = classOf(raw);
    const width = kind === WIDE && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const last = list.at(-1);
    if (kind === MARK && last !== undefined && last.end === at)
      list[list.length - 1] = { ...last, end: at + 1 };
    else if (kind === SPACE && last?.kind === 'separator') list[list.length - 1] = { ...last, end: at + 1 };
    else if (kind === SPACE || kind === HYPHEN) {
      // A hyphen may be followed by white space, never preceded by it.
      list.push({
        unit: 0,
        raw,
        kind: hyphen || (kind === HYPHEN && last?.kind === 'separator') ? 'other' : 'separator',
        start: at,
        end: at + 1,
      });
    } else if (kind !== IGNORED && kind !== MARK) {
      const units = kind === WIDE ? expand(text, at) : String.fromCharCode(kind >= WORD ? kind : raw);
      const role =
        kind === APOSTROPHE
          ? 'apostrophe'
          : kind >= WORD || (kind === WIDE && units !== '')
            ? 'word'
            : 'other';
      for (const unit of units === '' ? [' '] : [...units].flatMap((c) => c.split('')))
        list.push({
          unit: kind === APOSTROPHE ? 0x27 : unit.charCodeAt(0),
          raw,
          kind: role,
          start: at,
          end: at + width,
          ...(width === 2 && { joint: units.charCodeAt(0) }),
        });
    }
    hyphen = false;
    at += width;
  }
  return list;
}

const wordUnit = (token: Token | undefined): number =>
  token?.kind === 'word' ? (token.joint ?? token.unit) : 0;

/** Where a form that begins at token `from` ends (index after its last token), or -1. */
function endOf(list: readonly Token[], from: number, form: Form): number {
  let at = from;
  for (let k = 0; k < form.folded.length; k++) {
    if (k > 0 && form.breaks[k - 1] === true && list[at]?.kind === 'separator') at++;
    const token = list[at];
    if (token === undefined || token.kind === 'separator' || token.unit !== form.folded.charCodeAt(k))
      return -1;
    if (form.exact && token.kind !== 'apostrophe' && token.raw !== form.raw.charCodeAt(k)) return -1;
    at++;
  }
  const last = wordUnit(list[at - 1]) || 0x61;
  const next = wordUnit(list[at]);
  if (!joins(last, next)) return at;
  if (!isHangul(last)) return -1;
  let tail = '';
  for (let i = at; isHangul(list[i]?.unit ?? 0); i++) tail += String.fromCharCode(list[i]?.unit ?? 0);
  return PARTICLE.test(tail) ? at : -1;
}

/** Leftmost-longest, whole-word, non-overlapping, by trying every form at every place. */
export function naive(
  text: string,
  forms: readonly Form[],
): { start: number; end: number; entries: number[] }[] {
  const list = tokens(text);
  const hits: { start: number; end: number; entries: number[] }[] = [];
  for (let from = 0; from < list.length; from++) {
    if (list[from]?.kind !== 'word' || joins(wordUnit(list[from - 1]), wordUnit(list[from]))) continue;
    const ends = forms.map((form) => endOf(list, from, form));
    const longest = Math.max(...ends);
    if (longest < 0) continue;
    const found = forms.filter((_, index) => ends[index] === longest);
    const start = list[from]?.start ?? 0;
    const end = possessive(text, start, list[longest - 1]?.end ?? 0);
    const entries = found.map((form) => form.entry).filter((entry) => entry >= 0);
    if (entries.length > 0) hits.push({ start, end, entries });
    while (from + 1 < list.length && (list[from + 1]?.start ?? 0) < end) from++;
  }
  return hits;
}

function possessive(text: string, start: number, end: number): number {
  const rest = text.slice(end);
  const whole = (tail: string): boolean => {
    const next = tokens(tail)[0];
    return !joins(0x73, wordUnit(next));
  };
  if (/^['’‘ʼ＇]s/i.test(rest) && whole(rest.slice(2))) return end + 2;
  const quoted = /['’‘ʼ＇]$/.test(text.slice(0, start));
  if (!quoted && /s$/i.test(text.slice(0, end)) && /^['’‘ʼ＇]/.test(rest) && whole(rest.slice(1)))
    return end + 1;
  return end;
}
