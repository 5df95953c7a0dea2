import { distance, editsFor } from './distance.ts';
import { isTelling, kinOf, mayBeSlip, NEARNESS, stem } from './words.ts';

/** How the words of a pack answer one word of a query. */
export interface Answers {
  /** By word number: 0 for no answer, else one of `NEARNESS`. */
  readonly byId: Uint8Array;
  /** Whether the pack has the word as it is. */
  readonly isKnown: boolean;
  /** Whether the pack has nothing like the word but what it may be a typo of. */
  readonly isMistyped: boolean;
  readonly isTelling: boolean;
}

export interface Vocabulary {
  /** The number of a word, a new one where it has none yet. */
  readonly idOf: (word: string) => number;
  readonly answersTo: (wanted: string) => Answers;
}

/** Answers kept: those of the words typed before need not be sought again with each letter. */
const KEPT = 64;

/** The distinct words of a pack: each word of a query is compared with each of them once. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const words: { readonly text: string; readonly stem: string; readonly kin: number }[] = [];
  const kept = new Map<string, Answers>();

  const answer = (wanted: string): Answers => {
    const byId = new Uint8Array(words.length);
    const root = stem(wanted);
    const kin = kinOf(wanted);
    // One letter begins too many words of a statement to mean any.
    words.forEach((word, id) => {
      if (word.text === wanted) byId[id] = NEARNESS.exact;
      else if (word.stem === root) byId[id] = NEARNESS.inflected;
      else if (word.text.startsWith(wanted)) byId[id] = NEARNESS.begun;
      else if (kin >= 0 && word.kin === kin) byId[id] = NEARNESS.kin;
    });
    const most = editsFor(wanted);
    // What the pack has, begins or relates to something is no typo, and a number with another digit is another number.
    if (most > 0 && mayBeSlip(wanted) && byId.every((nearness) => nearness === 0) && !/\d/.test(wanted)) {
      words.forEach(({ text }, id) => {
        if (distance(wanted, text, most, wanted.length > 4) <= most) byId[id] = NEARNESS.typo;
      });
    }
    return {
      byId,
      isKnown: byId.includes(NEARNESS.exact),
      isMistyped: byId.includes(NEARNESS.typo),
      isTelling: isTelling(wanted),
    };
  };

  return {
    idOf(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, words.length);
      words.push({ text, stem: stem(text), kin: kinOf(text) });
      return words.length - 1;
    },
    answersTo(wanted) {
      let found = kept.get(wanted);
      if (found === undefined) {
        if (kept.size >= KEPT) kept.clear();
        found = answer(wanted);
        kept.set(wanted, found);
      }
      return found;
    },
  };
}
