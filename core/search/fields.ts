import { type Entry, namesOf } from '../pack/pack.ts';
import { type Folded, fold } from './fold.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isTelling } from './words.ts';

/** A name or a statement of an entry, folded once. */
export interface Field {
  readonly entry: Entry;
  /** Place of the entry in the pack. */
  readonly order: number;
  readonly field: 'headword' | 'alias' | 'fact';
  readonly text: string;
  readonly folded: Folded;
  /** Folded, without spaces. */
  readonly joined: string;
  readonly words: readonly string[];
  /** How many of the words say something about what is meant. */
  readonly telling: number;
  /** Numbers of the words in the vocabulary. */
  readonly ids: readonly number[];
  /**
   * Numbers of short names of whatever the text mentions, "HRW" where it has "Human Rights Watch"; of a name, the name
   * without spaces too, for a question that has it so.
   */
  readonly implied: readonly number[];
}

export interface Fields {
  readonly names: readonly Field[];
  /** Statements and summaries. */
  readonly statements: readonly Field[];
}

export const join = (text: string): string => text.replaceAll(' ', '');

/** Folds all text of a pack and gives its words to the vocabulary. */
export function fieldsOf(entries: readonly Entry[], vocabulary: Vocabulary): Fields {
  const shorts = shortNames(entries);
  const make = (entry: Entry, order: number, field: Field['field'], text: string): Field => {
    const folded = fold(text);
    const words = folded.text.split(' ');
    const padded = ` ${folded.text} `;
    return {
      entry,
      order,
      field,
      text,
      folded,
      joined: join(folded.text),
      words,
      telling: words.filter(isTelling).length,
      ids: words.map(vocabulary.idOf),
      implied: [
        ...(field !== 'fact' && words.length > 1 ? [vocabulary.idOf(words.join(''))] : []),
        ...shorts.flatMap(({ long, short }) =>
          long.some((name) => padded.includes(name)) ? short.map(vocabulary.idOf) : [],
        ),
      ],
    };
  };
  const names = entries.flatMap((entry, order) =>
    namesOf(entry).map(({ text }) =>
      make(entry, order, text === entry.headword ? 'headword' : 'alias', text),
    ),
  );
  const statements = entries.flatMap((entry, order) =>
    [entry.summary, ...entry.facts.map(({ statement }) => statement)].map((text) =>
      make(entry, order, 'fact', text),
    ),
  );
  return { names, statements };
}

interface ShortNames {
  /** Names of several words, ready to be looked for in folded text. */
  readonly long: readonly string[];
  readonly short: readonly string[];
}

/** The one-word names of entries that have longer ones too. */
function shortNames(entries: readonly Entry[]): ShortNames[] {
  return entries.flatMap((entry) => {
    const folded = namesOf(entry).map(({ text }) => fold(text).text);
    const short = folded.filter((name) => !name.includes(' '));
    const long = folded.filter((name) => name.includes(' ')).map((name) => ` ${name} `);
    return short.length > 0 && long.length > 0 ? [{ long, short }] : [];
  });
}
