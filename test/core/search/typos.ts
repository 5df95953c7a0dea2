import { type Entry, namesOf } from '../../../core/pack/pack.ts';
import { fold } from '../../../core/search/fold.ts';

/** A name as somebody may type it, and the entry it means. */
export interface Typed {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

export type Random = () => number;

/** Mulberry32: the same numbers from the same seed, from 0 to 1. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = (length: number, random: Random): number => Math.floor(random() * length);
const joined = (text: string): string => fold(text).text.replaceAll(' ', '');

/** Letters as they are typed, so that a slip in Hangul is one key and not one syllable. */
const typed = (name: string): string[] => [...name.normalize('NFKD')];
const isLetter = (text: string | undefined): boolean => /^\p{L}$/u.test(text ?? '');

/** One slip in a letter: left out, typed twice, another letter of the name for it, or one too many. */
function slip(name: string, random: Random): string | null {
  const letters = typed(name);
  const places = letters.flatMap((letter, place) => (isLetter(letter) ? [place] : []));
  if (places.length < 4) return null;
  const place = places[pick(places.length, random)] as number;
  const other = letters[places[pick(places.length, random)] as number] as string;
  const replacement = ['', (letters[place] as string).repeat(2), other, `${letters[place]}${other}`][
    pick(4, random)
  ];
  letters[place] = replacement as string;
  return letters.join('').normalize('NFC');
}

function swapLetters(name: string, random: Random): string | null {
  const letters = typed(name);
  const places = letters.flatMap((letter, place) =>
    isLetter(letter) && isLetter(letters[place + 1]) && letter !== letters[place + 1] ? [place] : [],
  );
  if (places.length === 0 || letters.filter(isLetter).length < 4) return null;
  const place = places[pick(places.length, random)] as number;
  [letters[place], letters[place + 1]] = [letters[place + 1] as string, letters[place] as string];
  return letters.join('').normalize('NFC');
}

function loseSeparator(name: string, random: Random): string | null {
  const gaps = [...name.matchAll(/[\s-]+/g)];
  const gap = gaps[pick(gaps.length, random)];
  return gap === undefined ? null : name.slice(0, gap.index) + name.slice(gap.index + gap[0].length);
}

function swapWords(name: string, random: Random): string | null {
  const words = name.split(' ');
  if (words.length < 2) return null;
  const place = pick(words.length - 1, random);
  [words[place], words[place + 1]] = [words[place + 1] as string, words[place] as string];
  return words.join(' ');
}

export const TYPO_KINDS: Readonly<Record<string, (name: string, random: Random) => string | null>> = {
  '1 edit': slip,
  '2 edits': (name, random) => {
    // Of syllables and ideographs a name has so few that two slips leave another.
    if (typed(name).filter(isLetter).length <= 7 || /[\p{Script=Han}\p{Script=Hangul}]/u.test(name))
      return null;
    const once = slip(name, random);
    return once === null ? null : slip(once, random);
  },
  'letters swapped': swapLetters,
  'lost hyphen or space': loseSeparator,
  '60 % of it': (name) => [...name].slice(0, Math.ceil([...name].length * 0.6)).join(''),
  'words swapped': swapWords,
};

/**
 * Every name of every entry, mistyped in one way. Left out is what no search could know: what is, or begins, a name of
 * another entry; and what has fewer than three letters left.
 */
export function mistyped(entries: readonly Entry[], kind: string, random: Random): Typed[] {
  const names = entries.flatMap((entry) => namesOf(entry).map(({ text }) => ({ id: entry.id, text })));
  const folded = names.map(({ id, text }) => ({ id, joined: joined(text) }));
  const mistype = TYPO_KINDS[kind];
  return names.flatMap(({ id, text }) => {
    const query = mistype?.(text, random) ?? null;
    if (query === null) return [];
    const short = joined(query);
    const owners = folded.filter((name) => name.id !== id).map((name) => name.joined);
    const own = joined(text);
    const isAmbiguous = owners.some((other) => other === own || other.startsWith(short));
    return short.length < 3 || isAmbiguous ? [] : [{ id, name: text, query }];
  });
}
