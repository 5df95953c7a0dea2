import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SiteSwitchProps } from '../../components/SiteSwitch.tsx';
import { useText } from '../../components/text.ts';
import type { ParsedSettings } from '../../core/settings/parse.ts';
import { decide, toggle } from '../../core/sites/decide.ts';
import { whyNotRunnable } from '../../core/sites/runnable.ts';
import type { SettingsStore } from '../../platform/settings-store.ts';
import { siteOf } from '../../platform/site.ts';
import type { TabInfo } from '../../platform/tabs.ts';

const TARGET = import.meta.env.FIREFOX ? 'firefox' : 'chrome';

export interface SiteState {
  readonly switch: SiteSwitchProps;
  /** Names of stored settings that could not be read. */
  readonly problems: readonly string[];
  /** Stores sound settings in their place; what was there is kept beside them. */
  readonly repair: () => void;
}

/** The switch of the tab's site and what it rests on. */
export function useSite(
  tab: TabInfo | null,
  access: boolean | null,
  store: SettingsStore,
  onChange: () => void,
): SiteState {
  const text = useText();
  const [parsed, setParsed] = useState<ParsedSettings | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    const life = new AbortController();
    store.read().then(setParsed, (error: unknown) => setFailure(String(error)));
    store.watch(setParsed, life.signal);
    return () => life.abort();
  }, [store]);

  const change = useCallback(
    (update: Parameters<SettingsStore['change']>[0]) => {
      store.change(update).then(
        (settings) => {
          setParsed({ settings, problems: [] });
          onChange();
        },
        (error: unknown) => setFailure(String(error)),
      );
    },
    [store, onChange],
  );

  const site = tab?.url === undefined ? null : siteOf(tab.url);
  const reason = tab === null ? null : access === false ? 'unknown' : whyNotRunnable(tab.url, TARGET);
  const decision = parsed !== null && site !== null ? decide(parsed.settings, site) : null;
  const why = (): string => {
    if (failure !== null) return text('popup_storage_failed', [failure]);
    if (reason !== null) return text(`popup_cannot_${reason}`);
    if (decision === null) return '';
    if (decision.rule !== null) return text(decision.on ? 'popup_on_by_rule' : 'popup_off_by_rule', [decision.rule.pattern]);
    return text(decision.on ? 'popup_on_by_default' : 'popup_off_by_default');
  };
  return {
    problems: parsed?.problems ?? [],
    repair: () => change((settings) => settings),
    switch: {
      host: site?.host ?? '',
      on: decision?.on ?? false,
      why: why(),
      disabled: decision === null || reason !== null,
      onToggle: () => {
        if (site !== null) change((settings) => toggle(settings, site));
      },
    },
  };
}
