/** Words too common to say anything about what is meant, those of questions among them. */
const COMMON = new Set(
  (
    'a about accord according after again all also an and any anything are as at be been before being but by call called calls came can carry ' +
    'come could d de did do does doing done ever every face for from gave get give given go goes got had happen happened happens has have he her here ' +
    'his how i if in into is it its just kind know known let like made make makes making many may me more most much must ' +
    'my no not now of on one only open or other our out over people put read rest s said say says see she should so some speak such take taken text than that ' +
    'the their them then there these thing things they this those time times to told too took under up us use used very ' +
    'want was way we well went were what when where which while who whom whose will with without would you your'
  ).split(' '),
);

/**
 * Everyday words, of the 5,000 commonest of English, that are spelt nearly like a word of a name and mean something
 * else: alone they are no slip.
 */
const EVERYDAY = new Set(
  (
    'attention black bright broad commit conception connection consent consult content ' +
    'convert convey conviction customer dark defeat depart depression depth detect detection direction ' +
    'donna drift economy estate exert exist expect export expression grace grade gravy humanity ' +
    'hunter impression intention internal invent kent king kong leading match ' +
    'notion order perfection permit poison polite prince principal project protest refuse repair repeat reporter ' +
    'resort revolution sober stage stare upright winter'
  ).split(' '),
);

/** Whether a word that the pack does not have may be one of its words mistyped. */
export const mayBeSlip = (word: string): boolean => !EVERYDAY.has(word);

/** Whether a word says something about what is meant. */
export const isTelling = (word: string): boolean => !COMMON.has(word);

/** An English word without its inflection or derivation, so that "executed" finds "executions". */
export function stem(word: string): string {
  if (word.length < 5 && !word.endsWith('s')) return word.replace(/y$/, 'i');
  const bare = word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=...)(?:ibly|ably|ly)$/, '');
  const root = bare.replace(/(?<=....)(?:at)?(?:ions?|ings?|ed|es?|ees?|ive)$/, '');
  // "Planned" is "plan", "repressed" stays.
  return root.length > 3 ? root.replace(/([bdgmnpt])\1$/, '$1').replace(/y$/, 'i') : bare;
}

/**
 * Words that readers use for one another where they write of people in flight, of law and of states. They only help
 * to find facts, after everything that has the word itself.
 */
const KIN = new Map<string, number>();
[
  'china chinese beijing',
  'korea korean',
  'treaty convention covenant pact',
  'duty obligation obliged obligated bound binding',
  'return repatriation send sent back deport expel expulsion',
  'refugee escapee defector fugitive migrant',
  'prisoner detainee inmate imprisoned detained',
  'prison jail detention gaol imprisonment detain incarceration',
  'famine starvation hunger hungry starve',
  'death execution capital die killed kill',
  'penalty punishment sentence punishable punish',
  'flee fled flight exodus escape',
  'leave left leaving departure exit emigrate emigration',
  'reason why cause motive',
  'newspaper paper press media journalist daily',
  'crime criminal offence offense illegal unlawful',
  'label brand categorise categorize',
  'aid help relief assistance',
  'abuse violation mistreat mistreated mistreatment treatment',
  'agency organisation organization ngo body worker',
  'border frontier boundary',
  'access entry admit enter',
  'force forced forcible forcibly coerced involuntary compulsory',
  'poverty poor',
  'minister official diplomat',
  'state government authority regime',
  'party signatory ratify ratified sign signed accede join joined',
  'rapporteur envoy expert',
  'cooperate cooperation dialogue engagement',
  'visit trip travel',
  'threat risk danger',
  'extend extension renew renewed renewal prolong',
  'anonymous unnamed',
  'register registration',
  'ask urge demand',
  'monitor investigator',
  'ill cruel harsh',
  'thirty 30',
  'ninety 90',
].forEach((words, group) => {
  for (const word of words.split(' ')) KIN.set(stem(word), group);
});

/** A number shared by words of like meaning; -1 for a word without any. */
export const kinOf = (word: string): number => KIN.get(stem(word)) ?? -1;

/** How a word of a text answers one of the query, the best first. */
export const NEARNESS = { exact: 1, inflected: 2, begun: 3, kin: 4, typo: 5 } as const;
export type Nearness = (typeof NEARNESS)[keyof typeof NEARNESS];

/** How `word` answers `wanted`, typos aside; `null` where it does not. */
export function nearness(wanted: string, word: string): Nearness | null {
  if (wanted === word) return NEARNESS.exact;
  if (stem(wanted) === stem(word)) return NEARNESS.inflected;
  if (word.startsWith(wanted)) return NEARNESS.begun;
  const kin = kinOf(wanted);
  return kin >= 0 && kin === kinOf(word) ? NEARNESS.kin : null;
}
