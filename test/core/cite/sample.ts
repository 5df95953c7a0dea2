import { readFileSync } from 'node:fs';
import type { Cited, Words } from '../../../core/cite/citation.ts';
import type { Fact, Source } from '../../../core/pack/pack.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const read = (path: string): Record<string, Message> =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, Message>;

const MESSAGES = { ...read('./messages.json'), ...read('../../../public/_locales/en/messages.json') };

/** English, as `i18n.getMessage` puts it together. An unknown key is a mistake here, not an empty string. */
export const english: Words = (key, substitutions = []) => {
  const found = MESSAGES[key];
  if (found === undefined) throw new Error(`There is no message ${key}.`);
  const { message, placeholders = {} } = found;
  return message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = Object.entries(placeholders).find(([each]) => each.toUpperCase() === name.toUpperCase());
    return substitutions[Number(content?.[1].content.slice(1)) - 1] ?? '';
  });
};

const INFERRED = { date: '2005-04', basis: 'inferred', note: 'It names no year.' } as const;

export const SOURCE: Source = {
  id: 'release',
  publisher: 'Human Rights Watch',
  title: 'Press release on North Korea (received without a title)',
  place: 'New York',
  date: INFERRED,
  language: 'en',
  sha256: 'a'.repeat(64),
  paragraphs: ['a'.repeat(64)],
};

export const FACT: Fact = {
  id: 'china-label',
  revision: 2,
  statement: 'China labelled North Koreans “illegal economic migrants”.',
  status: 'finding',
  attribution: 'Human Rights Watch',
  asOf: INFERRED,
  evidence: [{ paragraph: 10, anchor: 'categorically labeling them' }],
};

export const CITED: Cited = {
  entry: { headword: 'China' },
  fact: FACT,
  source: SOURCE,
  accessed: '2026-03-01',
  language: 'en',
  words: english,
};
