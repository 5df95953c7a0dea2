import type { Entry } from '../core/pack/pack.ts';
import type { SearchResult } from '../core/search/search.ts';
import type { Choice } from './ResultList.tsx';
import type { Text } from './text.ts';

/** Search results as lines: the headword first, and what was found where it was not the headword or the summary. */
export const choicesOf = (results: readonly SearchResult[], text: Text): Choice[] =>
  results.map(({ entry, field, text: found, emphasis }) => {
    const line = plain(entry, text);
    if (field === 'headword') return { ...line, headwordSpans: emphasis };
    if (found !== entry.summary) return { ...line, found: { text: found, spans: emphasis } };
    const shift = line.detail.text.length - found.length;
    const spans = emphasis.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
    return { ...line, detail: { ...line.detail, spans } };
  });

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
    detail: { text: `${text(`kind_${kind}`)} · ${summary}`, spans: [] },
    note: '',
  };
}
