import type { Delays } from '../hover/hover.ts';
import { DEFAULT_SETTINGS, LONGEST_DELAY, type Settings } from './settings.ts';

const within = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value >= 0 && value <= LONGEST_DELAY ? value : otherwise;

/** The delays of stored settings, alone: the card needs no more of them. `parseSettings` reads them by this too. */
export function readDelays(stored: unknown): Delays {
  const { openDelay, closeDelay } = (stored ?? {}) as { readonly [name in keyof Settings]?: unknown };
  return {
    open: within(openDelay, DEFAULT_SETTINGS.openDelay),
    close: within(closeDelay, DEFAULT_SETTINGS.closeDelay),
  };
}
