import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { choicesOf, entryChoices, termChoices } from '../../components/choices.ts';
import { EntryView } from '../../components/EntryView.tsx';
import { Notice } from '../../components/Notice.tsx';
import { optionId, ResultList } from '../../components/ResultList.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { SiteSwitch } from '../../components/SiteSwitch.tsx';
import { useText } from '../../components/text.ts';
import type { Entry, Pack } from '../../core/pack/pack.ts';
import type { Search } from '../../core/search/search.ts';
import { jumpIn, requestSiteAccess } from '../../platform/tabs.ts';
import type { SettingsStore } from '../../platform/settings-store.ts';
import { nextOccurrence, usePage } from './page.ts';
import { useSite } from './site.ts';

export interface PopupProps {
  readonly pack: Pack;
  readonly search: Search;
  readonly store: SettingsStore;
}

const LIST = 'results';

export function Popup({ pack, search, store }: PopupProps) {
  const text = useText();
  const entries = useMemo(() => new Map(pack.entries.map((entry) => [entry.id, entry])), [pack]);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<readonly Entry[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const page = usePage();
  const site = useSite(page.tab, page.access, store, page.refresh);
  const entry = opened.at(-1);

  const { kind, label, choices } = useMemo(() => {
    if (query.trim() !== '') {
      return { kind: 'results', label: text('popup_results'), choices: choicesOf(search(query), text) } as const;
    }
    const terms = page.terms.flatMap(({ id, count }) => {
      const found = entries.get(id);
      return found === undefined ? [] : [{ entry: found, count }];
    });
    if (terms.length > 0) {
      return {
        kind: 'terms',
        label: text('popup_on_this_page', [String(terms.length)]),
        choices: termChoices(terms, text),
      } as const;
    }
    return { kind: 'all', label: text('popup_all_entries'), choices: entryChoices(pack.entries, text) } as const;
  }, [query, page.terms, entries, pack, search, text]);

  useEffect(() => setActive(0), [query, kind]);
  useEffect(() => {
    if (entry === undefined) input.current?.focus();
  }, [entry]);

  const choose = useCallback(
    async (index: number) => {
      const choice = choices[index];
      const chosen = choice && entries.get(choice.id);
      if (chosen === undefined) return;
      if (kind !== 'terms' || page.tab === null) return setOpened([chosen]);
      const place = nextOccurrence(page, chosen.id);
      if (place === null || !(await jumpIn(page.tab.id, place.frameId, chosen.id, place.occurrence))) page.refresh();
    },
    [choices, entries, kind, page],
  );

  const onKey = (event: KeyboardEvent): void => {
    const last = choices.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      ...(query === '' && { Home: 0, End: last }),
    };
    if (event.isComposing) return;
    if (event.key in moves) setActive(moves[event.key] ?? 0);
    else if (event.key === 'Enter') void choose(active);
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else return;
    event.preventDefault();
  };

  return (
    <main class="popup">
      {site.problems.length > 0 && (
        <Notice>
          {text('popup_settings_unreadable', [site.problems.join(', ')])}{' '}
          <button type="button" class="link" onClick={site.repair}>
            {text('popup_settings_repair')}
          </button>
        </Notice>
      )}
      {page.access === false && (
        <Notice>
          {text('popup_no_access')}{' '}
          <button type="button" class="link" onClick={() => void requestSiteAccess().then(page.refresh)}>
            {text('popup_grant_access')}
          </button>
        </Notice>
      )}
      {entry === undefined ? (
        <>
          <SearchBox
            query={query}
            onQuery={setQuery}
            onKey={onKey}
            listId={LIST}
            activeId={choices.length > 0 ? optionId(LIST, active) : undefined}
            inputRef={input}
          />
          <h2 class="list-label" aria-live="polite">
            {choices.length === 0 ? text('popup_nothing_found') : label}
          </h2>
          {page.busy && kind === 'terms' && <p class="busy">{text('popup_busy')}</p>}
          <ResultList
            listId={LIST}
            label={label}
            choices={choices}
            active={active}
            onActive={setActive}
            onChoose={(index) => void choose(index)}
          />
        </>
      ) : (
        <section
          class="opened"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setOpened(opened.slice(0, -1));
          }}
        >
          <button type="button" class="link back" ref={(button) => button?.focus()} onClick={() => setOpened(opened.slice(0, -1))}>
            ‹ {text('card_back')}
          </button>
          <EntryView
            entry={entry}
            source={pack.source}
            related={entry.related.map((id) => entries.get(id)).filter((other) => other !== undefined)}
            onRelated={(id) => {
              const next = entries.get(id);
              if (next !== undefined) setOpened([...opened, next]);
            }}
            headingId="entry-heading"
          />
        </section>
      )}
      <SiteSwitch {...site.switch} />
    </main>
  );
}
