import { computePosition, flip, offset, type Platform, shift } from '@floating-ui/core';
import type { Point } from '../core/hover/geometry.ts';
import { elementsAround } from './around.ts';
import { FRAME_API } from './frame-api.ts';
import { liveRange } from './hit-test.ts';
import type { Mark } from './marks.ts';
import type { CardView } from './pointer.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
/** px between the term's line and the card. */
const GAP = 8;
/** px between the card and the edge of the viewport. */
const EDGE = 8;
/** Share of the viewport's height that a card may take; it scrolls inside. */
const MOST_OF_HEIGHT = 0.6;
/** px. Less than this would show no fact; a card in a very low window covers more than its share. */
const LEAST_HEIGHT = 120;

/**
 * The host resists the page's styles: `:host` rules with `!important` win over any selector of the page. What the
 * card needs of position is written here too, since an inline style could be overruled.
 */
const HOST_RULES = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: auto !important;
  z-index: 2147483647 !important;
  margin: 0 !important;
  border: 0 !important;
  padding: 0 !important;
  background: none !important;
  overflow: visible !important;
  width: max-content !important;
  color-scheme: light dark !important;
}
@media print { :host { display: none !important; } }
`;

export interface CardHostOptions {
  /** The card's style sheet, as text. */
  readonly css: string;
  /** Draws the card for a mark into the container; called anew with each show. */
  readonly render: (container: HTMLElement, mark: Mark) => void;
  /** Takes back what `render` has drawn. */
  readonly clear: (container: HTMLElement) => void;
}

/** The one element of ours on the page while a card is open: closed shadow root, top layer, no trace once hidden. */
export function createCardHost({ css, render, clear }: CardHostOptions): CardView {
  const host = document.createElementNS(XHTML, 'div') as HTMLElement;
  const root = host.attachShadow({ mode: 'closed' });
  // Seen in our world only: what the card says is not to be marked like the page.
  Object.assign(host, { [FRAME_API]: true });
  styleIn(root)(HOST_RULES + css);
  const moveTo = styleIn(root);
  const container = root.appendChild(document.createElementNS(XHTML, 'div') as HTMLElement);
  let focused: HTMLElement | null = null;
  let shown: { readonly mark: Mark; readonly point: Point } | null = null;
  const resized = new ResizeObserver(() => void place());

  // Reading the card takes nothing away: where the page has the focus it keeps it, and gets it back from a button.
  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && relatedTarget !== host) focused = relatedTarget;
  });
  root.addEventListener('mousedown', (event) => {
    const { target } = event;
    const isIdle = document.activeElement === document.body || document.activeElement === host;
    if (!isIdle && !(target instanceof Element && target.closest('button, summary, a')))
      event.preventDefault();
  });

  // What is typed in the card is the card's: the page has hotkeys of its own.
  for (const type of ['keydown', 'keyup', 'keypress'])
    host.addEventListener(type, (event) => event.stopPropagation());

  return {
    show(mark, point) {
      shown = { mark, point };
      for (const parent of parentsFor(mark)) {
        parent.append(host);
        raise();
        // Not every element that holds the term shows what is put into it: a video does not, nor a shadow host.
        if (host.checkVisibility()) break;
      }
      render(container, mark);
      container.scrollTop = 0;
      resized.observe(container);
      document.addEventListener('scroll', follow, { capture: true, passive: true });
      addEventListener('resize', follow, { passive: true });
      void place();
    },
    hide() {
      if (shown === null) return;
      shown = null;
      resized.disconnect();
      document.removeEventListener('scroll', follow, { capture: true });
      removeEventListener('resize', follow);
      const hadFocus = (host.getRootNode() as Document | ShadowRoot).activeElement === host;
      clear(container);
      host.remove();
      if (hadFocus) focused?.focus({ preventScroll: true });
      focused = null;
    },
    rect: () => (shown === null ? null : host.getBoundingClientRect()),
    owns(event) {
      const tree = host.getRootNode();
      // In a shadow root of the page, events seen from the document tell only that root's host.
      const isUnder = tree instanceof ShadowRoot && event instanceof MouseEvent;
      return (
        event.target === host || (isUnder && tree.elementFromPoint(event.clientX, event.clientY) === host)
      );
    },
  };

  function follow(): void {
    void place();
  }

  /** Into the top layer; where the page prevents that, as high as a plain element gets. */
  function raise(): void {
    host.setAttribute('popover', 'manual');
    try {
      host.showPopover();
    } catch {
      // Judged by what holds, not by what was thrown.
    }
    if (!host.matches(':popover-open')) host.removeAttribute('popover');
  }

  /** Below or above the line the pointer is on, never over it but in windows that have no room beside it. */
  async function place(): Promise<void> {
    if (shown === null) return;
    const lines = linesOf(shown.mark);
    const line = nearestTo(shown.point, lines);
    // `zoom` of the page would enlarge the card and move it.
    const zoom = (host.parentElement as { currentCSSZoom?: number } | null)?.currentCSSZoom ?? 1;
    const room = Math.max(line.top, innerHeight - line.bottom) - GAP - EDGE;
    const least = Math.min(LEAST_HEIGHT, innerHeight - 2 * EDGE);
    const height = Math.max(least, Math.min(room, innerHeight * MOST_OF_HEIGHT));
    container.style.setProperty('--fc-height', `${Math.floor(height)}px`);
    // Away from the rest of a term that is broken over lines.
    const isBelow = (box: DOMRect, other: DOMRect): boolean => box.top > (other.top + other.bottom) / 2;
    const isFirst =
      lines.some((other) => isBelow(other, line)) && !lines.some((other) => isBelow(line, other));
    const { x, y } = await computePosition(line, host, {
      strategy: 'fixed',
      placement: isFirst ? 'top-start' : 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: EDGE, fallbackPlacements: [isFirst ? 'bottom-start' : 'top-start'] }),
        shift({ padding: EDGE, crossAxis: true }),
      ],
      platform,
    });
    moveTo(
      `:host { left: ${Math.round(x)}px !important; top: ${Math.round(y)}px !important; zoom: ${1 / zoom} !important; }`,
    );
  }
}

/**
 * Placement in client px of the viewport, which is where a fixed element in the top layer stands. Floating UI's own
 * DOM platform looks for scrolling and transformed ancestors, of which there are none here.
 */
const platform: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: rectOf(reference as DOMRect),
    floating: { ...rectOf((floating as HTMLElement).getBoundingClientRect()), x: 0, y: 0 },
  }),
  getDimensions: (element: HTMLElement) => rectOf(element.getBoundingClientRect()),
  getClippingRect: () => ({ x: 0, y: 0, width: document.documentElement.clientWidth, height: innerHeight }),
};

const rectOf = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });

/** The boxes of a term, one a line. */
function linesOf({ range }: Mark): DOMRect[] {
  const live = liveRange(range);
  const lines = [...live.getClientRects()];
  return lines.length > 0 ? lines : [live.getBoundingClientRect()];
}

/** The box that the pointer is in, or the nearest. */
function nearestTo({ x, y }: Point, boxes: readonly DOMRect[]): DOMRect {
  const far = ({ left, right, top, bottom }: DOMRect): number =>
    Math.max(left - x, x - right, 0) + Math.max(top - y, y - bottom, 0);
  return boxes.reduce((nearest, box) => (far(box) < far(nearest) ? box : nearest));
}

/**
 * A style sheet of the root's own, to be filled and refilled. Adopted where the browser lets a content script do so:
 * a `<style>` element breaks strict policies of the page in Firefox, but is all that versions before 153 allow.
 */
function styleIn(root: ShadowRoot): (css: string) => void {
  try {
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets.push(sheet);
    return (css) => sheet.replaceSync(css);
  } catch {
    const style = root.appendChild(document.createElementNS(XHTML, 'style'));
    return (css) => {
      style.textContent = css;
    };
  }
}

/**
 * Where the host may hang to be seen and clicked, the best first. A modal dialog or a fullscreen element makes
 * everything outside it inert, the top layer included (whatwg/html#10811), and a popover of the page closes at a click
 * outside it: the host goes into the nearest of these around the term.
 */
function parentsFor({ range }: Mark): Element[] {
  const holders = elementsAround(range.startContainer).filter((each) =>
    each.matches(':modal, :popover-open'),
  );
  return [...holders, document.documentElement];
}
