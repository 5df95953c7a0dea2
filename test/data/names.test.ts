import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileForms, type Form } from '../../core/match/forms.ts';
import { isInLongerName } from '../../core/match/longer-name.ts';
import { createScan, type Hit } from '../../core/match/matcher.ts';
import type { Terms } from '../../core/match/terms.ts';
import { ROOT } from '../../scripts/read-pack-files.ts';
import { MEANT, NOT_MEANT } from './marked-pages.ts';

const terms: Terms = JSON.parse(readFileSync(join(ROOT, 'data/terms.json'), 'utf8'));
const scan = createScan(compileForms(terms));

/** The text with what is marked on a page that holds nothing else. */
function marked(text: string, lang: string): string {
  const hits: Hit[] = [];
  const isMeant = (form: Form): boolean =>
    form.lang === '' || (form.lang.startsWith('!') ? form.lang.slice(1) !== lang : form.lang === lang);
  scan(text, (hit) => hits.push(hit), isMeant, 0, text.length);
  const present = new Set(
    hits.flatMap(({ forms }) => forms.filter((form) => !form.inContext).map(({ entry }) => entry)),
  );
  const inContext = ({ withEntries }: Form): boolean => withEntries.some((entry) => present.has(entry));
  return hits
    .filter(({ start, end, forms }) =>
      forms.some((form) => (!form.inContext || inContext(form)) && !isInLongerName(form, text, start, end)),
    )
    .reduceRight(
      (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      text,
    );
}

describe('names on a page', () => {
  it.each([...MEANT, ...NOT_MEANT])('%s', (_why, lang, text) =>
    expect(marked(text.replace(/[[\]]/g, ''), lang)).toBe(text),
  );
});
