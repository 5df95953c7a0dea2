import { elementsAround } from './around.ts';
import { rangesAt } from './highlights.ts';
import type { Mark } from './marks.ts';
import type { Session } from './session.ts';

/** The mark under a point in client px, or null; null too where something of the page lies over it. */
export function markAt({ marks, shadowRoots }: Session, x: number, y: number): Mark | null {
  const roots = [...shadowRoots];
  const ranges =
    rangesAt(x, y, shadowRoots) ?? [...marks.keys()].filter((range) => covers(range, x, y, roots));
  const range = ranges.find((each) => marks.has(each) && isOnTop(each, x, y, roots));
  return range === undefined ? null : (marks.get(range) ?? null);
}

/** Firefox tells the ranges at a point whatever lies over them. */
function isOnTop(range: AbstractRange, x: number, y: number, roots: readonly ShadowRoot[]): boolean {
  const { commonAncestorContainer: holder } = liveRange(range);
  let top = document.elementFromPoint(x, y);
  for (let inside: Element | null = top; inside !== null; ) {
    top = inside;
    inside = roots.find(({ host }) => host === top)?.elementFromPoint(x, y) ?? null;
    if (inside === top) break;
  }
  return top !== null && (holder.contains(top) || top === holder || elementsAround(holder).includes(top));
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
