import { render } from 'preact';
import { choicesOf, entryChoices, termChoices } from '../../components/choices.ts';
import { moveByKey } from '../../components/list-keys.ts';
import type { NoticeProps } from '../../components/Notice.tsx';
import { PopupView, type PopupViewProps } from '../../components/PopupView.tsx';
import type { Choice } from '../../components/ResultList.tsx';
import type { SiteSwitchProps } from '../../components/SiteSwitch.tsx';
import type { Text } from '../../components/text.ts';
import type { Entry, Pack } from '../../core/pack/pack.ts';
import { createSearch } from '../../core/search/search.ts';
import type { ParsedSettings } from '../../core/settings/parse.ts';
import { decide, toggle } from '../../core/sites/decide.ts';
import { NO_SITE } from '../../core/sites/rules.ts';
import { whyNotRunning } from '../../core/sites/runnable.ts';
import type { SettingsStore } from '../../platform/settings-store.ts';
import { siteOf } from '../../platform/site.ts';
import { STORES } from '../../platform/stores.ts';
import { jumpIn, type PageInfo, requestSiteAccess, watchPage } from '../../platform/tabs.ts';

export interface PopupOptions {
  readonly pack: Pack;
  readonly store: SettingsStore;
  readonly text: Text;
  readonly root: HTMLElement;
}

/** Characters of what was dropped that a notice quotes. */
const LONGEST_LIST = 100;

/** Holds the popup's state and draws it anew with each change. */
export function startPopup({ pack, store, text, root }: PopupOptions): void {
  const entries = new Map(pack.entries.map((entry) => [entry.id, entry]));
  const search = createSearch(pack.entries);
  /** How often each entry of the page has been gone to. */
  const visits = new Map<string, number>();
  let query = '';
  let active = 0;
  let trail: readonly Entry[] = [];
  /** Undefined until it is known; null where its tab has been closed. */
  let page: PageInfo | null | undefined;
  let parsed: ParsedSettings | null = null;
  let failure = '';
  let View: PopupViewProps['View'] = null;
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
    failure = '';
    draw();
  };
  const seePage = (seen: PageInfo | null): void => {
    if (JSON.stringify(seen) === JSON.stringify(page)) return;
    page = seen;
    refill(false);
  };
  const change = (update: Parameters<SettingsStore['change']>[0]): void => {
    // What was stored comes back through `watch`.
    store.change(update).catch(fail);
  };

  store.read().then(take, fail);
  store.watch(take, new AbortController().signal);
  void watchPage(location.search, seePage);
  document.addEventListener('keydown', onKey);
  refill(true);

  /** Makes the list anew, for another query or another page; for the same query the same line stays active. */
  function refill(isNewQuery: boolean): void {
    const { isPage, choices } = list;
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
    const kept = list.choices.findIndex(({ id }) => id === choices[active]?.id);
    const nearest = isPage === list.isPage ? Math.max(0, Math.min(active, list.choices.length - 1)) : 0;
    active = isNewQuery ? 0 : kept < 0 ? nearest : kept;
    draw();
  }

  function choose(index: number): void {
    const entry = entries.get(list.choices[index]?.id ?? '');
    if (entry === undefined) return;
    if (list.isPage && page) jump(page, entry.id);
    else void open([entry]);
    focusSearch();
  }

  function jump({ tabId, frames }: PageInfo, id: string): void {
    const places = frames.flatMap(({ frameId, terms }) =>
      Array.from({ length: terms.find((term) => term.id === id)?.count ?? 0 }, (_, occurrence) => ({
        frameId,
        occurrence,
      })),
    );
    const visit = visits.get(id) ?? 0;
    const place = places[visit % places.length];
    visits.set(id, visit + 1);
    if (place !== undefined) void jumpIn(tabId, place.frameId, id, place.occurrence);
  }

  async function open(next: readonly Entry[]): Promise<void> {
    // Most popups are closed again without it, so it does not come with them.
    if (View === null) ({ EntryView: View } = await import('../../components/EntryView.tsx'));
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
    const { key, target } = event;
    // Elsewhere, on a button for one, keys mean what they always do.
    const isOfList = (target as Element).closest('[role=combobox],[role=option]') !== null;
    const moved = isOfList ? moveByKey(key, active, list.choices.length, query !== '') : null;
    if (moved !== null) setActive(moved, true);
    else if (key === 'Escape' && trail.length > 0) void open(trail.slice(0, -1));
    else if (key === 'Escape' && query !== '') setQuery('');
    else if (key === 'Enter' && isOfList) choose(active);
    else return;
    event.preventDefault();
  }

  function focusSearch(): void {
    root.querySelector<HTMLElement>('[role=combobox]')?.focus();
  }

  function setQuery(value: string): void {
    query = value;
    refill(true);
  }

  function notices(): NoticeProps[] {
    const found: NoticeProps[] = [];
    if (parsed?.isNewer) found.push({ message: text('popup_settings_newer') });
    if (parsed?.problems.length) {
      const names = parsed.problems.map(({ name, part }) =>
        part === undefined
          ? text(`setting_${name}`)
          : text('popup_rules_kept', [
              String(part.kept),
              String(part.kept + part.dropped.length),
              part.dropped.join(', ').slice(0, LONGEST_LIST),
            ]),
      );
      found.push({
        message: text('popup_settings_unreadable', [names.join(', ')]),
        action: text('popup_settings_repair'),
        onAction: () => change((settings) => settings),
      });
    }
    if (page?.hasAccess === false) {
      found.push({
        message: text('popup_no_access'),
        action: text('popup_grant_access'),
        onAction: () => void requestSiteAccess(),
      });
    }
    return found;
  }

  function site(): SiteSwitchProps {
    const here = siteOf(page?.url ?? '');
    const { host = '' } = here ?? {};
    const off = { host, on: false, disabled: true, onToggle: () => undefined, text };
    if (failure !== '') return { ...off, why: text('popup_storage_failed', [failure]) };
    if (page === null) return { ...off, why: text('popup_cannot_closed') };
    if (page === undefined || parsed === null) return { ...off, why: '' };
    // Without access to all sites an address may be known, but the page's script was not started by the browser.
    const reason = whyNotRunning(page.hasAccess ? page.url : undefined, page.answer, STORES);
    if (reason !== null) return { ...off, why: text(`popup_cannot_${reason}`) };
    const { on, rule } = decide(parsed.settings, here ?? NO_SITE);
    const whose = rule !== null ? 'by_rule' : here === null ? 'without_address' : 'by_default';
    return {
      host,
      on,
      why: text(`popup_${on ? 'on' : 'off'}_${whose}`, [rule?.pattern ?? '']),
      disabled: here === null || parsed.isNewer,
      onToggle: () => here !== null && change((settings) => toggle(settings, here)),
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
        View={View}
        related={(entry?.related ?? []).map((id) => entries.get(id) as Entry)}
        source={pack.source}
        onRelated={(next) => void open([...trail, next])}
        onBack={() => void open(trail.slice(0, -1))}
        site={site()}
        text={text}
      />,
      root,
    );
    // What had the focus has gone.
    if (document.activeElement === document.body) focusSearch();
  }
}
