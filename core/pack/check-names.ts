import type { Authored } from './check-graph.ts';
import { type Alias, namesOf } from './pack.ts';
import { type Path, type Problem, type ProblemCode, problemAt } from './problem.ts';
import { languagesMeet, occursIn, rulesOf, type Surface, surfacesMeet, surfacesOf } from './surfaces.ts';

interface Named {
  readonly from: Authored;
  readonly name: Alias;
  readonly path: Path;
  readonly surfaces: readonly Surface[];
}

/**
 * Checks the names of all entries together: what each may look like, that no name is given twice, that no name means
 * two entries by accident, and that none takes text from another.
 * @param broken ids of entries that could not be read, so that they are not reported as unknown too.
 */
export function checkNames(authored: readonly Authored[], broken: ReadonlySet<string>): readonly Problem[] {
  const named = authored.flatMap(namedOf);
  const speaking = new Set(named.filter(({ name }) => isAlways(name)).map(({ from }) => from.entry.id));
  const ids = new Set(authored.map(({ entry }) => entry.id));
  return [
    ...named.flatMap((each) => [...checkAlone(each), ...checkWith(each, ids, speaking, broken)]),
    ...checkRepeats(named),
    ...checkHidden(named),
  ];
}

const isAlways = ({ when = 'always' }: Alias): boolean => when === 'always';
const isInContext = ({ when }: Alias): boolean => when === 'in-context';

function namedOf(from: Authored): Named[] {
  const { headword, aliases } = from.entry;
  return namesOf(from.entry).map((name) => {
    const index = aliases.findIndex(
      (alias) => alias === name || (typeof alias === 'string' && alias === name.text),
    );
    const path = index < 0 && name.text === headword ? ['headword'] : ['aliases', index];
    return { from, name, path, surfaces: surfacesOf(name) };
  });
}

const report = ({ from, path }: Named, code: ProblemCode, message: string): Problem =>
  problemAt(from.source, path, code, message);

function checkAlone(each: Named): Problem[] {
  const { name } = each;
  const problems: Problem[] = [];
  if (!/^[\p{L}\p{N}]/u.test(name.text) || !/[\p{L}\p{N}\p{M}.]$/u.test(name.text)) {
    problems.push(report(each, 'alias-edge', `"${name.text}" begins or ends with something else.`));
  }
  if (name.when === 'never' && (name.case ?? name.lang ?? name.with ?? name.not) !== undefined) {
    const message = `"${name.text}" is never looked for on pages, so its other rules say nothing.`;
    problems.push(report(each, 'rules-unused', message));
  }
  for (const phrase of name.not ?? []) {
    if (occursIn(name, phrase)) continue;
    problems.push(report(each, 'not-without-name', `The name "${name.text}" does not occur in "${phrase}".`));
  }
  return problems;
}

function checkWith(
  each: Named,
  ids: ReadonlySet<string>,
  speaking: ReadonlySet<string>,
  broken: ReadonlySet<string>,
): Problem[] {
  const { name } = each;
  if (name.with === undefined) return [];
  if (isAlways(name)) return [report(each, 'with-always', `"${name.text}" has \`with\` but matches always.`)];
  return name.with.flatMap((id) => {
    if (broken.has(id) || speaking.has(id)) return [];
    if (!ids.has(id))
      return [report(each, 'unknown-entry', `"${name.text}" names "${id}", which is no entry.`)];
    return [
      report(
        each,
        'with-silent',
        `All names of "${id}" are in-context, so it cannot give "${name.text}" a context.`,
      ),
    ];
  });
}

/** The same surface twice: within an entry it is redundant; between entries both must be listed with the same rules. */
function checkRepeats(named: readonly Named[]): Problem[] {
  const seen = new Map<string, Named[]>();
  const problems: Problem[] = [];
  for (const each of named) {
    const twins = new Set(each.surfaces.flatMap((surface) => seen.get(surface.folded) ?? []));
    for (const twin of twins) {
      if (!languagesMeet(each.name.lang, twin.name.lang) || !shareSurface(each, twin)) continue;
      if (twin.from === each.from) {
        // A headword that is the plural of a name ("Asylum seekers") is meant; the compiled terms leave it out.
        if (isPluralHeadword(twin, each) || isPluralHeadword(each, twin)) continue;
        problems.push(
          report(each, 'alias-redundant', `"${each.name.text}" is found as "${twin.name.text}" already.`),
        );
      } else if (rulesOf(each.name) !== rulesOf(twin.name)) {
        const message = `"${each.name.text}" also means "${twin.from.entry.id}" ("${twin.name.text}"), with other rules.`;
        problems.push(report(each, 'alias-shared', message));
      }
    }
    for (const { folded } of each.surfaces) seen.set(folded, [...(seen.get(folded) ?? []), each]);
  }
  return problems;
}

const shareSurface = (a: Named, b: Named): boolean =>
  a.surfaces.some((x) => b.surfaces.some((y) => surfacesMeet(x, y)));

const isPluralHeadword = (plural: Named, singular: Named): boolean =>
  plural.name.text === plural.from.entry.headword &&
  plural.surfaces[0]?.folded === singular.surfaces[1]?.folded &&
  rulesOf(plural.name) === rulesOf(singular.name);

/**
 * A name that waits for its context takes its text even while it is not shown, so it must not contain a name that
 * need not wait.
 */
function checkHidden(named: readonly Named[]): Problem[] {
  const always = named.filter(({ name }) => isAlways(name));
  return named.flatMap((each) => {
    if (!isInContext(each.name)) return [];
    const { text, lang } = each.name;
    return always
      .filter((other) => languagesMeet(other.name.lang, lang) && !shareSurface(each, other))
      .filter(({ name }) => occursIn(name, text))
      .map(({ name }) => report(each, 'context-hides-name', `"${text}" contains the name "${name.text}".`));
  });
}
