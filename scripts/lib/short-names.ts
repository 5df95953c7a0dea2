/**
 * Properties of our own objects that the build gives names of two characters: the content script runs in every frame
 * of every page, and names that say what they mean would be a thirtieth of it. The same short name everywhere, as the
 * scripts of one frame share objects. None may be a property of the browser's (a test sees to it), of stored data, of
 * messages, or of what tests read in a page (`session`, `marks`, `ids`, `range`, `ready`).
 */
const NAMES = [
  'breaks',
  'edge',
  'ends',
  'folded',
  'follows',
  'goesOn',
  'heads',
  'inContext',
  'isBusy',
  'isCurrent',
  'isParted',
  'locate',
  'onElement',
  'onHidden',
  'onLineBreak',
  'onSession',
  'prepareRoot',
  'settle',
  'shadowRootOf',
  'shadowRoots',
  'spelt',
  'spent',
  'sweep',
  'touch',
  'whenRemoved',
  'whenReplaced',
  'withEntries',
] as const;

/** By full name. */
export const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  NAMES.map((name, index) => [name, `_${index.toString(36)}`]),
);

/** Terser's options for shortening properties: these names and no others, to the same short ones in every chunk. */
export function shortNameOptions(): object {
  const props = Object.fromEntries([...SHORT_NAMES].map(([name, short]) => [`$${name}`, short]));
  return { properties: { only_cache: true, cache: { props } } };
}
