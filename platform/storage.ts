type Changes = Record<string, { newValue?: unknown }>;

/** What of `storage.local` is used; the native namespace and the polyfill both have it. */
export interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: Changes) => void): void;
    removeListener(listener: (changes: Changes) => void): void;
  };
}

/** Where the settings are stored, as one value: one write is whole or has not happened. */
export const SETTINGS_KEY = 'settings';

/** Calls back with the stored settings, unparsed, whenever they change, until the signal aborts. */
export function watchStored(
  area: StorageArea,
  listener: (value: unknown) => void,
  signal: AbortSignal,
): void {
  const onChanged = ({ [SETTINGS_KEY]: change }: Changes): void => {
    if (change !== undefined) listener(change.newValue);
  };
  area.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => area.onChanged.removeListener(onChanged));
}
