import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fact, Pack, Status } from '../../core/pack/pack.ts';
import { ROOT } from '../../scripts/read-pack-files.ts';

const pack: Pack = JSON.parse(readFileSync(join(ROOT, 'data/pack.json'), 'utf8'));
const facts = pack.entries.flatMap((entry) => entry.facts);
const restsOn = ({ evidence }: Fact, paragraph: number): boolean =>
  evidence.some((each) => each.paragraph === paragraph);

const HRW = /^Human Rights Watch$/;
const ADAMS = /^Brad Adams, .* at the time$/;
const DRAFT = /^a draft resolution/;
const DONGA = /^DongA/;
const UNNAMED = /^DongA, citing an unnamed local source/;
const PYONGYANG = /^the North Korean government, as described/;

/** Every claim of the document, paragraph by paragraph: how it is held, who says it, what words it cannot do without. */
const CLAIMS: readonly (readonly [
  paragraph: number,
  status: Status,
  by: RegExp,
  words: readonly RegExp[],
])[] = [
  [1, 'call', HRW, [/authorities/, /at once/, /in full/, /UN human rights experts/]],
  [1, 'call', HRW, [/to improve conditions of human rights/]],
  [1, 'position', HRW, [/abysmal/]],
  [1, 'finding', HRW, [/New York/, /today/]],
  [1, 'finding', HRW, [/Thursday/, /Commission on Human Rights/, /adopted/]],
  [1, 'finding', HRW, [/Commission/, /Geneva/]],
  [1, 'finding', HRW, [/third/, /in a row|in succession/]],
  [1, 'finding', HRW, [/condemned/, /record/]],
  [1, 'position', HRW, [/\bpoor\b/]],
  [2, 'finding', HRW, [/draft/, /posted/, /website/]],
  [2, 'call', DRAFT, [/draft/, /to end/, /systemic, widespread and grave/]],
  [2, 'position', DRAFT, [/systemic, widespread and grave/]],
  [2, 'reported', DRAFT, [/draft/, /special rapporteur's mandate on North Korea/, /another year/]],
  [2, 'call', DRAFT, [/draft/, /General Assembly/, /Pyongyang did not cooperate/]],
  [3, 'position', ADAMS, [/welcomed/, /sign/, /serious/, /help/]],
  [3, 'position', ADAMS, [/appalling/]],
  [3, 'finding', HRW, [/Brad Adams/, /Asia director/, /at the time/]],
  [3, 'call', ADAMS, [/high time/, /human rights investigators/]],
  [3, 'call', ADAMS, [/foreign investors/, /alone/]],
  [4, 'finding', HRW, [/2003/, /2004/, /Commission/, /resolution/, /record/]],
  [4, 'finding', HRW, [/consecutive|successive/]],
  [4, 'finding', HRW, [/largely shunned dialogue/, /Despite|despite/]],
  [4, 'finding', HRW, [/largely shunned dialogue/, /Vitit Muntarbhorn included/]],
  [4, 'finding', HRW, [/Muntarbhorn/, /appointed special rapporteur/, /year before the release/]],
  [4, 'finding', HRW, [/special rapporteur/, /human rights in North Korea/]],
  [5, 'finding', HRW, [/DongA/, /South Korea/]],
  [5, 'reported', DONGA, [/Tuesday/, /Beijing/, /apparently/, /sent back/, /\b30\b/, /after/]],
  [5, 'reported', DONGA, [/Kang Sok Ju/, /first vice foreign minister/, /at the time/]],
  [5, 'reported', DONGA, [/Kang Sok Ju/, /Beijing/, /2 to 5 April/]],
  [6, 'position', ADAMS, [/appalling treatment/, /would face/, /Beijing's obligation/]],
  [6, 'position', ADAMS, [/Beijing/, /international law/, /protect/]],
  [6, 'position', ADAMS, [/whatever|regardless/, /first/, /come/]],
  [7, 'finding', HRW, [/DongA/, /local source/, /without naming|did not name/]],
  [7, 'reported', UNNAMED, [/Chinese authorities/, /removed a third of (the )?90/, /since Kang/, /to China/]],
  [7, 'reported', UNNAMED, [/90/, /migrants/, /imprisoned/, /Dabei/]],
  [7, 'reported', UNNAMED, [/migrants/, /detained/]],
  [7, 'reported', UNNAMED, [/Dabei/, /Changchun/, /Jilin province/]],
  [
    7,
    'position',
    HRW,
    [/concern/, /removed from Dabei/, /in preparation/, /forcibl|by force/, /authorities/],
  ],
  [8, 'finding', HRW, [/Tens of thousands/, /fled to China/]],
  [8, 'finding', HRW, [/political repression/i, /widespread/, /hunger/]],
  [8, 'finding', HRW, [/reasons/, /harsh treatment/, /return/]],
  [8, 'finding', HRW, [/ranged from/, /detained/, /torture/, /long terms in prison/, /even execution/]],
  [8, 'law', PYONGYANG, [/considered/, /without the state's permission/, /criminal offence/]],
  [8, 'law', PYONGYANG, [/often considered/, /act of treason/]],
  [8, 'law', PYONGYANG, [/treason/, /may be punishable by death/, /according to the release/]],
  [9, 'law', HRW, [/China/, /obliged/, /international law/, /life or freedom/]],
  [9, 'law', HRW, [/known as non-refoulement/, /principle/, /right/]],
  [9, 'law', HRW, [/1951 Refugee Convention/, /1967 Protocol/, /set/]],
  [9, 'law', HRW, [/China/, /party/, /1951 Refugee Convention/, /1967 Protocol/, /since 1982/]],
  [9, 'law', HRW, [/recognised/, /rule/, /customary international law/]],
  [9, 'law', HRW, [/binds all states/, /not signed/, /treaty/, /1951 Refugee Convention/]],
  [10, 'finding', HRW, [/arresting North Koreans/]],
  [10, 'finding', HRW, [/periodically/, /back/]],
  [10, 'position', /^China, as described/, [/labelled/, /“illegal economic migrants”/]],
  [10, 'finding', HRW, [/categorically/]],
  [10, 'position', /^China, as described/, [/categorically labelled/]],
  [10, 'finding', HRW, [/disregarded/, /persecution/, /would face/, /illegally/]],
  [
    11,
    'call',
    HRW,
    [/urged China/, /High Commissioner for Refugees/, /border region/, /immediately|at once/],
  ],
  [11, 'call', HRW, [/urged/, /with a view to/, /register/, /interview/, /seeking asylum/]],
  [11, 'call', HRW, [/UN and private humanitarian agencies/, /border region/]],
  [11, 'call', HRW, [/urged/, /relief/, /such as food and medicine/]],
  [11, 'finding', HRW, [/Food and medicine/, /examples/, /relief/]],
  [12, 'finding', HRW, [/exodus/, /to China/, /rose sharply/, /late 1990s/, /result of a famine/]],
  [12, 'finding', HRW, [/exodus/, /continuing/, /extreme poverty/, /repression/]],
];

describe('every claim of the document', () => {
  it.each(CLAIMS)('paragraph %i, %s, %s: %s', (paragraph, status, by, words) => {
    const carriers = facts.filter(
      (fact) =>
        restsOn(fact, paragraph) &&
        fact.status === status &&
        by.test(fact.attribution) &&
        words.every((word) => word.test(fact.statement)),
    );
    expect(carriers.map(({ id }) => id)).not.toEqual([]);
  });
});

/** A fact that rests on the paragraph and speaks of the one thing must keep the other. */
const HEDGES: readonly (readonly [why: string, paragraph: number, of: RegExp, keep: RegExp])[] = [
  ['the 30 are "apparently" sent back', 5, /\b30\b|sent back/, /apparent/],
  ['dialogue is "largely" shunned', 4, /shunned|dialogue/, /largely/],
  ['treason is only "often" the view', 8, /treason/i, /often/],
  ['death only "may" follow', 8, /\bdeath\b/, /\bmay\b/],
  ['returns are "periodic"', 10, /\bback\b/, /periodically/],
  ['a third is removed, of 90', 7, /removed (a|one) third|[Aa] third of/, /\b90\b/],
  ['the extension is by "another" year', 2, /mandate on North Korea/, /another year/],
  ['it is the draft that says so', 2, /to end|extended|prolonged|General Assembly|systemic/, /[Dd]raft/],
  ['the Assembly is to act on a condition', 2, /General Assembly/, /cooperat/],
  ['concern is not a report', 7, /forcibl|by force/, /concern/],
  ['execution is the "even" of the range', 8, /execution/, /even/],
  ['what may follow treason is told, not stated', 8, /\bdeath\b/, /according to the release/],
  ['it is the text of the draft that extends', 2, /extended|prolonged/, /\btext of a draft/],
  ['the hunger is "widespread"', 8, /\bhunger\b/i, /widespread/],
  ['the label is quoted whole', 10, /economic migrant/, /illegal economic migrant/],
  ['the 30 are North Koreans', 5, /\b30\b/, /\b30 North Koreans/],
  ['"that treaty" is named', 9, /signed/, /1951 Refugee Convention/],
  ['purposes are with a view to what is urged', 11, /\b(register|interview)/, /urged/],
];

describe('every hedge', () => {
  it.each(HEDGES)('%s', (_why, paragraph, of, keep) => {
    const bound = facts.filter((fact) => restsOn(fact, paragraph) && of.test(fact.statement));
    expect(bound.length).toBeGreaterThan(0);
    expect(bound.filter(({ statement }) => !keep.test(statement)).map(({ id }) => id)).toEqual([]);
  });

  it('what someone other than the publisher says is not given as the publisher’s finding', () => {
    const telling = /\bAdams\b.*(said|held|called|welcomed|view)|^DongA reported|^A? ?draft.*called on/;
    expect(facts.filter(({ status, statement }) => status === 'finding' && telling.test(statement))).toEqual(
      [],
    );
  });

  it('what is urged is never told as if it had been decided', () => {
    const calls = facts.filter(({ status }) => status === 'call');
    const decided = /\b(was|were) to\b|\bwould (?!be\b)|\bis to\b/;
    expect(calls.filter(({ statement }) => decided.test(statement)).map(({ id }) => id)).toEqual([]);
    const urged = /urged|should|called (on|for)|wanted|demanded|high time|condition/;
    expect(calls.filter(({ statement }) => !urged.test(statement)).map(({ id }) => id)).toEqual([]);
  });

  it('what someone calls the record or the label is a position', () => {
    const named = facts.filter(({ statement }) =>
      /^(\S+ ){1,3}(called|labelled|categorically labelled) /.test(statement),
    );
    const held = named.filter(({ statement }) => !/called on/.test(statement));
    expect(held.length).toBeGreaterThan(4);
    expect(held.filter(({ status }) => status !== 'position').map(({ id }) => id)).toEqual([]);
  });

  it('force is spoken of as a concern alone', () => {
    const forced = facts.filter(({ statement }) => /forcibl|by force|forced/.test(statement));
    expect(forced.filter(({ statement }) => !/concern/.test(statement)).map(({ id }) => id)).toEqual([]);
    const cards = pack.entries.filter(({ headword, summary }) =>
      /forcibl|by force|forced/i.test(headword + summary),
    );
    expect(cards.filter(({ summary }) => !/concern/.test(summary)).map(({ id }) => id)).toEqual([]);
  });

  it('cards of terms that any page may use say of what they speak', () => {
    const plain = ['asylum-seekers', 'special-rapporteur', 'escapees', 'torture', 'famine'];
    const summaries = pack.entries.filter(({ id }) => plain.includes(id)).map(({ summary }) => summary);
    expect(summaries.map((summary) => summary.split(':')[0])).toEqual(plain.map(() => 'In this release'));
  });

  it('summaries do not speak of 2005 in the present', () => {
    const present = /\b(makes of|considers|is obliged|are obliged|calls|labels|arrests|shuns)\b/;
    expect(pack.entries.filter(({ summary }) => present.test(summary)).map(({ id }) => id)).toEqual([]);
  });

  it('offices are held at the time', () => {
    const offices = facts.filter(({ statement }) =>
      /(director|minister) (of|for|at)|was .* (director|minister|rapporteur)\b/.test(statement),
    );
    expect(offices.length).toBeGreaterThan(0);
    const dated = /at the time|visit|appointed/;
    expect(offices.filter(({ statement }) => !dated.test(statement)).map(({ id }) => id)).toEqual([]);
  });

  it('no number stands that the document does not give', () => {
    const given = new Set(['30', '90', '2', '5', '1951', '1967', '1982', '2003', '2004', '1990']);
    const texts = pack.entries.flatMap(({ id, summary, facts: own }) => [
      [id, summary] as const,
      ...own.map((fact) => [fact.id, fact.statement] as const),
    ]);
    const strange = texts.filter(([, text]) =>
      (
        text
          .replace(/\((?:year )?inferred\)|, 2005, is inferred|April 2005 \(inferred\)/g, '')
          .match(/\d+/g) ?? []
      ).some((n) => !given.has(n)),
    );
    expect(strange).toEqual([]);
  });
});
