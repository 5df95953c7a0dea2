import { dateInWords } from '../core/cite/as-of.ts';
import type { Entry, Source } from '../core/pack/pack.ts';
import { FactItem } from './FactItem.tsx';
import { languageOf, type Text } from './text.ts';

export interface EntryViewProps {
  readonly entry: Entry;
  readonly source: Source;
  /** Facts shown, if not all; the rest is behind "all n facts". */
  readonly most?: number;
  readonly onAll?: () => void;
  readonly related: readonly Entry[];
  readonly onRelated: (entry: Entry) => void;
  readonly headingId: string;
  /** Whether the kind is said by who shows this. */
  readonly isKindSaid?: boolean;
  readonly text: Text;
}

/** What the document says of one entry. */
export function EntryView({
  entry,
  source,
  most,
  onAll,
  related,
  onRelated,
  headingId,
  isKindSaid,
  text,
}: EntryViewProps) {
  const { headword, kind, summary, facts } = entry;
  const { publisher, place, date } = source;
  return (
    <article class="fc-entry" key={entry.id}>
      {!isKindSaid && <p class="fc-kind">{text(`kind_${kind}`)}</p>}
      <h2 class="fc-headword" id={headingId} dir="auto">
        {headword}
      </h2>
      <p class="fc-summary" dir="auto">
        {summary}
      </p>
      <ul class="fc-facts">
        {facts.slice(0, most).map((fact) => (
          <FactItem key={fact.id} fact={fact} source={source} text={text} />
        ))}
      </ul>
      {most !== undefined && facts.length > most && (
        <button type="button" class="fc-more" onClick={onAll}>
          {text('entry_all_facts', [String(facts.length)])}
        </button>
      )}
      <nav class="fc-related" aria-label={text('entry_related')}>
        <h3>{text('entry_related')}</h3>
        <ul>
          {related.map((other) => (
            <li key={other.id}>
              <button type="button" onClick={() => onRelated(other)}>
                <bdi>{other.headword}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <footer class="fc-source">
        {text(date.basis === 'inferred' ? 'entry_source_inferred' : 'entry_source', [
          publisher,
          place,
          dateInWords(date, languageOf(text)),
        ])}
      </footer>
    </article>
  );
}
