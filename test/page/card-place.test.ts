import { afterEach, describe, expect, it } from 'vitest';
import { jumpTo } from '../../page/report.ts';
import {
  type Driven,
  input,
  linesOf,
  markOf,
  middleOf,
  NOWHERE,
  pass,
  pointOn,
  start,
  startOnPage,
  WELL_ABOVE,
} from './card-driver.ts';

let driven: Driven;
afterEach(() => {
  driven.controller.abort();
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body]) element.removeAttribute('style');
  scrollTo(0, 0);
});

const open = async (id = 'famine', line = 0): Promise<DOMRect> => {
  await input.move(pointOn(markOf(driven, id), line));
  await expect.poll(driven.shown, { interval: 10 }).toEqual([id]);
  // Placement is asynchronous.
  await pass(50);
  return driven.card.rect() as DOMRect;
};
/** What is under the middle of the card, for a click. */
const hitBy = ({ left, top, width, height }: DOMRect): Element | null => {
  let inside = document.elementFromPoint(left + width / 2, top + height / 2);
  while (inside?.shadowRoot && inside !== driven.host()) {
    const deeper: Element | null = inside.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
    if (deeper === null || deeper === inside) break;
    inside = deeper;
  }
  return inside;
};
const TERM = '<p style="margin:100px">famine</p>';

describe('the card can be reached', () => {
  it.each<[where: string, build: () => void]>([
    [
      'a modal dialog',
      () => {
        document.body.innerHTML = `<dialog>${TERM}</dialog>`;
        document.querySelector('dialog')?.showModal();
      },
    ],
    [
      'a shadow root in a modal dialog',
      () => {
        document.body.innerHTML = '<dialog><x-text></x-text></dialog>';
        (document.querySelector('x-text') as HTMLElement).attachShadow({ mode: 'open' }).innerHTML = TERM;
        document.querySelector('dialog')?.showModal();
      },
    ],
    [
      'a modal dialog in a shadow root',
      () => {
        document.body.innerHTML = '<x-text></x-text>';
        const root = (document.querySelector('x-text') as HTMLElement).attachShadow({ mode: 'open' });
        root.innerHTML = `<dialog>${TERM}</dialog>`;
        root.querySelector('dialog')?.showModal();
      },
    ],
    [
      'the upper of two modal dialogs, the first in the document',
      () => {
        document.body.innerHTML = `<dialog id="upper">${TERM}</dialog><dialog id="lower">x</dialog>`;
        for (const id of ['lower', 'upper']) (document.getElementById(id) as HTMLDialogElement).showModal();
      },
    ],
    [
      'a popover of the page',
      () => {
        document.body.innerHTML = `<div popover>${TERM}</div>`;
        (document.querySelector('div') as HTMLElement).showPopover();
      },
    ],
    [
      'a popover that shows nothing put into it',
      () => {
        document.body.innerHTML = '<x-text popover></x-text>';
        const host = document.querySelector('x-text') as HTMLElement;
        host.attachShadow({ mode: 'open' }).innerHTML = TERM;
        host.showPopover();
      },
    ],
  ])('in %s', async (where, build) => {
    build();
    driven = await startOnPage();
    const rect = await open();
    expect(rect.width, 'The card is laid out').toBeGreaterThan(100);
    expect(hitBy(rect)).toBe(driven.host());
    const middle = middleOf(rect);
    await input.move(middle);
    await pass(WELL_ABOVE);
    expect(driven.shown(), 'with the pointer in it').toEqual(['famine']);
    if (!where.startsWith('a popover of')) return;
    await input.down(middle);
    await input.up(middle);
    expect(document.querySelector('div')?.matches(':popover-open'), 'The popover after a click').toBe(true);
  });
});

