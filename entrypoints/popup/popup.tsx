import { render } from 'preact';
import { choicesOf, entryChoices, termChoices } from '../../components/choices.ts';
import { moveByKey } from '../../components/list-keys.ts';
import type { NoticeProps } from '../../components/Notice.tsx';
import { PopupView } from '../../components/PopupView.tsx';
import type { Choice } from '../../components/ResultList.tsx';
import type { SiteSwitchProps } from '../../components/SiteSwitch.tsx';
import type { Text } from '../../components/text.ts';
import type { Entry, Pack } from '../../core/pack/pack.ts';
import { createSearch } from '../../core/search/search.ts';
import type { ParsedSettings } from '../../core/settings/parse.ts';
import { decide, toggle } from '../../core/sites/decide.ts';
import { whyNotRunnable } from '../../core/sites/runnable.ts';
import type { SettingsStore } from '../../platform/settings-store.ts';
import { siteOf } from '../../platform/site.ts';
import { jumpIn, type PageInfo, readPage, requestSiteAccess } from '../../platform/tabs.ts';

export interface PopupOptions {
  readonly pack: Pack;
  readonly store: SettingsStore;
  readonly text: Text;
  readonly root: HTMLElement;
}

const TARGET = import.meta.env.FIREFOX ? 'firefox' : 'chrome';
/** ms between looks at the page while the popup is open: what a click on the switch does is seen at once, or nearly. */
const LOOK_MS = 400;

/** Holds the popup's state and draws it anew with each change. */
export function startPopup({ pack, store, text, root }: PopupOptions): void {
  const entries = new Map(pack.entries.map((entry) => [entry.id, entry]));
  const search = createSearch(pack.entries);
  /** How often each entry of the page has been gone to. */
  const visits = new Map<string, number>();
  let query = '';
  let active = 0;
  let trail: readonly Entry[] = [];
  let page: PageInfo | null = null;
  let parsed: ParsedSettings | null = null;
  let failure = '';
  let list: { isPage: boolean; label: string; choices: readonly Choice[] } = {
    isPage: false,
    label: '',
    choices: [],
  };

  const fail = (error: unknown): void => {
    failure = String(error);
    draw();
  };
  const take = (settings: ParsedSettings): void => {
    parsed = settings;
    draw();
  };
  const look = async (): Promise<void> => {
    const seen = await readPage(location.search);
    if (JSON.stringify(seen) === JSON.stringify(page)) return;
    page = seen;
    refill();
  };
  const change: SettingsStore['change'] = async (update) => {
    const settings = await store.change(update);
    take({ settings, problems: [] });
    return settings;
  };

  store.read().then(take, fail);
  store.watch(take, new AbortController().signal);
  void look();
  setInterval(() => void look(), LOOK_MS);
  document.addEventListener('keydown', onKey);
  refill();

  /** Makes the list anew, for another query or another page. */
  function refill(): void {
    const { isPage } = list;
    const terms = (page?.terms ?? []).flatMap(({ id, count }) => ({
      entry: entries.get(id) as Entry,
      count,
    }));
    const results = query.trim() === '' ? null : search(query);
    if (results !== null) {
      const label = text(results.length > 0 ? 'popup_results' : 'popup_nothing_found');
      list = { isPage: false, label, choices: choicesOf(results, text) };
    } else if (terms.length > 0) {
      const label = text(page?.busy === true ? 'popup_busy' : 'popup_on_this_page', [String(terms.length)]);
      list = { isPage: true, label, choices: termChoices(terms, text) };
    } else
      list = { isPage: false, label: text('popup_all_entries'), choices: entryChoices(pack.entries, text) };
    if (isPage !== list.isPage || results !== null) active = 0;
    active = Math.min(active, Math.max(0, list.choices.length - 1));
    draw();
  }

  function choose(index: number): void {
    const entry = entries.get(list.choices[index]?.id ?? '');
    if (entry === undefined) return;
    if (list.isPage && page !== null) void jump(page, entry.id);
    else open([entry]);
  }

  async function jump({ tabId, frames }: PageInfo, id: string): Promise<void> {
    const places = frames.flatMap(({ frameId, terms }) =>
      Array.from({ length: terms.find((term) => term.id === id)?.count ?? 0 }, (_, occurrence) => ({
        frameId,
        occurrence,
      })),
    );
    const visit = visits.get(id) ?? 0;
    const place = places[visit % places.length];
    visits.set(id, visit + 1);
    if (place === undefined || !(await jumpIn(tabId, place.frameId, id, place.occurrence))) await look();
  }

  function open(next: readonly Entry[]): void {
    trail = next;
    draw();
  }

  function setActive(index: number, scroll: boolean): void {
    if (index === active) return;
    active = index;
    draw();
    if (scroll) root.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const moved = trail.length > 0 ? null : moveByKey(event.key, active, list.choices.length, query !== '');
    if (moved !== null) setActive(moved, true);
    else if (event.key === 'Escape' && trail.length > 0) open(trail.slice(0, -1));
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else if (event.key === 'Enter' && trail.length === 0) choose(active);
    else return;
    event.preventDefault();
  }

  function setQuery(value: string): void {
    query = value;
    refill();
  }

  function notices(): NoticeProps[] {
    const found: NoticeProps[] = [];
    if (parsed !== null && parsed.problems.length > 0) {
      found.push({
        message: text('popup_settings_unreadable', [parsed.problems.join(', ')]),
        action: text('popup_settings_repair'),
        onAction: () => void change((settings) => settings).catch(fail),
      });
    }
    if (page?.hasAccess === false) {
      found.push({
        message: text('popup_no_access'),
        action: text('popup_grant_access'),
        onAction: () => void requestSiteAccess().then(look),
      });
    }
    return found;
  }

  function site(): SiteSwitchProps {
    const here = page?.url === undefined ? null : siteOf(page.url);
    const reason = page === null ? null : whyNotRunnable(page.url, TARGET);
    const decision = parsed === null || here === null ? null : decide(parsed.settings, here);
    const why = (): string => {
      if (failure !== '') return text('popup_storage_failed', [failure]);
      if (reason !== null) return text(`popup_cannot_${reason}`);
      if (decision === null) return '';
      const { on, rule } = decision;
      return rule === null
        ? text(on ? 'popup_on_by_default' : 'popup_off_by_default')
        : text(on ? 'popup_on_by_rule' : 'popup_off_by_rule', [rule.pattern]);
    };
    return {
      host: here?.host ?? '',
      on: decision?.on === true,
      why: why(),
      disabled: decision === null || reason !== null,
      onToggle: () => {
        if (here !== null) change((settings) => toggle(settings, here)).then(look, fail);
      },
      text,
    };
  }

  function draw(): void {
    const entry = trail.at(-1);
    render(
      <PopupView
        notices={notices()}
        query={query}
        onQuery={setQuery}
        label={list.label}
        choices={list.choices}
        active={active}
        onActive={(index) => setActive(index, false)}
        onChoose={choose}
        entry={entry}
        related={(entry?.related ?? []).map((id) => entries.get(id) as Entry)}
        source={pack.source}
        onRelated={(next) => open([...trail, next])}
        onBack={() => open(trail.slice(0, -1))}
        site={site()}
        text={text}
      />,
      root,
    );
  }
}
