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
type Page = readonly [why: string, lang: string, text: string];

const MEANT: readonly Page[] = [
  ['the core terms', 'en', '[Non-refoulement], [Dabei Prison] and [North Korea’s] [famine]'],
  ['hyphens and spaces', 'en', '[non refoulement], [nonrefoulement], [refoulement], [asylum-seekers]'],
  ['the verb of refoulement', 'en', 'Nobody may be [refouled] to danger; no [refoulements] took place'],
  [
    'acronyms and long forms',
    'en',
    'the [DPRK], the [D.P.R.K.], the [Democratic People’s Republic of Korea], [N. Korean] troops, [UNHCR]',
  ],
  ['romanisations of places', 'en', '[P’yŏngyang], [Pyongyang], [Ch’ang-ch’un], [Jilin] Province'],
  [
    'romanisations of a name',
    'en',
    '[Kang Sok Ju], [Kang Sok-ju], [Kang Sŏk-chu], [Kang Seok-ju]; [Kang] said',
  ],
  [
    'a newspaper however it is written',
    'en',
    '[Dong-A Ilbo], [Donga Ilbo], [DongA Ilbo], [Dong-a Ilbo]; [DongA] wrote',
  ],
  [
    'a misspelt rapporteur',
    'en',
    '[Vitit Muntarbhorn], Professor [Muntarbhorn], Mr [Muntabhorn]; [Vitit] added',
  ],
  [
    'both spellings of a detention centre',
    'en',
    'the [Dabei detention centre] or [Dabei detention center]; [Dabei] held 90',
  ],
  ['forms of a verb', 'en', '[torture], [tortured], [tortures], [torturing]'],
  ['a famine, wherever', 'en', 'The [famine] spread south; [famines] followed'],
  ['the famine by its Korean name', 'en', 'what people called the [Arduous March]'],
  [
    'treaties by their names',
    'en',
    'the [1951 Convention Relating to the Status of Refugees] and its [1967 Protocol]',
  ],
  [
    'treaties by other names',
    'en',
    'the UN [Refugee Convention], the [Refugees Convention], the [1967 Refugee Protocol]',
  ],
  [
    'a treaty named short after it was named long',
    'en',
    'the [Refugee Convention]; Article 33 of the [Convention]',
  ],
  [
    'a protocol named short after it was named long',
    'en',
    'the [Protocol relating to the Status of Refugees]; the [Protocol] adds to it',
  ],
  ['the body by its name', 'en', 'the [U.N. Commission on Human Rights]; the [Commission’s] website'],
  [
    'the body by its other name',
    'en',
    'the [UN Human Rights Commission], the [U.N. Human Rights Commission]',
  ],
  ['the body’s acronym once it is named', 'en', 'the [Commission on Human Rights] ([UNCHR]) met in [Geneva]'],
  [
    'the refugee agency',
    'en',
    'the [UN refugee agency], the [U.N. Refugee Agency], the [UN’s refugee agency]',
  ],
  [
    'its long names',
    'en',
    'the [United Nations High Commissioner for Refugees]; the [U.N. High Commissioner for Refugees]; the [High Commissioner for Refugees]',
  ],
  ['the rapporteur of an English page', 'en', 'the [Special Rapporteur]; the [rapporteur] said'],
  [
    'the mandate',
    'en',
    'the [Special Rapporteur on human rights in North Korea], the [special rapporteur for North Korea]',
  ],
  [
    'other special rapporteurs too',
    'en',
    'the [Special Rapporteur] on [torture] and two [special rapporteurs]',
  ],
  ['custom', 'en', 'under [customary international law]; as [international customary law]; [customary law]'],
  [
    'a context that gives names their meaning',
    'en',
    '[North Korean refugees] in [China]: the [UN] asked [Beijing] not to risk [executions]',
  ],
  [
    'what defectors flee and what awaits them',
    'en',
    '[North Korean defectors] fled [hunger] and [repression]; [repatriation] means [detention], even the [death penalty] for [treason]',
  ],
  [
    'the label, in its context',
    'en',
    '[Chinese authorities] call [North Korean escapees] [economic migrants]',
  ],
  [
    'the border',
    'en',
    'along the [China-North Korea border], the [North Korea–China border]; the [border region]',
  ],
  [
    'the assembly, on a page about the country',
    'en',
    'the [UN General Assembly] ([UNGA]) condemned [North Korea]',
  ],
  ['the assembly named short', 'en', 'the [Commission on Human Rights] reported to the [General Assembly]'],
  ['the director, by his organisation', 'en', '[Brad Adams], Asia director at [Human Rights Watch] ([HRW])'],
  ['the director named short', 'en', '[North Korean refugees] need help, [Adams] said'],
  ['words of resolutions', 'en', '[systemic, widespread and grave violations] in [North Korea]'],
  ['lower case', 'en', '[Human Rights Watch] and the [commission on human rights]; a commission; hrw'],
  ['capitals', 'en', '[NORTH KOREA]: [FAMINE] AND [TORTURE]; [HUMAN RIGHTS WATCH]'],
  [
    'quotation marks and slashes',
    'en',
    '“[non-refoulement]”, [Pyongyang]/[Changchun], ([UNHCR]), [North Korea]-watchers',
  ],
  [
    'possessives',
    'en',
    '[UNHCR’s] staff, [Pyongyang’s] envoy, the [asylum seekers’] lawyers, [Human Rights Watch’s] report',
  ],
  ['Korean with particles', 'ko', '[북한]은 [평양]에서 [탈북자]들을'],
  ['Korean bodies and people', 'ko', '[유엔난민기구]와 [유엔 인권위원회], [문타폰] [특별보고관], [동아일보]'],
  ['Korean law', 'ko', '[난민협약]과 [강제송환금지] 원칙, [강제북송]을 당한 [북한이탈주민]'],
  ['Japanese', 'ja', '[北朝鮮]の[平壌]から[脱北者]が'],
  ['Japanese bodies', 'ja', '[国連難民高等弁務官]事務所は[難民条約]と[ノン・ルフールマン]原則を'],
  ['Chinese', 'zh', '[朝鲜民主主义人民共和国]；[吉林]省[长春市]'],
  ['Chinese, the short name in its context', 'zh', '[平壤]方面说，[朝鲜]的[脱北者]'],
  ['Chinese of Taiwan', 'zh', '[北韓]的[脫北者]；[姜錫柱]'],
  ['Chinese bodies', 'zh', '[联合国难民署]和[人权观察]引用[难民公约]'],
  ['French', 'fr', 'le [non-refoulement] des [demandeurs d’asile] de [Corée du Nord]'],
  [
    'French, in a context',
    'fr',
    'le [HCR] et le [refoulement] des [demandeurs d’asile]; le [rapporteur spécial]',
  ],
  ['French people', 'fr', 'des [réfugiés nord-coréens], une diplomate [nord-coréenne]'],
  ['Spanish', 'es', 'el [ACNUR] y la [Convención sobre el Estatuto de los Refugiados]'],
  [
    'Spanish people',
    'es',
    'los [solicitantes de asilo] y los [refugiados norcoreanos] de [Corea del Norte]; [Pionyang] calla',
  ],
  ['German names', 'de', '[Pjöngjang] in [Nordkorea]'],
  ['Thai', 'th', 'ศาสตราจารย์[วิทิต มันตาภรณ์]กล่าว'],
];

