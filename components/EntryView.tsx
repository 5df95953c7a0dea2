import { useEffect, useState } from 'preact/hooks';
import { dateInWords } from '../core/cite/as-of.ts';
import type { Entry, Source } from '../core/pack/pack.ts';
import { FactItem } from './FactItem.tsx';
import { useText } from './text.ts';

export interface EntryViewProps {
  readonly entry: Entry;
  readonly source: Source;
  /** Facts shown before "all n facts"; all of them where not given. */
  readonly most?: number;
  readonly related: readonly Entry[];
  readonly onRelated: (id: string) => void;
  readonly headingId: string;
}

/** What the document says of one entry. */
export function EntryView({ entry, source, most = Number.POSITIVE_INFINITY, related, onRelated, headingId }: EntryViewProps) {
  const text = useText();
  const [all, setAll] = useState(false);
  useEffect(() => setAll(false), [entry.id]);
  const { headword, kind, summary, facts } = entry;
  const shown = all ? facts : facts.slice(0, most);
  return (
    <article class="fc-entry">
      <p class="fc-kind">{text(`kind_${kind}`)}</p>
      <h2 class="fc-headword" id={headingId} dir="auto">
        {headword}
      </h2>
      <p class="fc-summary" dir="auto">
        {summary}
      </p>
      <ul class="fc-facts">
        {shown.map((fact) => (
          <FactItem key={fact.id} fact={fact} source={source} />
        ))}
      </ul>
      {shown.length < facts.length && (
        <button type="button" class="fc-more" onClick={() => setAll(true)}>
          {text('entry_all_facts', [String(facts.length)])}
        </button>
      )}
      {related.length > 0 && (
        <nav class="fc-related" aria-label={text('entry_related')}>
          <h3>{text('entry_related')}</h3>
          <ul>
            {related.map(({ id, headword: name }) => (
              <li key={id}>
                <button type="button" onClick={() => onRelated(id)}>
                  <bdi>{name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <footer class="fc-source">
        {text('entry_source', [
          source.publisher,
          source.place,
          dateInWords(source.date, text('@@ui_locale').replace('_', '-')),
          text(source.date.basis === 'inferred' ? 'date_inferred' : 'date_stated'),
        ])}
      </footer>
    </article>
  );
}
