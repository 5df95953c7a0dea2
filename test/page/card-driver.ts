import { cdp } from 'vitest/browser';
import { createCardHost } from '../../page/card-host.ts';
import { liveRange } from '../../page/hit-test.ts';
import type { Mark } from '../../page/marks.ts';
import { type CardView, startHover } from '../../page/pointer.ts';
import type { Session } from '../../page/session.ts';
import { startMarking } from './marking.ts';

/** Client px. */
interface Point {
  readonly x: number;
  readonly y: number;
}

interface Protocol {
  send(method: string, params: object): Promise<unknown>;
}

/** ms. As short as lets a test tell "before" from "after". */
export const DELAYS = { open: 60, close: 60 };
/** ms, well above both: what shall not happen has no event to wait for. */
export const WELL_ABOVE = 250;

export const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Input as a reader gives it, which a page cannot tell from the real: trusted, and in this frame's client px. */
export const input = {
  move: ({ x, y }: Point, buttons = 0) =>
    send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      ...inTop({ x, y }),
      buttons,
      button: buttons === 0 ? 'none' : 'left',
    }),
  down: (point: Point) =>
    send('Input.dispatchMouseEvent', {
      type: 'mousePressed',
      ...inTop(point),
      button: 'left',
      buttons: 1,
      clickCount: 1,
    }),
  up: (point: Point) =>
    send('Input.dispatchMouseEvent', {
      type: 'mouseReleased',
      ...inTop(point),
      button: 'left',
      buttons: 0,
      clickCount: 1,
    }),
  async tap(point: Point) {
    await send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [inTop(point)] });
    await send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  },
  async key(key: string) {
    // Without a code the browser does nothing of its own with the key, such as closing a dialog.
    const codes: Readonly<Record<string, number>> = { Escape: 27, a: 65 };
    const params = { key, code: key, windowsVirtualKeyCode: codes[key] };
    await send('Input.dispatchKeyEvent', { type: 'keyDown', ...params });
    await send('Input.dispatchKeyEvent', { type: 'keyUp', ...params });
  },
};

function send(method: string, params: object): Promise<unknown> {
  return (cdp() as unknown as Protocol).send(method, params);
}

/** Tests run in a frame; the browser takes points of the top page. */
function inTop({ x, y }: Point): Point {
  const frame = (window.frameElement as HTMLElement).getBoundingClientRect();
  const scale = frame.width / innerWidth;
  return { x: frame.left + x * scale, y: frame.top + y * scale };
}

/** Somewhere without a term. */
export const NOWHERE: Point = { x: 1000, y: 740 };

export interface Driven {
  readonly session: Session;
  readonly controller: AbortController;
  readonly card: CardView;
  /** The card's inside; it is in a closed root, so nothing but its maker can reach it. */
  readonly inside: () => HTMLElement;
  readonly host: () => HTMLElement;
  /** The ids the open card is for, or null. */
  readonly shown: () => readonly string[] | null;
}

/** Shows the page, marks it, and gives it a card of `height` px that says which entries it is for. */
export async function start(html: string, { height = 120 } = {}): Promise<Driven> {
  document.body.innerHTML = html;
  await input.move(NOWHERE);
  return startOnPage({ height });
}

export async function startOnPage({ height = 120 } = {}): Promise<Driven> {
  const { session, controller } = startMarking();
  await session.ready;
  let container: HTMLElement | null = null;
  let ids: readonly string[] | null = null;
  const card = createCardHost({
    css: `.card { box-sizing: border-box; width: 300px; height: ${height}px; max-height: var(--fc-height); overflow: auto; background: rgb(1, 2, 3) }`,
    render(into, mark) {
      container = into;
      ids = mark.ids;
      const box = document.createElement('div');
      box.className = 'card';
      box.append(document.createElement('button'));
      into.replaceChildren(box);
    },
    clear(into) {
      ids = null;
      into.replaceChildren();
    },
  });
  startHover({ session, card, delays: () => DELAYS, trace: null });
  const inside = (): HTMLElement => container as unknown as HTMLElement;
  return {
    session,
    controller,
    card,
    inside,
    host: () => (inside().getRootNode() as ShadowRoot).host as HTMLElement,
    shown: () => ids,
  };
}

/** The n-th mark of an entry. */
export function markOf({ session }: Pick<Driven, 'session'>, id: string, nth = 0): Mark {
  const mark = [...session.marks.values()].filter(({ ids }) => ids.includes(id))[nth];
  if (mark === undefined) throw new Error(`Nothing is marked as ${id}.`);
  return mark;
}

/** The line boxes of a mark in client px. */
export const linesOf = ({ range }: Mark): DOMRect[] => [...liveRange(range).getClientRects()];

/** The middle of a mark's line in client px. */
export function pointOn(mark: Mark, line = 0): Point {
  const { left, top, width, height } = linesOf(mark)[line] as DOMRect;
  return { x: left + width / 2, y: top + height / 2 };
}

export function middleOf({ left, top, width, height }: DOMRect): Point {
  return { x: left + width / 2, y: top + height / 2 };
}
