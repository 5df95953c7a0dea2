import { dateInWords } from '../core/cite/as-of.ts';
import type { Fact, Source } from '../core/pack/pack.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { languageOf, type Text } from './text.ts';

export interface FactItemProps {
  readonly fact: Fact;
  readonly source: Source;
  readonly text: Text;
}

/** One fact: how it is held and as of when, what is said, by whom, and where it stands in the document. */
export function FactItem({ fact, source, text }: FactItemProps) {
  const { statement, status, attribution, asOf, evidence } = fact;
  const date = dateInWords(asOf, languageOf(text));
  return (
    <li class="fc-fact">
      <p class="fc-standing">
        <StatusBadge status={status} text={text} />
        <span class="fc-date">
          {text(asOf.basis === 'inferred' ? 'fact_as_of_inferred' : 'fact_as_of', [date])}
        </span>
      </p>
      <p class="fc-statement" dir="auto">
        {statement}
      </p>
      <p class="fc-attribution">
        <bdi>{attribution}</bdi>
      </p>
      <details class="fc-evidence">
        <summary>{text('fact_evidence')}</summary>
        {evidence.map(({ paragraph, anchor }) => (
          <p key={anchor}>
            <q lang={source.language}>{anchor}</q>
            <span class="fc-paragraph">{text('fact_paragraph', [String(paragraph)])}</span>
          </p>
        ))}
        {asOf.note !== undefined && <p>{text('fact_date_note', [asOf.note])}</p>}
      </details>
    </li>
  );
}
