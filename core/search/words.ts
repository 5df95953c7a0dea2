/** Words too common to say anything about what is meant, those of questions among them. */
const COMMON = new Set(
  (
    'a about after again all also an and any anything are as at be been before being but by call called calls came can ' +
    'come could d de did do does doing done ever every for from gave get give given go goes got had happen happened happens has have he her here ' +
    'his how i if in into is it its just kind know known let like made make makes making many may me more most much must ' +
    'my no not now of on one only or other our out over people put s said say says she should so some such take taken than that ' +
    'the their them then there these thing things they this those time times to told too took under up us use used very ' +
    'want was way we well went were what when where which while who whom whose will with without would you your'
  ).split(' '),
);

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
  'newspaper press media journalist daily',
  'crime criminal offence offense illegal unlawful',
  'label brand term categorise categorize',
  'aid help relief assistance',
  'abuse violation mistreat mistreated mistreatment treatment',
  'agency organisation organization ngo body',
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
