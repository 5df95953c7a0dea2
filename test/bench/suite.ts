/** What a bench suite hands to `npm run bench`: a table for people, and goals that hold or do not. */
export interface Report {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly goals: readonly Goal[];
  /** Sentences under the table: how it was measured, what was left out. */
  readonly notes: readonly string[];
}

export interface Goal {
  /** What is compared, e.g. "long page, beside mark.js markRegExp". */
  readonly what: string;
  /** As written in the table, e.g. "0.11x". */
  readonly measured: string;
  /** E.g. "≤ 0.12x". */
  readonly wanted: string;
  readonly isMet: boolean;
}

export interface Suite {
  /** For the command line: `npm run bench -- search`. */
  readonly name: string;
  readonly title: string;
  /** Rejects where it cannot measure; the message says what is missing. */
  run(): Promise<Report>;
}

/** The middle of some figures; NaN of none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The figure below which a share (0 to 1) of all lies, by nearest rank. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** "27.2 (26.1-31.0)": median, least and most. */
export function spread(figures: readonly number[], digits = 1): string {
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  return `${median(figures).toFixed(digits)} (${low.toFixed(digits)}-${high.toFixed(digits)})`;
}

export const ratioGoal = (what: string, measured: number, wanted: string, isMet: boolean): Goal => ({
  what,
  measured: `${measured.toPrecision(2)}x`,
  wanted,
  isMet,
});
