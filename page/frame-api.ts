import type { FrameReport } from '../core/report/frame-report.ts';
import type { Session } from './session.ts';

/**
 * What the content script offers to the extension's own code in the same isolated world; the page cannot reach it. The
 * content script is in every frame of every page, so it holds only what finds terms: the card's code (`card.js`) comes
 * with the first hover, the popup's (`terms.js`) when the popup asks.
 */
export interface FrameApi {
  /** Whether this copy is at work; a dead one may be replaced. */
  isCurrent(): boolean;
  /** Finding terms in this frame; null while the site is off. */
  session(): Session | null;
  /** The settings as stored, unparsed. */
  stored(): unknown;
  /** The last pointer event before the card's code came. */
  trace: PointerEvent | null;
  /** Set by the card's code: called with each session, the running one too. */
  onSession: ((session: Session) => void) | null;
  /** Set by `terms.js`. */
  report?: () => FrameReport;
  /**
   * Set by `terms.js`. Scrolls to an occurrence of the entry (from 0, wraps) and flashes it.
   * @returns false where the frame has none.
   */
  jump?: (id: string, occurrence: number) => boolean;
}

/** The one global of ours, in the isolated world only. */
export const FRAME_API = '__factCards';
