import type { Entry, Source } from '../core/pack/pack.ts';
import type { EntryView } from './EntryView.tsx';
import { Notice, type NoticeProps } from './Notice.tsx';
import { type Choice, optionId, ResultList } from './ResultList.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SiteSwitch, type SiteSwitchProps } from './SiteSwitch.tsx';
import type { Text } from './text.ts';

export interface PopupViewProps {
  readonly notices: readonly NoticeProps[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (index: number) => void;
  /** The entry opened from the list, in its place. */
  readonly entry: Entry | undefined;
  /** Shows it; null until the first is opened: the popup loads it then. */
  readonly View: typeof EntryView | null;
  readonly related: readonly Entry[];
  readonly source: Source;
  readonly onRelated: (entry: Entry) => void;
  readonly onBack: () => void;
  readonly site: SiteSwitchProps;
  readonly text: Text;
}

const LIST = 'results';
const focus = (element: HTMLElement | null): void => element?.focus();

/** The toolbar popup: search and list, or one entry; the site's switch below. */
export function PopupView(props: PopupViewProps) {
  const {
    notices,
    query,
    onQuery,
    label,
    choices,
    active,
    onActive,
    onChoose,
    entry,
    View,
    onBack,
    site,
    text,
  } = props;
  return (
    <main class="popup">
      {notices.map((notice) => (
        <Notice key={notice.message} {...notice} />
      ))}
      {entry === undefined || View === null ? (
        <>
          <SearchBox
            query={query}
            onQuery={onQuery}
            listId={LIST}
            activeId={choices.length > 0 ? optionId(LIST, active) : undefined}
            text={text}
          />
          <p class="list-label" aria-live="polite">
            {label}
          </p>
          <ResultList
            listId={LIST}
            label={label}
            choices={choices}
            active={active}
            onActive={onActive}
            onChoose={onChoose}
          />
        </>
      ) : (
        <div class="opened" key={entry.id} ref={focus} tabIndex={-1}>
          <button type="button" class="link back" onClick={onBack}>
            {text('card_back')}
          </button>
          <View
            entry={entry}
            source={props.source}
            related={props.related}
            onRelated={props.onRelated}
            headingId="entry-heading"
            text={text}
          />
        </div>
      )}
      <SiteSwitch {...site} />
    </main>
  );
}
