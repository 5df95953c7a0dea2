import type { Span } from '../core/search/fold.ts';
import { Emphasised } from './Emphasised.tsx';

/** One line to choose, whatever it stands for. */
export interface Choice {
  readonly id: string;
  readonly headword: string;
  readonly headwordSpans: readonly Span[];
  /** What was found where it is not the headword: another name, or a statement. */
  readonly found: { readonly text: string; readonly spans: readonly Span[] } | null;
  /** Kind and summary. */
  readonly detail: { readonly text: string; readonly spans: readonly Span[] };
  /** Short, at the end of the line: a count. */
  readonly note: string;
}

export interface ResultListProps {
  readonly listId: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (index: number) => void;
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** The listbox of the popup. The focus stays in the search box. */
export const ResultList = ({ listId, label, choices, active, onActive, onChoose }: ResultListProps) => (
  <div
    id={listId}
    role="listbox"
    aria-label={label}
    class="results"
    onMouseDown={(event) => event.preventDefault()}
  >
    {choices.map(({ id, headword, headwordSpans, found, detail, note }, index) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the search box's, which keeps the focus (ARIA combobox).
      <div
        key={id}
        id={optionId(listId, index)}
        role="option"
        tabIndex={-1}
        data-entry={id}
        aria-selected={index === active}
        onPointerMove={() => onActive(index)}
        onClick={() => onChoose(index)}
      >
        <div class="result-headword">
          <Emphasised text={headword} spans={headwordSpans} />
        </div>
        <span class="result-note">{note}</span>
        {found !== null && (
          <div class="result-found">
            <Emphasised text={found.text} spans={found.spans} />
          </div>
        )}
        <div class="result-detail">
          <Emphasised {...detail} />
        </div>
      </div>
    ))}
  </div>
);
