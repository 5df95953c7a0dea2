import type { FrameReport } from '../core/report/frame-report.ts';
import { elementsAround } from './around.ts';
import { paint } from './highlights.ts';
import { liveRange } from './hit-test.ts';
import type { Mark } from './marks.ts';
import { isRendered } from './rendered.ts';
import type { Session } from './session.ts';

const FLASH = 'fact-cards-flash';
/** Long enough to be found by eye after a scroll, short enough not to be in the way. */
const FLASH_MS = 1600;

/** What a reader can see of the session's marks. */
export function reportOf(session: Session | null): FrameReport {
  if (session === null) return { on: false, terms: [], busy: false };
  const counts = new Map<string, number>();
  for (const { ids } of inOrder(session)) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return { on: true, terms: [...counts].map(([id, count]) => ({ id, count })), busy: session.isBusy() };
}

/** Scrolls to an occurrence of an entry, counted from 0 in document order and around, and flashes it. */
export function jumpTo(session: Session | null, id: string, occurrence: number): boolean {
  const marks = session === null ? [] : inOrder(session).filter(({ ids }) => ids.includes(id));
  const mark = marks[((occurrence % marks.length) + marks.length) % marks.length];
  if (mark === undefined) return false;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  bringIntoView(mark.range, behavior);
  const flash = paint(FLASH);
  // A range of its own size and place, under a name of its own: the mark below keeps its paint.
  flash.add(mark.range);
  setTimeout(flash.clear, FLASH_MS);
  return true;
}

/**
 * Scrolls to the range itself: its element may be taller than the window. The element first, for the frames around this
 * one; then each box that scrolls, from the inside out; the window last.
 */
function bringIntoView(range: StaticRange, behavior: ScrollBehavior): void {
  const [holder, ...boxes] = elementsAround(range.startContainer);
  holder?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const live = liveRange(range);
  const middle = ({ top, bottom }: DOMRect): number => (top + bottom) / 2;
  for (const box of [holder, ...boxes]) {
    if (box === undefined || box === document.scrollingElement || box.scrollHeight <= box.clientHeight)
      continue;
    if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    box.scrollTop += middle(live.getBoundingClientRect()) - middle(box.getBoundingClientRect());
  }
  scrollBy({ top: middle(live.getBoundingClientRect()) - innerHeight / 2, behavior });
}

function inOrder({ marks }: Session): Mark[] {
  return [...marks.values()].filter(isShown).sort((left, right) => compare(left.range, right.range));
}

function isShown({ range }: Mark): boolean {
  const { isConnected, parentElement } = range.startContainer;
  return isConnected && (parentElement === null || isRendered(parentElement));
}

function compare(left: StaticRange, right: StaticRange): number {
  if (left.startContainer.getRootNode() !== right.startContainer.getRootNode()) {
    return liveRange(left).getBoundingClientRect().top - liveRange(right).getBoundingClientRect().top;
  }
  if (left.startContainer === right.startContainer) return left.startOffset - right.startOffset;
  const position = left.startContainer.compareDocumentPosition(right.startContainer);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) > 0 ? -1 : 1;
}