describe('the card stands', () => {
  const inWindow = ({ left, top, right, bottom }: DOMRect): boolean =>
    left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;

  it.each([
    ['in a corner', 'position:fixed;left:0;top:0'],
    ['in another', 'position:fixed;right:0;top:0'],
    ['in the third', 'position:fixed;left:0;bottom:0'],
    ['in the last', 'position:fixed;right:0;bottom:0'],
    ['in the middle', 'position:fixed;left:50%;top:50%'],
  ])('beside a term %s, in the window and not over it', async (_, style) => {
    driven = await start(`<span style="${style}">famine</span>`, { height: 300 });
    const rect = await open();
    expect(inWindow(rect)).toBe(true);
    const [line] = linesOf(markOf(driven, 'famine'));
    expect(rect.top >= (line?.bottom ?? 0) || rect.bottom <= (line?.top ?? 0)).toBe(true);
  });

  it.each([1, 0.5, 2])('at the term on a page zoomed by style to %s', async (zoom) => {
    document.documentElement.style.zoom = String(zoom);
    driven = await start('<p style="position:fixed;left:100px;top:60px">famine</p>');
    const rect = await open();
    const [line] = linesOf(markOf(driven, 'famine'));
    expect(Math.abs(rect.left - (line?.left ?? 0))).toBeLessThan(3);
    expect(Math.abs(rect.top - (line?.bottom ?? 0) - 8)).toBeLessThan(3);
    expect(Math.round(rect.width)).toBe(300);
  });

  it('away from the rest of a term that is broken over lines', async () => {
    driven = await start(
      '<p style="position:fixed;left:200px;top:300px;width:60px;line-height:20px">Dabei prison</p>',
    );
    const mark = markOf(driven, 'dabei-prison');
    expect(linesOf(mark)).toHaveLength(2);
    expect((await open('dabei-prison', 0)).bottom).toBeLessThanOrEqual(linesOf(mark)[0]?.top ?? 0);
    await input.move(NOWHERE);
    await expect.poll(driven.shown, { interval: 10 }).toBeNull();
    expect((await open('dabei-prison', 1)).top).toBeGreaterThanOrEqual(linesOf(mark)[1]?.bottom ?? 0);
  });
});

describe('the card stays and goes', () => {
  it('stays while the page scrolls and the term is in view, whatever its boxes clip', async () => {
    driven = await start(
      `<style>html,body{height:100%;margin:0}body{overflow-x:hidden}</style>${'<p>text</p>'.repeat(30)}${TERM}${'<p>text</p>'.repeat(60)}`,
    );
    markOf(driven, 'famine').range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    await pass(50);
    await open();
    scrollBy(0, 20);
    await pass(100);
    expect(driven.shown()).toEqual(['famine']);
  });

  it('goes with its term', async () => {
    driven = await start(TERM);
    await open();
    document.querySelector('p')?.remove();
    await expect.poll(driven.shown, { timeout: 1000 }).toBeNull();
  });

  it('sent away by Escape comes back only after the pointer has left', async () => {
    driven = await start(TERM);
    await open();
    await input.key('Escape');
    const { x, y } = pointOn(markOf(driven, 'famine'));
    await input.move({ x: x + 2, y });
    await pass(WELL_ABOVE);
    expect(driven.shown()).toBeNull();
    await input.move(NOWHERE);
    await open();
  });

  it('does not come for a term under something else', async () => {
    driven = await start(`${TERM}<div style="position:fixed;inset:0"></div>`);
    await input.move(pointOn(markOf(driven, 'famine')));
    await pass(WELL_ABOVE);
    expect(driven.shown()).toBeNull();
  });

  it('takes no focus from the page, and gives back what a button took', async () => {
    driven = await start(`<input>${TERM}`);
    const field = document.querySelector('input') as HTMLInputElement;
    field.focus();
    const rect = await open();
    await input.move(middleOf(rect));
    await input.down(middleOf(rect));
    await input.up(middleOf(rect));
    expect(document.activeElement).toBe(field);
    driven.inside().querySelector('button')?.focus();
    expect(document.activeElement).toBe(driven.host());
    await input.key('Escape');
    expect(document.activeElement).toBe(field);
  });
});

it('jumps to a term in an element much taller than the window, and in a box that scrolls', async () => {
  const filler = 'text\n'.repeat(2000);
  driven = await start(
    `<pre>${filler}famine\n${filler}</pre><div style="height:200px;overflow:auto"><pre>${filler}UNHCR</pre></div>`,
  );
  for (const id of ['famine', 'unhcr']) {
    expect(jumpTo(driven.session, id, 0)).toBe(true);
    const isSeen = (): boolean => {
      const [line] = linesOf(markOf(driven, id));
      return line !== undefined && line.top > 0 && line.bottom < innerHeight;
    };
    await expect.poll(isSeen, { timeout: 3000 }).toBe(true);
  }
});
