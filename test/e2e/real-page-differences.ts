/** A page where we are right to mark a term more or less often than the reference list expects. */
export interface Difference {
  /** As in index.json. */
  readonly file: string;
  /** As in terms.json. */
  readonly term: string;
  readonly expected: number;
  readonly ours: number;
  readonly reason: string;
}

/** One by one, each with its reason; a difference that is not there any more fails the test as well. */
export const DIFFERENCES: readonly Difference[] = [];
