import { EXACT_CASE, IN_CONTEXT, type TermForm, type Terms } from '../match/terms.ts';
import { type Alias, type Entry, namesOf } from './pack.ts';
import { compare } from './problem.ts';
import { rulesOf, surfacesMeet, surfacesOf } from './surfaces.ts';

/** A name in the terse form that pages load, with trailing defaults left out. */
export function formOf({ text, when, with: ids = [], case: casing, lang = '' }: Alias): TermForm {
  const flags = (when === 'in-context' ? IN_CONTEXT : 0) | (casing === 'exact' ? EXACT_CASE : 0);
  if (ids.length > 0) return [text, flags, lang, ids];
  if (lang !== '') return [text, flags, lang];
  return flags !== 0 ? [text, flags] : text;
}

/** What a page needs of the entries to find their names, in the order of the entries; none of one it cannot find. */
export function compileTerms(entries: readonly Entry[]): Terms {
  const not = new Set<string>();
  const rows = entries.flatMap((entry): (readonly [string, ...TermForm[]])[] => {
    const names = namesOf(entry).filter(({ when }) => when !== 'never');
    for (const name of names) for (const phrase of name.not ?? []) not.add(phrase);
    const forms = names.filter((name) => !isDerived(name, names)).map(formOf);
    return forms.length === 0 ? [] : [[entry.id, ...forms]];
  });
  return { entries: rows, not: [...not].sort(compare) };
}

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
