import type { SiteRule } from '../sites/rules.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

const isRule = (rule: Partial<SiteRule> | null): boolean =>
  typeof rule?.pattern === 'string' && typeof rule.on === 'boolean';

/**
 * Reads from stored settings what decides whether a page is on, without a word on what was wrong, for the script in
 * every frame. `parseSettings` reads them by this too, and leaves out rules that can match no page.
 */
export function readSwitch(stored: unknown): Pick<Settings, 'defaultOn' | 'rules'> {
  const { defaultOn, rules } = (stored ?? {}) as { readonly [name in keyof Settings]?: unknown };
  return {
    defaultOn: typeof defaultOn === 'boolean' ? defaultOn : DEFAULT_SETTINGS.defaultOn,
    rules: Array.isArray(rules) ? rules.filter(isRule) : [],
  };
}
