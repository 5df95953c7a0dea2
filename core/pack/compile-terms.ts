import { EXACT_CASE, IN_CONTEXT, type TermForm, type Terms } from '../match/terms.ts';
import { type Alias, type Entry, namesOf } from './pack.ts';
import { compare } from './problem.ts';
import { occursIn, rulesOf, surfacesMeet, surfacesOf } from './surfaces.ts';

/** A name in the terse form that pages load, with trailing defaults left out. @param indicesOf rows of entries, and of those whose names contain theirs. */
function formOf(
  { text, when, with: ids = [], case: casing, lang = '' }: Alias,
  indicesOf: (ids: readonly string[]) => readonly number[],
): TermForm {
  const flags = (when === 'in-context' ? IN_CONTEXT : 0) | (casing === 'exact' ? EXACT_CASE : 0);
  if (ids.length > 0) return [text, flags, lang, indicesOf(ids)];
  if (lang !== '') return [text, flags, lang];
  return flags !== 0 ? [text, flags] : text;
}

/** What a page needs of the entries to find their names, in the order of the entries; none of one it cannot find. */
export function compileTerms(entries: readonly Entry[]): Terms {
  const not = new Set<string>();
  const found = entries.flatMap((entry) => {
    const names = namesOf(entry).filter(({ when }) => when !== 'never');
    for (const name of names) for (const phrase of name.not ?? []) not.add(phrase);
    return names.length === 0 ? [] : [{ id: entry.id, names }];
  });
  const sureOf = (names: readonly Alias[]): readonly Alias[] =>
    names.filter(({ when = 'always' }) => when === 'always');
  /** By id, the rows whose names give the entry's context; asked for many names, and slow to find. */
  const rows = new Map<string, readonly number[]>();
  const rowsOf = (wanted: string): readonly number[] => {
    const meant = sureOf(found.find(({ id }) => id === wanted)?.names ?? []);
    return found.flatMap(({ id, names }, index) =>
      id === wanted || sureOf(names).some((name) => implies(name, meant)) ? [index] : [],
    );
  };
  const indicesOf = (ids: readonly string[]): number[] => {
    for (const id of ids) if (!rows.has(id)) rows.set(id, rowsOf(id));
    return [...new Set(ids.flatMap((id) => rows.get(id) ?? []))].sort((left, right) => left - right);
  };
  return {
    entries: found.map(({ id, names }) => [
      id,
      ...names.filter((name) => !isDerived(name, names)).map((name) => formOf(name, indicesOf)),
    ]),
    not: [...not].sort(compare),
  };
}

/** Whether a name contains one of others: on a page the longer takes the place of the one it contains. */
const implies = (name: Alias, others: readonly Alias[]): boolean =>
  others.some((other) => occursIn(other, name.text));

/** Whether a name is the regular plural of another with the same rules ("Asylum seekers" beside "asylum seeker"). */
function isDerived(name: Alias, names: readonly Alias[]): boolean {
  const [surface] = surfacesOf(name);
  return names.some((other) => {
    const plural = surfacesOf(other)[1];
    return (
      other !== name &&
      plural !== undefined &&
      surface !== undefined &&
      rulesOf(other) === rulesOf(name) &&
      surfacesMeet(plural, surface)
    );
  });
}
