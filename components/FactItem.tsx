import type { Fact, Source } from '../core/pack/pack.ts';
import { dateInWords } from '../core/cite/as-of.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { useText } from './text.ts';

/** One fact: what is said, how it is held, by whom, as of when, and where it stands in the document. */
export function FactItem({ fact, source }: { readonly fact: Fact; readonly source: Source }) {
  const text = useText();
  const { statement, status, attribution, asOf, evidence } = fact;
  const date = dateInWords(asOf, text('@@ui_locale').replace('_', '-'));
  return (
    <li class="fc-fact">
      <StatusBadge status={status} />
      <p class="fc-statement" dir="auto">
        {statement}
      </p>
      <p class="fc-attribution">
        <bdi>{attribution}</bdi>
        <span class="fc-dot" aria-hidden="true" />
        <span>{text(asOf.basis === 'inferred' ? 'fact_as_of_inferred' : 'fact_as_of', [date])}</span>
      </p>
      <details class="fc-evidence">
        <summary>{text('fact_evidence')}</summary>
        {evidence.map(({ paragraph, anchor }) => (
          <p key={anchor}>
            <q lang={source.language}>{anchor}</q>
            <span class="fc-paragraph">{text('fact_paragraph', [String(paragraph)])}</span>
          </p>
        ))}
        {asOf.note !== undefined && <p class="fc-note">{text('fact_date_note', [asOf.note])}</p>}
      </details>
    </li>
  );
}
