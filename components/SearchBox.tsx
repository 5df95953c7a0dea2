import type { RefObject } from 'preact';
import { useText } from './text.ts';

export interface SearchBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly listId: string;
  /** The option that Enter would take, or undefined. */
  readonly activeId: string | undefined;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** The combobox of the popup; the list below it is always open. */
export function SearchBox({ query, onQuery, onKey, listId, activeId, inputRef }: SearchBoxProps) {
  const text = useText();
  return (
    <div class="search">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="m10.5 10.5 3.5 3.5" stroke="currentColor" stroke-width="1.5" />
      </svg>
      <input
        ref={inputRef}
        type="text"
        role="combobox"
        aria-label={text('popup_search')}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        {...(activeId !== undefined && { 'aria-activedescendant': activeId })}
        placeholder={text('popup_search')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKey}
      />
    </div>
  );
}
