/** How often an entry stands in a frame or page. */
export interface TermCount {
  readonly id: string;
  readonly count: number;
}

/** What the popup learns of one frame. */
export interface FrameReport {
  readonly on: boolean;
  /** In order of first appearance. */
  readonly terms: readonly TermCount[];
  /** True where the page changes so fast that finding terms has been slowed down. */
  readonly busy: boolean;
}
