import { isRecord, type ParsedSettings, parseSettings } from '../core/settings/parse.ts';
import { SETTINGS_VERSION, type Settings } from '../core/settings/settings.ts';
import { SETTINGS_KEY, type StorageArea, watchStored } from './storage.ts';

export interface SettingsStore {
  /** @throws what storage throws; the caller shows it. */
  read(): Promise<ParsedSettings>;
  /**
   * Applies a change to what is stored at that moment. Two contexts cannot lose each other's change: one Web Lock of
   * the extension's origin is held around reading and writing, so only extension pages and the background may call it.
   * Fields that are not known here are stored again as they were, and a value that could not be read whole is kept,
   * with the day, under `settings.unreadable`.
   * @throws where a newer version has stored the settings: they stay as they are.
   */
  change(update: (settings: Settings) => Settings): Promise<void>;
  /** Calls back with every change, parsed, until the signal aborts. */
  watch(listener: (parsed: ParsedSettings) => void, signal: AbortSignal): void;
}

/** Holds `{ at, value }`, oldest first. */
const UNREADABLE = 'settings.unreadable';
/** Values kept there. */
const MOST_UNREADABLE = 5;
const LOCK = 'fact-cards.settings';

export function createSettingsStore(area: StorageArea): SettingsStore {
  const stored = async (): Promise<unknown> => (await area.get([SETTINGS_KEY]))[SETTINGS_KEY];
  return {
    read: async () => parseSettings(await stored()),

    change: (update) =>
      navigator.locks.request(LOCK, async () => {
        const { [SETTINGS_KEY]: before, [UNREADABLE]: kept = [] } = await area.get([
          SETTINGS_KEY,
          UNREADABLE,
        ]);
        const { settings, problems, isNewer } = parseSettings(before);
        if (isNewer) throw new Error('Stored by a newer version');
        await area.set({
          [SETTINGS_KEY]: {
            ...(isRecord(before) && before),
            ...update(settings),
            version: SETTINGS_VERSION,
          },
          ...(problems.length > 0 && {
            [UNREADABLE]: [kept, { at: new Date().toJSON(), value: before }].flat().slice(-MOST_UNREADABLE),
          }),
        });
      }),

    watch: (listener, signal) => watchStored(area, (value) => listener(parseSettings(value)), signal),
  };
}
