import { readFileSync } from 'node:fs';
import type { Entry, Pack } from '../../core/pack/pack.ts';

const pack = JSON.parse(readFileSync(new URL('../../data/pack.json', import.meta.url), 'utf8')) as Pack;

/** Ids of all bundled entries. */
export const ENTRY_IDS: readonly string[] = pack.entries.map(({ id }) => id);

export function entryOf(id: string): Entry {
  const entry = pack.entries.find((each) => each.id === id);
  if (entry === undefined)
    throw new Error(
      `data/pack.json has no entry "${id}". Run \`npm run pack\`, or give this test the entry's new id.`,
    );
  return entry;
}
