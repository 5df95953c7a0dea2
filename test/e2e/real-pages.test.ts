import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../scripts/lib/drive/serve.ts';
import { inBothBrowsers } from './browsers.ts';
import { countsOf } from './frames.ts';
import { ENTRY_IDS } from './pack.ts';
import { DIFFERENCES } from './real-page-differences.ts';

/** Entries for the terms of the reference list. */
const ENTRIES: Readonly<Record<string, string>> = {
  'non-refoulement': 'non-refoulement',
  'Dabei prison': 'dabei-prison',
  'North Korea': 'north-korea',
  'Human Rights Watch': 'human-rights-watch',
  'United Nations Commission on Human Rights': 'un-commission',
  '1951 Refugee Convention': 'refugee-convention',
  UNHCR: 'unhcr',
  'special rapporteur': 'special-rapporteur',
  'Vitit Muntarbhorn': 'vitit-muntarbhorn',
  Pyongyang: 'pyongyang',
  Changchun: 'changchun',
  Jilin: 'jilin',
  'customary international law': 'customary-law',
  'asylum seekers': 'asylum-seekers',
  torture: 'torture',
  famine: 'famine',
};
const SHARED = new Set(Object.values(ENTRIES));

interface SavedPage {
  readonly file: string;
  readonly tier: 'relevant' | 'context' | 'irrelevant';
  /** Expected marks by term. */
  readonly hits: Readonly<Record<string, number>>;
}

const folder = resolve(import.meta.dirname, '../..', process.env.FACT_CARDS_PAGES ?? '../shared/pages');
const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly SavedPage[];

/** The pages' own scripts and all loads are blocked, so that they are the same every time. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

let site: Served;
beforeAll(async () => {
  site = await serve(folder, () => ({ 'content-security-policy': POLICY }));
});
afterAll(() => site.close());

describe('the reference list', () => {
  it.each(Object.entries(ENTRIES))('has an entry for %s', (_, entry) => {
    expect(ENTRY_IDS).toContain(entry);
  });

  it.each(DIFFERENCES)('differs where it says so: $file, $term', ({ file, term, expected }) => {
    expect(index.find((page) => page.file === file)?.hits[term] ?? 0).toBe(expected);
  });
});

inBothBrowsers('real pages', (rig) => {
  it.each(index)('$file', async ({ file, tier, hits }) => {
    const tab = await rig().open(`${site.origin}/${file}`);
    const counts = await countsOf(rig(), tab);
    // On pages that have nothing to do with the pack no other entry may be marked either.
    const ours = Object.entries(counts).filter(([entry]) => SHARED.has(entry) || tier === 'irrelevant');
    expect(Object.fromEntries(ours)).toEqual(expectation(file, hits));
  });
});

function expectation(file: string, hits: SavedPage['hits']): Record<string, number> {
  const terms = { ...hits };
  for (const difference of DIFFERENCES)
    if (difference.file === file) terms[difference.term] = difference.ours;
  return Object.fromEntries(
    Object.entries(terms).flatMap(([term, count]) => (count === 0 ? [] : [[ENTRIES[term] ?? term, count]])),
  );
}
