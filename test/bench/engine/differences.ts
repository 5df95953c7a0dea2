/** Offsets in the source text, UTF-16 units. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/**
 * How many matches only one of two engines has.
 * @param units compare only what begins before this offset.
 * @returns those only in `ours`, those only in `theirs`.
 */
export function differences(
  ours: readonly Match[],
  theirs: readonly Match[],
  units: number,
): readonly [number, number] {
  const starts = (list: readonly Match[]): Set<number> =>
    new Set(list.filter(({ start }) => start < units).map(({ start }) => start));
  const [left, right] = [starts(ours), starts(theirs)];
  const missing = (from: Set<number>, list: Set<number>): number =>
    [...from].filter((start) => !list.has(start)).length;
  return [missing(left, right), missing(right, left)];
}
