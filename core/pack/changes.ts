import type { Entry, Fact, Pack } from './pack.ts';
import { compare } from './problem.ts';

export type ChangeKind =
  | 'added'
  | 'changed'
  | 'removed'
  | 'changed without a new revision'
  | 'revision went back';

/** One difference between two versions of a pack. */
export interface Change {
  readonly kind: ChangeKind;
  readonly what: 'entry' | 'fact';
  readonly id: string;
  /** For a fact: what it said before and says now, with their revisions. For an entry: the fields that differ. */
  readonly detail: string;
}

/**
 * Lists the differences between two versions of a pack by id: entries first, then facts, each by id.
 * A fact has changed where its revision has; where its content has and its revision has not, the author forgot.
 */
export function changesBetween(before: Pack, after: Pack): readonly Change[] {
  return [
    ...differences(byId(before.entries), byId(after.entries), (old, now) => changeOfEntry(old, now)).map(
      named('entry'),
    ),
    ...differences(factsOf(before), factsOf(after), changeOfFact).map(named('fact')),
  ];
}

/** Whether a list of changes has one that must not be published. */
export const isFaulty = ({ kind }: Change): boolean =>
  kind === 'changed without a new revision' || kind === 'revision went back';

/**
 * Whether the version of a pack must be raised: something has changed, and its version is no later than the old one.
 * Readers of exchanged packs are told of a new one by its version alone.
 */
export function needsVersion(before: Pack, after: Pack, changes: readonly Change[]): boolean {
  const [old, now] = [before, after].map(({ version }) => version.split('.').map(Number));
  const at = [0, 1, 2].find((part) => old?.[part] !== now?.[part]);
  const later = at !== undefined && (now?.[at] ?? 0) > (old?.[at] ?? 0);
  return changes.length > 0 && !later;
}

type Difference = Omit<Change, 'what'>;
type Found = { readonly kind: ChangeKind; readonly detail: string } | null;
interface Held extends Fact {
  readonly entry: string;
}

const named =
  (what: Change['what']) =>
  (difference: Difference): Change => ({ ...difference, what });
const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((each) => [each.id, each]));
const factsOf = (pack: Pack): Map<string, Held> =>
  byId(pack.entries.flatMap(({ id, facts }) => facts.map((fact): Held => ({ ...fact, entry: id }))));

function differences<T extends Entry | Held>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  changeOf: (old: T, now: T) => Found,
): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort(compare).flatMap((id): Difference[] => {
    const old = before.get(id);
    const now = after.get(id);
    if (old === undefined && now !== undefined) return [{ id, kind: 'added', detail: sayOf(now) }];
    if (old !== undefined && now === undefined) return [{ id, kind: 'removed', detail: sayOf(old) }];
    const found = old !== undefined && now !== undefined ? changeOf(old, now) : null;
    return found === null ? [] : [{ id, ...found }];
  });
}

const sayOf = (each: Entry | Held): string => ('headword' in each ? each.headword : each.statement);

function changeOfEntry(old: Entry, now: Entry): Found {
  const fields = (['headword', 'kind', 'summary', 'aliases', 'related'] as const).filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]),
  );
  return fields.length === 0 ? null : { kind: 'changed', detail: fields.join(', ') };
}

function changeOfFact(old: Held, now: Held): Found {
  const same = JSON.stringify({ ...old, revision: 0 }) === JSON.stringify({ ...now, revision: 0 });
  if (same && old.revision === now.revision) return null;
  const said = old.statement === now.statement ? now.statement : `${old.statement} => ${now.statement}`;
  const detail = `${old.revision} -> ${now.revision}: ${said}`;
  if (now.revision < old.revision) return { kind: 'revision went back', detail };
  return { kind: now.revision === old.revision ? 'changed without a new revision' : 'changed', detail };
}
