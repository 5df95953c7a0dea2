import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileForms, type Form } from '../../core/match/forms.ts';
import { createScan, type Hit } from '../../core/match/matcher.ts';
import type { Terms } from '../../core/match/terms.ts';
import { ROOT } from '../../scripts/read-pack-files.ts';

const terms: Terms = JSON.parse(readFileSync(join(ROOT, 'data/terms.json'), 'utf8'));
const scan = createScan(compileForms(terms));

/** What each name must and must not mean: the language of a page, and its text with the marks expected. */
const PAGES: readonly (readonly [why: string, lang: string, text: string])[] = [
  ['the core terms', 'en', '[Non-refoulement], [Dabei Prison] and [North Korea’s] [famine]'],
  ['hyphens and spaces', 'en', '[non refoulement], [nonrefoulement], [refoulement], [asylum-seekers]'],
  [
    'acronyms and long forms',
    'en',
    'the [DPRK], the [Democratic People’s Republic of Korea], [N. Korean] troops, [UNHCR]',
  ],
  ['romanisations', 'en', '[P’yŏngyang], [Pyongyang], [Ch’ang-ch’un], [Kang Sok-ju], [Dong-A Ilbo]'],
  ['forms of a verb', 'en', '[torture], [tortured], [tortures], [torturing]'],
  [
    'treaties by their names',
    'en',
    'the [1951 Convention Relating to the Status of Refugees] and its [1967 Protocol]',
  ],
  [
    'a treaty named short after it was named long',
    'en',
    'the [Refugee Convention]; Article 33 of the [Convention]',
  ],
  ['the body by its name', 'en', 'the [U.N. Commission on Human Rights]; the [Commission’s] website'],
  ['the rapporteur of an English page', 'en', 'the [Special Rapporteur]; the [rapporteur] said'],
  ['Korean with particles', 'ko', '[북한]은 [평양]에서 [탈북자]들을'],
  ['Japanese', 'ja', '[北朝鮮]の[平壌]から'],
  ['Chinese', 'zh', '[朝鲜民主主义人民共和国]；[吉林]省[长春市]'],
  ['French', 'fr', 'le [non-refoulement] des [demandeurs d’asile] de [Corée du Nord]'],
  ['Spanish', 'es', 'el [ACNUR] y la [Convención sobre el Estatuto de los Refugiados]'],
  [
    'a context that gives names their meaning',
    'en',
    '[North Korean refugees] in [China]: the [UN] asked [Beijing] not to risk [executions]',
  ],

  ['a commission of another kind', 'en', 'the European Commission; the Commission; a trade commission'],
  ['other commissions on human rights', 'en', 'the Inter-American Commission on Human Rights'],
  [
    'another commission beside the one that is meant',
    'en',
    '[Commission on Human Rights]; European Commission; Commission on the Status of Women',
  ],
  ['people of the same name', 'en', 'Adams; Brad Adams, a pitcher; Amy Adams; Mr. Kang; vitit'],
  [
    'protocols and conventions of other kinds',
    'en',
    'Kyoto Protocol; a network protocol; the party convention; Geneva Conventions',
  ],
  ['famines that are not meant', 'en', 'feast or famine; the Irish Potato Famine; the Great Famine'],
  ['figures of speech and products', 'en', 'a torture test; the Tortured Poets Department'],
  ['German', 'de', 'Er war dabei, als der Rapporteur kam; dabei blieb es'],
  ['French words', 'fr', 'le rapporteur du budget; le refoulement selon Freud; un ami; une convention'],
  [
    'common words without their context',
    'en',
    'China, the UN, U.N., refugees, Beijing, Geneva, New York, hunger, treason, detention, executions',
  ],
  ['lower case', 'en', '[Human Rights Watch] and the [commission on human rights]; a commission; hrw'],
];

/** The text with what is marked on a page that holds nothing else. */
function marked(text: string, lang: string): string {
  const hits: Hit[] = [];
  const isMeant = (form: Form): boolean =>
    form.lang === '' || (form.lang.startsWith('!') ? form.lang.slice(1) !== lang : form.lang === lang);
  scan(text, (hit) => hits.push(hit), isMeant, 0, text.length);
  const idOf = ({ entry }: Form): string => terms.entries[entry]?.[0] ?? '';
  const present = new Set(hits.flatMap(({ forms }) => forms.filter((form) => !form.inContext).map(idOf)));
  const inContext = ({ withIds }: Form): boolean => withIds.some((id) => present.has(id));
  return hits
    .filter(({ forms }) => forms.some((form) => !form.inContext || inContext(form)))
    .reduceRight(
      (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      text,
    );
}

describe('names on a page', () => {
  it.each(PAGES)('%s', (_why, lang, text) => expect(marked(text.replace(/[[\]]/g, ''), lang)).toBe(text));
});
