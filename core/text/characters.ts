import {
  classOf,
  FIRST_COMPOSED,
  foldCharacter,
  MUTE,
  NOT_OF_A_WORD,
  scriptOf,
  WIDE,
  WORD,
} from './classes.ts';

/** The class of the UTF-16 unit at an offset, that of a control character at the end of the text. */
export const classAt = (text: string, offset: number): number => classOf(text.charCodeAt(offset) || 0);

/** The offset after the code point at `offset`. */
export const after = (text: string, offset: number): number =>
  offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);

/** The offset of the next character that is not mute. */
export function skipMute(text: string, offset: number): number {
  let at = offset;
  while (classAt(text, at) === MUTE) at++;
  return at;
}

/**
 * The folded units of the letter, digit or mark at an offset, composed with what follows it.
 * @returns `''` where there is none.
 */
export function unitsAt(text: string, offset: number): string {
  const kind = classAt(text, offset);
  const next = after(text, offset);
  if (kind !== WIDE && (kind < FIRST_COMPOSED || classAt(text, next) !== MUTE))
    return kind < WORD ? '' : String.fromCharCode(kind);
  const character = text.slice(offset, skipMute(text, next));
  return NOT_OF_A_WORD.test(character) ? '' : foldCharacter(character);
}

/** The script of the next character that counts; two characters of one script belong to one word. */
export function scriptAfter(text: string, offset: number): number {
  const at = skipMute(text, offset);
  const kind = classAt(text, at);
  return scriptOf(kind === WIDE ? unitsAt(text, at).charCodeAt(0) || 0 : kind);
}

/** The script of the last character before an offset that counts. */
export function scriptBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && classAt(text, at) === MUTE) at--;
  // The first half of a pair tells the plane, and so the script.
  if (at > 0 && after(text, at - 1) > at) at--;
  return scriptAfter(text, at);
}
