import { compileForms } from '../../core/match/forms.ts';
import { createScan } from '../../core/match/matcher.ts';
import { EXACT_CASE, IN_CONTEXT, type Terms } from '../../core/match/terms.ts';
import { type Session, startSession } from '../../page/session.ts';

export const TERMS: Terms = {
  entries: [
    ['non-refoulement', 'non-refoulement'],
    ['dabei-prison', 'Dabei prison'],
    ['unhcr', ['UNHCR', EXACT_CASE]],
    ['famine', 'famine'],
    ['brad-adams', 'Brad Adams', ['Adams', IN_CONTEXT, '', [2]]],
    ['commission', ['the Commission', IN_CONTEXT]],
    ['rapporteur', ['rapporteur', 0, '!fr']],
  ],
  not: [],
};

const find = createScan(compileForms(TERMS));

/** Starts marking the document this test runs in; end it with the controller. */
export function startMarking(): { session: Session; controller: AbortController } {
  const controller = new AbortController();
  const session = startSession({
    find,
    ids: TERMS.entries.map(([id]) => id),
    shadowRootOf: (element) => element.shadowRoot,
    prepareRoot: () => true,
    whenReplaced: () => undefined,
    signal: controller.signal,
  });
  return { session, controller };
}

/** What is painted, in order of finding: the text of every range under our names. */
export function painted(): string[] {
  return [...CSS.highlights].flatMap(([name, highlight]) =>
    name.startsWith('fact-cards') ? [...highlight].map((range) => textOf(range)) : [],
  );
}

function textOf(range: AbstractRange): string {
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}
