import * as v from 'valibot';
import { DEFAULT_SETTINGS, LONGEST_DELAY, type Settings } from './settings.ts';

const Rule = v.object({ pattern: v.string(), on: v.boolean() });
const Delay = v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_DELAY));

const FIELDS: { readonly [Name in keyof Settings]: v.GenericSchema<Settings[Name]> } = {
  defaultOn: v.boolean(),
  rules: v.pipe(v.array(Rule), v.readonly()),
  openDelay: Delay,
  closeDelay: Delay,
};

export interface ParsedSettings {
  readonly settings: Settings;
  /** Names of the stored fields that could not be read; the defaults stand in for them. */
  readonly problems: readonly string[];
}

/**
 * Reads what storage gave. Missing fields are filled from the defaults; a field of the wrong shape is replaced by its
 * default and named, and the other fields still count. Among rules the sound ones are kept.
 */
export function parseSettings(stored: unknown): ParsedSettings {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { settings: DEFAULT_SETTINGS, problems: ['settings'] };
  }
  const given = new Map(Object.entries(stored));
  const problems: string[] = [];
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] => {
    const value = given.get(name);
    if (value === undefined) return DEFAULT_SETTINGS[name];
    const parsed = v.safeParse<v.GenericSchema<Settings[Name]>>(FIELDS[name], value);
    if (parsed.success) return parsed.output;
    problems.push(name);
    if (name === 'rules' && Array.isArray(value)) {
      return value.filter((rule) => v.is(Rule, rule)) as unknown as Settings[Name];
    }
    return DEFAULT_SETTINGS[name];
  };
  const settings: Settings = {
    defaultOn: read('defaultOn'),
    rules: read('rules'),
    openDelay: read('openDelay'),
    closeDelay: read('closeDelay'),
  };
  return { settings, problems };
}
