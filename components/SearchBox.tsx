import { Icon } from './Icon.tsx';
import type { Text } from './text.ts';

export interface SearchBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly listId: string;
  /** The option that Enter would take, or undefined. */
  readonly activeId: string | undefined;
  readonly text: Text;
}

/** The combobox of the popup; the list below it is always open. It takes the focus when it appears. */
export const SearchBox = ({ query, onQuery, listId, activeId, text }: SearchBoxProps) => (
  <div class="search">
    <Icon path="M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0m-1.3 3.2L14 14" />
    <input
      ref={focus}
      type="text"
      role="combobox"
      aria-label={text('popup_search')}
      aria-expanded="true"
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={activeId}
      placeholder={text('popup_search')}
      autocomplete="off"
      spellcheck={false}
      value={query}
      onInput={(event) => onQuery(event.currentTarget.value)}
    />
  </div>
);

/** One function for all renders, so that it is called when the element appears and not at each key. */
const focus = (input: HTMLInputElement | null): void => input?.focus();