const NOT_MEANT: readonly Page[] = [
  ['a commission of another kind', 'en', 'the European Commission; the Commission; a trade commission'],
  [
    'commissions of trade and sport',
    'en',
    'the Federal Trade Commission fined it; the Commission appealed; a sales commission',
  ],
  ['other commissions on human rights', 'en', 'the Inter-American Commission on Human Rights'],
  [
    'national commissions on human rights',
    'en',
    'the National Commission on Human Rights; the Philippine Commission on Human Rights',
  ],
  [
    'another commission beside the one that is meant',
    'en',
    '[Commission on Human Rights]; European Commission; Federal Trade Commission; Commission on the Status of Women',
  ],
  [
    'commissions of inquiry and truth',
    'en',
    '[Commission on Human Rights]; a Commission of Inquiry; the Truth Commission',
  ],
  ['an acronym that is a common slip', 'en', 'UNCHR trucks arrived'],
  ['people of the same name', 'en', 'Adams; Brad Adams, a pitcher; Amy Adams; Mr. Kang; vitit'],
  [
    'people of the same name on a page about the country',
    'en',
    '[North Korea] in film: Amy Adams, Douglas Adams, Scott Adams',
  ],
  ['other people called Kang', 'en', '[Kang Sok Ju] met Kang Kyung-wha; Kang Chol-hwan wrote a book'],
  [
    'protocols and conventions of other kinds',
    'en',
    'Kyoto Protocol; a network protocol; the party convention; Geneva Conventions',
  ],
  [
    'protocols of climate and networks',
    'en',
    'the Montreal Protocol, the Transmission Control Protocol, TCP, Protocol 7',
  ],
  [
    'other protocols beside the one that is meant',
    'en',
    'the [Protocol relating to the Status of Refugees]; the Kyoto Protocol; an Optional Protocol; protocol',
  ],
  [
    'other conventions beside the one that is meant',
    'en',
    'the [1951 Convention]; the Vienna Convention; the Hague Convention; the Convention on the Rights of the Child; a convention',
  ],
  ['the African treaty', 'en', 'the OAU Refugee Convention'],
  [
    'famines with names of their own',
    'en',
    'the Irish Potato Famine; the Irish famine; the Great Famine; the Great Chinese Famine',
  ],
  ['famine as a figure of speech', 'en', 'it is feast or famine with them'],
  ['figures of speech and products', 'en', 'a torture test; the Tortured Poets Department'],
  ['German', 'de', 'Er war dabei, als der Rapporteur kam; dabei blieb es'],
  ['German at the head of a sentence', 'de', 'Dabei sein ist alles; Dabei ging es um die Konvention'],
  ['German beside the prison', 'de', '[Dabei prison]: Dabei wurde niemand verletzt'],
  ['French words', 'fr', 'le rapporteur du budget; le refoulement selon Freud; un ami; une convention'],
  [
    'French officials',
    'fr',
    'la rapporteure et le rapporteur général; un HCR de cafetiers; la Commission européenne',
  ],
  ['French "un" beside the context', 'fr', 'un des [réfugiés nord-coréens]'],
  ['Spanish words', 'es', 'un convenio, una comisión, el protocolo, la tortura de esperar; un hambre'],
  ['Korean words that contain a name', 'ko', '북한산과 북한강, 남북한, 평양냉면'],
  ['Chinese words that contain a name', 'zh', '[平壤]谈[朝鲜]：朝鲜半岛、朝鲜族、朝鲜战争'],
  ['Chinese for Korea of old', 'zh', '朝鲜王朝的书'],
  ['an observer of human rights', 'zh', '一名人权观察员'],
  ['South Korea, and the peninsula', 'en', 'South Koreans, Korean food, the Korean Peninsula, Korea'],
  ['north of another Korea', 'en', 'the north, Korea said; North Koreatown'],
  [
    'common words without their context',
    'en',
    'China, the UN, U.N., refugees, Beijing, Geneva, New York, hunger, treason, detention, executions',
  ],
  [
    'common words of a page about the country alone',
    'en',
    '[North Korea] traded with China; the UN met in New York; hunger, exodus, persecution and repression elsewhere',
  ],
  [
    'migrants of another kind',
    'en',
    'economic migrants crossed; illegal economic migrants; humanitarian aid arrived',
  ],
  [
    'assemblies of other kinds',
    'en',
    'the Virginia General Assembly; [North Korea]; the General Assembly of shareholders',
  ],
  ['a university', 'en', '[North Korea] exhibits at Dong-A University'],
  ['horsepower and heat', 'en', 'a pump of 3 HRW; HRW units'],
  ['a city in other words', 'en', 'Genevan, Pyongyangite, Jilinese and Changchunese'],
  ['parts of longer words', 'en', 'torturous, famined, UNHCRs2, nonrefoulementish, DPRKs2'],
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
  it.each([...MEANT, ...NOT_MEANT])('%s', (_why, lang, text) =>
    expect(marked(text.replace(/[[\]]/g, ''), lang)).toBe(text),
  );
});
