import type { Form } from '../../../core/match/forms.ts';
import { PARTICLE } from '../../../core/match/particles.ts';

/*
 * The semantics of matching, read plainly: no tables, no hashes, every form tried at every place. It shares nothing
 * with the engines but the forms and the list of Korean particles.
 */

type Script = 'plain' | 'hangul' | 'unspaced' | null;

/** A character as the semantics see it. */
interface Token {
  readonly kind: 'word' | 'separator' | 'other';
  /** Folded units. */
  readonly units: string;
  /** One for each of `units`, in the case of the text. */
  readonly raw: string;
  readonly script: Script;
  readonly start: number;
  end: number;
}

const MUTE = /[\p{DI}\p{Script=Inherited}\u0640\u1161-\u1175\u11a8-\u11c2\uff9e\uff9f]/u;
const LETTER = /[\p{L}\p{Nd}\p{Nl}\p{M}_]/u;
const HYPHENS = ['-', '\u2010', '\u2011', '\u2012', '\u2013'];
const APOSTROPHES = ["'", '\u2018', '\u2019', '\u02bc', '\uff07'];
const UNSPACED = /[\u0e00-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3fbff}]/u;

const isMute = (character: string): boolean => character.length === 1 && MUTE.test(character);

/** @param cluster a letter and the mute characters after it. */
function fold(cluster: string): string {
  const cased = cluster.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase();
  const whole = cased.normalize(/^\p{Script=Latin}/u.test(cased) ? 'NFD' : 'NFC');
  return [...whole].filter((character) => !isMute(character)).join('');
}

function scriptOf(letter: string): Script {
  if (/^\p{Script=Hangul}/u.test(letter)) return 'hangul';
  return UNSPACED.test(letter) ? 'unspaced' : 'plain';
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const last = tokens.at(-1);
    if (isMute(character)) {
      if (last !== undefined && last.end === start && LETTER.test(character)) last.end = end;
    } else if (HYPHENS.includes(character) || /\s/.test(character)) {
      tokens.push({ kind: 'separator', units: character, raw: character, script: null, start, end });
    } else if (LETTER.test(character) && !APOSTROPHES.includes(character)) {
      let clusterEnd = end;
      while (clusterEnd < text.length && isMute(text.charAt(clusterEnd))) clusterEnd++;
      const units = fold(text.slice(start, clusterEnd));
      const single = character.length === 1 && fold(character).length === 1;
      const raw = single ? character.normalize('NFKD').charAt(0) : units;
      tokens.push({ kind: 'word', units, raw, script: scriptOf(units), start, end });
    } else {
      const units = APOSTROPHES.includes(character) ? "'" : character;
      const raw = character.length > 1 ? units : character.normalize('NFKD').charAt(0);
      tokens.push({ kind: 'other', units, raw, script: null, start, end });
    }
    start = end;
  }
  return tokens;
}

const joined = (left: Script | undefined, right: Script | undefined): boolean =>
  left === right && (left === 'plain' || left === 'hangul');

/** Index after the separator at `index`: a hyphen, a run of white space, or a hyphen and white space after it. */
function afterSeparator(tokens: readonly Token[], index: number): number {
  let at = index;
  if (HYPHENS.includes(tokens[at]?.units ?? '')) at++;
  while (tokens[at]?.kind === 'separator' && /\s/.test(tokens[at]?.units ?? '')) at++;
  return at;
}

/** Index after the last token of a form that begins at token `from`, or -1. */
function endOf(tokens: readonly Token[], from: number, form: Form): number {
  if (form.folded === '') return -1;
  let at = from;
  for (let k = 0; k < form.folded.length; ) {
    if (k > 0 && form.breaks[k - 1] === true) at = afterSeparator(tokens, at);
    const token = tokens[at];
    if (token === undefined || token.kind === 'separator' || !form.folded.startsWith(token.units, k))
      return -1;
    if (form.exact && !form.raw.startsWith(token.raw, k)) return -1;
    k += token.units.length;
    at++;
  }
  const last = tokens[at - 1];
  const script = last?.kind === 'other' && !/[\ud800-\udfff]/.test(last.units) ? 'plain' : last?.script;
  if (!joined(script, tokens[at]?.script)) return at;
  if (script !== 'hangul') return -1;
  let particle = '';
  for (let tail = at; tokens[tail]?.script === 'hangul'; tail++) particle += tokens[tail]?.units;
  return PARTICLE.test(particle) ? at : -1;
}

export interface Found {
  readonly start: number;
  readonly end: number;
  /** Entries of the forms found, in pack order. */
  readonly entries: readonly number[];
}

/** Leftmost-longest, whole-word, non-overlapping, by trying every form at every place. */
export function naive(
  text: string,
  forms: readonly Form[],
  accept: (form: Form, start: number) => boolean = () => true,
): Found[] {
  const tokens = tokensOf(text);
  const found: Found[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from] as Token;
    if (first.kind !== 'word' || joined(tokens[from - 1]?.script, first.script)) continue;
    const ends = forms.map((form) => (accept(form, first.start) ? endOf(tokens, from, form) : -1));
    const longest = Math.max(...ends);
    if (longest < 0) continue;
    const { start } = first;
    const end = possessive(text, start, tokens[longest - 1]?.end ?? 0);
    const entries = forms.filter((_, index) => ends[index] === longest).map(({ entry }) => entry);
    const named = entries.filter((entry) => entry >= 0);
    if (named.length > 0) found.push({ start, end, entries: named });
    while ((tokens[from + 1]?.start ?? end) < end) from++;
  }
  return found;
}

/** The end of a mark with its `'s`, or the `'` of a plural unless it closes a quotation. */
function possessive(text: string, start: number, end: number): number {
  const isApostrophe = (offset: number): boolean => APOSTROPHES.includes(text.charAt(offset));
  const isWhole = (offset: number): boolean => tokensOf(text.slice(offset)).at(0)?.script !== 'plain';
  if (!isApostrophe(end)) return end;
  if (/^[sS](?!\p{M})/u.test(text.slice(end + 1))) return isWhole(end + 2) ? end + 2 : end;
  const isPlural = /s/i.test(text.charAt(end - 1)) && !isApostrophe(start - 1);
  return isPlural && isWhole(end + 1) ? end + 1 : end;
}
