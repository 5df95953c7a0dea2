import type { Entry } from '../core/pack/pack.ts';
import type { SearchResult } from '../core/search/search.ts';
import type { Choice } from './ResultList.tsx';
import type { Text } from './text.ts';

/** Search results as lines: the headword first, and what was found where it was not the headword. */
export const choicesOf = (results: readonly SearchResult[], text: Text): Choice[] =>
  results.map(({ entry, field, text: found, emphasis }) => ({
    ...plain(entry, text),
    headwordSpans: field === 'headword' ? emphasis : [],
    found: field === 'headword' || found === entry.summary ? null : { text: found, spans: emphasis },
  }));

/** Terms of the page with how often they stand there. */
export const termChoices = (
  terms: readonly { readonly entry: Entry; readonly count: number }[],
  text: Text,
): Choice[] => terms.map(({ entry, count }) => ({ ...plain(entry, text), note: `×\u2009${count}` }));

export const entryChoices = (entries: readonly Entry[], text: Text): Choice[] =>
  entries.map((entry) => plain(entry, text));

function plain({ id, headword, kind, summary }: Entry, text: Text): Choice {
  return {
    id,
    headword,
    headwordSpans: [],
    found: null,
    detail: `${text(`kind_${kind}`)} · ${summary}`,
    note: '',
  };
}
