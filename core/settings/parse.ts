import { readDelays } from './delays.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { readSwitch } from './switch.ts';

export interface ParsedSettings {
  readonly settings: Settings;
  /** Names of the stored fields that could not be read, whole or in part. */
  readonly problems: readonly string[];
}

/**
 * Reads what storage gave. Missing fields are filled from the defaults; a field of the wrong shape is replaced by its
 * default and named, and the other fields still count. Among rules the sound ones are kept.
 */
export function parseSettings(stored: unknown): ParsedSettings {
  const { open: openDelay, close: closeDelay } = readDelays(stored);
  const settings: Settings = { ...readSwitch(stored), openDelay, closeDelay };
  if (stored === undefined) return { settings, problems: [] };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored))
    return { settings, problems: ['settings'] };
  const given = new Map<string, unknown>(Object.entries(stored));
  const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  // A field that does not come out as it went in was not sound.
  const isSound = (name: keyof Settings): boolean =>
    given.get(name) === undefined || JSON.stringify(given.get(name)) === JSON.stringify(settings[name]);
  return { settings, problems: names.filter((name) => !isSound(name)) };
}
