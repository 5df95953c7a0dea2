import { pluralOf } from '../match/forms.ts';
import type { Alias } from './pack.ts';

/**
 * One spelling by which a name is found, without separators, since "non-refoulement" is "nonrefoulement" too: folded,
 * and as written for names whose case counts.
 *
 * This is a plain reading of the matcher's semantics over strings. Packs are compiled rarely and names are few, so it
 * can be simple where the matcher must be fast.
 */
export interface Surface {
  readonly folded: string;
  readonly raw: string | null;
}

const SEPARATORS = /[\s\u00ad\u2010-\u2013-]+/gu;
/** Letters and digits of scripts that part words by spaces. */
const SPACED =
  /[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|\p{N}/u;

const joined = (text: string): string => text.replace(/[‘’ʼ]/g, "'").replace(SEPARATORS, '');
const folded = (text: string): string =>
  joined(text)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase();

/** The name itself and its regular plural, where it has one. */
export function surfacesOf({ text, case: casing }: Pick<Alias, 'text' | 'case'>): readonly Surface[] {
  const spellings = [...new Set([text, pluralOf(text)])];
  return spellings.map((name) => ({ folded: folded(name), raw: casing === 'exact' ? joined(name) : null }));
}

/** Whether some text on a page is both. */
export function surfacesMeet(a: Surface, b: Surface): boolean {
  return a.raw !== null && b.raw !== null ? a.raw === b.raw : a.folded === b.folded;
}

/** Whether a name, or its plural, occurs as whole words within a longer text. */
export function occursIn(name: Pick<Alias, 'text' | 'case'>, text: string): boolean {
  // Every word start of the text and every word end after it: few, as the text is itself a name or a phrase.
  const words = text.split(SEPARATORS).flatMap((word) => (SPACED.test(word) ? [word] : [...word]));
  const surfaces = surfacesOf(name);
  return words.some((_, from) =>
    words.some((_word, to) => {
      const stretch = words
        .slice(from, to + 1)
        .join(' ')
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}.]+$/gu, '');
      const surface: Surface = { folded: folded(stretch), raw: joined(stretch) };
      return surfaces.some((each) => surfacesMeet(each, surface));
    }),
  );
}

/** The rules of a name as one string: two spellings with the same rules match in the same places. */
export function rulesOf({
  when = 'always',
  with: ids = [],
  case: casing = 'fold',
  lang = '',
}: Alias): string {
  return JSON.stringify([when, [...ids].sort(), casing, lang]);
}

/** Whether two rules for the language of the text can both hold: "fr" and "!fr" cannot, nor can "fr" and "es". */
export function languagesMeet(a = '', b = ''): boolean {
  if (a === '' || b === '' || (a.startsWith('!') && b.startsWith('!'))) return true;
  const same = a.replace('!', '') === b.replace('!', '');
  return a.startsWith('!') || b.startsWith('!') ? !same : same;
}
