import type { SiteRule } from '../sites/rules.ts';

/** What the reader chose. Everything not stored is filled from the defaults on reading. */
export interface Settings {
  /** Whether sites without a rule of their own are on. */
  readonly defaultOn: boolean;
  readonly rules: readonly SiteRule[];
  /** ms the pointer rests on a term before its card opens. */
  readonly openDelay: number;
  /** ms after the pointer has left term and card before the card closes. */
  readonly closeDelay: number;
}

export const DEFAULT_SETTINGS: Settings = { defaultOn: true, rules: [], openDelay: 300, closeDelay: 300 };

/** Of the stored value's shape, beside its fields; one without a version is of this one. */
export const SETTINGS_VERSION = 1;

/** ms. Longer than anyone waits for a card. */
export const LONGEST_DELAY = 2000;
