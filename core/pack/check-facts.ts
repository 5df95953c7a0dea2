import type { Authored } from './check-graph.ts';
import { type Entry, type Fact, namesOf } from './pack.ts';
import { type Problem, type ProblemCode, problemAt } from './problem.ts';
import { surfacesOf } from './surfaces.ts';
import { tenseOf } from './tense.ts';

/**
 * What can be said of facts without the document: no claim twice, who may speak and for what, words that lean on the
 * card, and the tense.
 * @param publisher of the document; `null` where `source.json` cannot be read, and then nothing is said of speakers.
 * @param complete whether every entry could be read: one that could not may be a speaker.
 */
export function checkFacts(
  authored: readonly Authored[],
  publisher: string | null,
  complete: boolean,
): readonly Problem[] {
  const speakers = new Set(authored.flatMap(({ entry }) => namesOf(entry).map(({ text }) => plain(text))));
  if (publisher !== null) speakers.add(plain(publisher));
  return [
    ...checkRepeats(authored),
    ...authored.flatMap(({ entry, source }) =>
      entry.facts.flatMap((fact, index) => {
        const at = (field: keyof Fact, code: ProblemCode, message: string): Problem =>
          problemAt(source, ['facts', index, field], code, message);
        return [
          ...checkStatement(fact, at),
          ...(publisher === null ? [] : checkStatus(fact, publisher, at)),
          ...(publisher === null || !complete ? [] : checkSpeaker(fact, speakers, at)),
        ];
      }),
    ),
  ];
}

type At = (field: keyof Fact, code: ProblemCode, message: string) => Problem;

/** As pages are read, and without an article: "the Gazette" is "The Gazette", "DongA" is "Dong-A". */
const plain = (name: string): string =>
  surfacesOf({ text: name.replace(/^(?:the|an?)\s+/i, '') })[0]?.folded ?? '';

const LEANING = /^(?:It|Its|He|His|She|Her|They|Their|There|This|These|That|Those)\b/;

function checkStatement({ id, statement, status }: Fact, at: At): Problem[] {
  const problems: Problem[] = [];
  const leaning = LEANING.exec(statement)?.[0];
  if (leaning !== undefined)
    problems.push(at('statement', 'statement-leans', `"${id}" begins with "${leaning}".`));
  // What the law is, it still is; nobody can know of the rest whether it is still so.
  const present = status === 'law' ? null : tenseOf(statement);
  if (present !== null)
    problems.push(at('statement', 'present-tense', `"${id}" says "${present}", as if of today.`));
  return problems;
}

function checkStatus({ id, status, attribution }: Fact, publisher: string, at: At): Problem[] {
  const own = plain(attribution) === plain(publisher);
  if (status === 'finding' && !own)
    return [at('attribution', 'finding-of-another', `"${id}" is a finding of "${attribution}".`)];
  if (status === 'reported' && own)
    return [at('attribution', 'reported-by-nobody', `"${id}" is reported, but by the publisher itself.`)];
  return [];
}

/** Who speaks, then what qualifies it: nothing, a clause after a comma, or a word that is no part of a longer name. */
function checkSpeaker({ id, attribution }: Fact, speakers: ReadonlySet<string>, at: At): Problem[] {
  const [head = '', ...clauses] = attribution.split(', ');
  const relayer = clauses.flatMap((clause) => /^as \w+ by (.+)$/.exec(clause)?.[1] ?? []);
  return [head, ...relayer].flatMap((name) =>
    isSpeaker(name, speakers)
      ? []
      : [at('attribution', 'unknown-speaker', `Nothing in the pack is called "${name}" ("${id}").`)],
  );
}

function isSpeaker(name: string, speakers: ReadonlySet<string>): boolean {
  const words = name.split(/\s+/);
  return words.some((_, index) => {
    // "a draft resolution on …" is one; "China Daily" and "China and others" are not China.
    const next = words[index + 1];
    const ends = next === undefined || (/^\p{Ll}/u.test(next) && !/^(?:and|or|with)$/.test(next));
    return ends && speakers.has(plain(words.slice(0, index + 1).join(' ')));
  });
}

/**
 * Equal statements: in one entry, the same claim twice. Cards of two entries may both hold a claim, since each is read
 * on its own, but then they must agree on all there is to say of it.
 */
function checkRepeats(authored: readonly Authored[]): Problem[] {
  const seen = new Map<string, { readonly entry: Entry; readonly fact: Fact }[]>();
  return authored.flatMap(({ entry, source }) =>
    entry.facts.flatMap((fact, index) => {
      const key = wordsOf(fact.statement);
      const others = seen.get(key) ?? [];
      seen.set(key, [...others, { entry, fact }]);
      const twin = others.find((other) => !isShared(other, { entry, fact }));
      if (twin === undefined) return [];
      const message = `"${fact.id}" says what "${twin.fact.id}" in "${twin.entry.id}" says.`;
      return [problemAt(source, ['facts', index, 'statement'], 'statement-repeated', message)];
    }),
  );
}

const wordsOf = (statement: string): string =>
  (
    statement
      .replace(/[’‘]/g, "'")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}']+/gu) ?? []
  ).join(' ');

interface Held {
  readonly entry: Entry;
  readonly fact: Fact;
}

function isShared(a: Held, b: Held): boolean {
  const rest = ({ status, attribution, asOf, evidence }: Fact): string =>
    JSON.stringify([status, attribution, asOf.date, asOf.basis, evidence.map(({ paragraph }) => paragraph)]);
  return a.entry.id !== b.entry.id && rest(a.fact) === rest(b.fact);
}
