/**
 * Properties of our own objects that the build gives names of two characters: the content script runs in every frame
 * of every page, the popup is read whole at each opening, and names that say what they mean would be a thirtieth of
 * either. The same short name everywhere, as the scripts of one frame share objects. None may be a property of the
 * browser's (a test sees to it), of stored data, of messages, or of what tests read in a page (`session`, `marks`,
 * `ids`, `range`, `ready`).
 */
const NAMES = [
  'answers',
  'answersTo',
  'breaks',
  'byId',
  'choices',
  'dropped',
  'edge',
  'elsewhere',
  'ends',
  'folded',
  'follows',
  'goesOn',
  'headingId',
  'heads',
  'headwordSpans',
  'implied',
  'inContext',
  'inexact',
  'isBusy',
  'isCurrent',
  'isHeadless',
  'isKindSaid',
  'isKnown',
  'isMistyped',
  'isNewer',
  'isPart',
  'isParted',
  'isTelling',
  'joined',
  'locate',
  'missing',
  'onElement',
  'onHidden',
  'onLineBreak',
  'onRelated',
  'onSession',
  'outside',
  'prepareRoot',
  'problems',
  'settle',
  'shadowRootOf',
  'shadowRoots',
  'spans',
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
