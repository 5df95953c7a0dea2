import { type ParsedSettings, parseSettings } from '../core/settings/parse.ts';
import type { Settings } from '../core/settings/settings.ts';
import { SETTINGS_KEY, type StorageArea, watchStored } from './storage.ts';

export interface SettingsStore {
  /** @throws what storage throws; the caller shows it. */
  read(): Promise<ParsedSettings>;
  /**
   * Applies a change to what is stored at that moment. Two contexts cannot lose each other's change: one Web Lock of
   * the extension's origin is held around reading and writing, so only extension pages and the background may call it.
   * What was unreadable before is kept beside it under `settings.unreadable`.
   */
  change(update: (settings: Settings) => Settings): Promise<Settings>;
  /** Calls back with every change, parsed, until the signal aborts. */
  watch(listener: (parsed: ParsedSettings) => void, signal: AbortSignal): void;
}

const UNREADABLE = 'settings.unreadable';
const LOCK = 'fact-cards.settings';

export function createSettingsStore(area: StorageArea): SettingsStore {
  const stored = async (): Promise<unknown> => (await area.get([SETTINGS_KEY]))[SETTINGS_KEY];
  return {
    read: async () => parseSettings(await stored()),

    change: (update) =>
      navigator.locks.request(LOCK, async () => {
        const before = await stored();
        const { settings, problems } = parseSettings(before);
        const changed = update(settings);
        await area.set({ [SETTINGS_KEY]: changed, ...(problems.length > 0 && { [UNREADABLE]: before }) });
        return changed;
      }),

    watch: (listener, signal) => watchStored(area, (value) => listener(parseSettings(value)), signal),
  };
}
