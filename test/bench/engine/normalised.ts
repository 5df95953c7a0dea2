/** Text as engines need it that know nothing of hyphens, quotes and case, with the way back to the source. */
export interface Normalised {
  readonly text: string;
  /** The source offset of each UTF-16 unit of `text`. */
  readonly offsets: Int32Array;
}

const SEPARATOR = /[\s\u2010-\u2013-]/;
const IGNORED = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
/** Per unit: 1 + what replaces it, 1 where it is dropped, 0 where it has not been met. */
const replacements = new Uint16Array(65_536);

function replacementOf(unit: number): number {
  const character = String.fromCharCode(unit);
  if (IGNORED.test(character)) return 0;
  if (SEPARATOR.test(character)) return 0x20;
  if (character === '\u2019') return 0x27;
  return character.toLowerCase().normalize('NFD').charCodeAt(0);
}

/** Lower case, one space for a run of separators, one apostrophe, no accents. */
export function normalise(source: string): Normalised {
  const units = new Uint16Array(source.length);
  const offsets = new Int32Array(source.length + 1);
  let length = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (replacements[unit] === 0) replacements[unit] = 1 + replacementOf(unit);
    const replacement = (replacements[unit] as number) - 1;
    if (replacement === 0 || (replacement === 0x20 && units[length - 1] === 0x20)) continue;
    offsets[length] = at;
    units[length++] = replacement;
  }
  offsets[length] = source.length;
  const text = Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
  return { text, offsets: offsets.subarray(0, length + 1) };
}
