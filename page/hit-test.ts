import { rangesAt } from './highlights.ts';
import type { Mark } from './marks.ts';
import type { Session } from './session.ts';

/** The mark under a point in client px, or null. */
export function markAt({ marks, shadowRoots }: Session, x: number, y: number): Mark | null {
  const ranges =
    rangesAt(x, y, shadowRoots) ?? [...marks.keys()].filter((range) => covers(range, x, y, [...shadowRoots]));
  return ranges.map((range) => marks.get(range)).find((mark) => mark !== undefined) ?? null;
}

/** For browsers without highlight hit testing. A caret is found for blank space too, so the boxes decide. */
function covers(range: AbstractRange, x: number, y: number, shadowRoots: ShadowRoot[]): boolean {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (caret?.offsetNode !== range.startContainer && caret?.offsetNode !== range.endContainer) return false;
  return [...liveRange(range).getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** A live range over the same text, for its geometry; static ranges have none. Drop it after use. */
export function liveRange(range: AbstractRange): Range {
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}
