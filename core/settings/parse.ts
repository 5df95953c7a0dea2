import { canMatch, type SiteRule } from '../sites/rules.ts';
import { readDelays } from './delays.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from './settings.ts';
import { readSwitch } from './switch.ts';

/** A stored field that could not be read, whole or in part. */
export interface SettingsProblem {
  /** `settings` where there are no fields at all. */
  readonly name: keyof Settings | 'settings';
  /** Of a list: how many of it count all the same, and those that do not. */
  readonly part?: { readonly kept: number; readonly dropped: readonly string[] };
}

export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  /** Stored by a newer version of the extension: what is understood counts, and nothing may be written over it. */
  readonly isNewer: boolean;
}

/**
 * Reads what storage gave. Missing fields are filled from the defaults; a field of the wrong shape is replaced by its
 * default and named, and the other fields still count. Among rules those are kept that are sound and can match a page.
 * By hand: valibot would take several kB, for which the popup's byte budget has no room.
 */
export function parseSettings(stored: unknown): ParsedSettings {
  const { open: openDelay, close: closeDelay } = readDelays(stored);
  const { defaultOn, rules } = readSwitch(stored);
  const settings: Settings = {
    defaultOn,
    rules: rules.filter(({ pattern }) => canMatch(pattern)),
    openDelay,
    closeDelay,
  };
  if (stored === undefined) return { settings, problems: [], isNewer: false };
  if (!isRecord(stored)) return { settings, problems: [{ name: 'settings' }], isNewer: false };
  const { version } = stored;
  const isNewer = typeof version === 'number' && version > SETTINGS_VERSION;
  const names = isNewer ? [] : (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]);
  return { settings, problems: names.flatMap((name) => problemOf(name, stored[name], settings)), isNewer };
}

/** Whether a stored value has fields. */
export const isRecord = (stored: unknown): stored is Readonly<Record<string, unknown>> =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored);

function problemOf(name: keyof Settings, given: unknown, settings: Settings): SettingsProblem[] {
  // A field that does not come out as it went in was not sound.
  if (given === undefined || JSON.stringify(given) === JSON.stringify(settings[name])) return [];
  if (name !== 'rules' || !Array.isArray(given)) return [{ name }];
  const { rules } = settings;
  const dropped = given.filter((rule) => !rules.includes(rule)).map(nameOf);
  return [{ name, part: { kept: rules.length, dropped } }];
}

const nameOf = (rule: Partial<SiteRule> | null): string => String(rule?.pattern ?? JSON.stringify(rule));
