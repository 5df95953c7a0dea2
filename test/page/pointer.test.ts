import { afterEach, describe, expect, it } from 'vitest';
import { startHover } from '../../page/pointer.ts';
import {
  DELAYS,
  type Driven,
  input,
  markOf,
  middleOf,
  NOWHERE,
  pass,
  pointOn,
  start,
  WELL_ABOVE,
} from './card-driver.ts';

const SAMPLE = '<p style="margin:200px 0 0 200px">famine and <a href="#x">UNHCR</a> here</p>';

let driven: Driven;
const controllers: AbortController[] = [];
afterEach(() => {
  for (const controller of controllers.splice(0)) controller.abort();
  document.body.replaceChildren();
  scrollTo(0, 0);
});

async function page(html = SAMPLE): Promise<void> {
  driven = await start(html);
  controllers.push(driven.controller);
}
const open = async (id = 'famine'): Promise<void> => {
  await input.move(pointOn(markOf(driven, id)));
  await expect.poll(driven.shown, { interval: 10 }).toEqual([id]);
};
const closed = () => expect.poll(driven.shown, { interval: 10 }).toBeNull();
const staysOpen = async (): Promise<void> => {
  await pass(WELL_ABOVE);
  expect(driven.shown()).not.toBeNull();
};
const staysClosed = async (): Promise<void> => {
  await pass(WELL_ABOVE);
  expect(driven.shown()).toBeNull();
};

describe('a mouse', () => {
  it('opens the card by resting on a term, and closes it by leaving', async () => {
    await page();
    await open();
    await input.move(NOWHERE);
    await closed();
  });

  it('may go into the card', async () => {
    await page();
    await open();
    await input.move(middleOf(driven.card.rect() as DOMRect));
    await staysOpen();
    await input.move(NOWHERE);
    await closed();
  });

  it('that goes to another term gets that card instead', async () => {
    await page();
    await open();
    await input.move(pointOn(markOf(driven, 'unhcr')));
    await expect.poll(driven.shown, { interval: 10 }).toEqual(['unhcr']);
  });

  it('that only passes opens nothing', async () => {
    await page();
    await input.move(pointOn(markOf(driven, 'famine')));
    await input.move(NOWHERE);
    await staysClosed();
  });

  it('that leaves the frame within the frame it came over a term opens nothing', async () => {
    await page();
    // Both before the next animation frame, as a fast hand does it.
    const point = pointOn(markOf(driven, 'famine'));
    await Promise.all([input.move(point), input.move({ x: point.x, y: -5000 })]);
    await staysClosed();
  });

  it('with a button held selects or drags, and opens nothing', async () => {
    await page();
    await input.move({ x: 100, y: 100 });
    await input.down({ x: 100, y: 100 });
    await input.move(pointOn(markOf(driven, 'famine')), 1);
    await staysClosed();
    await input.up(pointOn(markOf(driven, 'famine')));
  });

  it('that selects text from within the card may leave it', async () => {
    await page();
    await open();
    const middle = middleOf(driven.card.rect() as DOMRect);
    await input.move(middle);
    await input.down(middle);
    await input.move(NOWHERE, 1);
    await staysOpen();
    await input.up(NOWHERE);
    await input.move({ x: NOWHERE.x - 1, y: NOWHERE.y });
    await closed();
  });

  it('that clicks outside closes at once', async () => {
    await page();
    await open();
    await input.down(NOWHERE);
    expect(driven.shown()).toBeNull();
    await input.up(NOWHERE);
  });

  it('that clicks in the card does not close it', async () => {
    await page();
    await open();
    const middle = middleOf(driven.card.rect() as DOMRect);
    await input.move(middle);
    await input.down(middle);
    await input.up(middle);
    await staysOpen();
  });

  it('costs one hit test a frame, however often it moves', async () => {
    await page();
    const { x, y } = pointOn(markOf(driven, 'famine'));
    const registry = CSS.highlights as unknown as { highlightsFromPoint: (...args: unknown[]) => unknown };
    const original = registry.highlightsFromPoint;
    let tests = 0;
    let frames = 0;
    registry.highlightsFromPoint = (...args) => {
      tests++;
      return original.apply(CSS.highlights, args);
    };
    let counting = true;
    const count = (): void => {
      frames++;
      if (counting) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    for (let index = 0; index < 200; index++) void input.move({ x: x + (index % 3), y });
    await input.move({ x, y });
    await pass(50);
    counting = false;
    delete (registry as Partial<typeof registry>).highlightsFromPoint;
    expect(tests).toBeGreaterThan(0);
    expect(tests).toBeLessThanOrEqual(frames);
  });
});

describe('what only looks like input', () => {
  it('is ignored, whatever the page makes up', async () => {
    await page();
    const { x, y } = pointOn(markOf(driven, 'famine'));
    const target = document.querySelector('p') as HTMLElement;
    for (const type of ['pointermove', 'pointerover', 'pointerdown', 'mousemove', 'mouseover', 'click']) {
      for (const pointerType of ['mouse', 'pen', 'touch'])
        target.dispatchEvent(
          new PointerEvent(type, { clientX: x, clientY: y, pointerType, bubbles: true, composed: true }),
        );
    }
    await staysClosed();
    await open();
    target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await staysOpen();
  });
});

describe('keys', () => {
  const seen: string[] = [];
  const see = ({ type, key }: KeyboardEvent): number => seen.push(`${type} ${key}`);
  const watchKeys = (): void => {
    seen.length = 0;
    const controller = new AbortController();
    controllers.push(controller);
    for (const type of ['keydown', 'keyup'] as const)
      window.addEventListener(type, see, { capture: true, signal: controller.signal });
  };

  it('Escape closes the card and stays hidden from the page, pressed and released', async () => {
    await page();
    watchKeys();
    await open();
    await input.key('Escape');
    expect(driven.shown()).toBeNull();
    expect(seen).toEqual([]);
    await input.key('Escape');
    expect(seen).toEqual(['keydown Escape', 'keyup Escape']);
  });

  it("Escape closes the card and not the page's dialog around it", async () => {
    await page(`<dialog>${SAMPLE}</dialog>`);
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    controllers.pop()?.abort();
    await page(document.body.innerHTML.replace(' open=""', ''));
    (document.querySelector('dialog') as HTMLDialogElement).showModal();
    await expect.poll(() => driven.session.marks.size).toBeGreaterThan(0);
    await open();
    await input.key('Escape');
    expect(driven.shown()).toBeNull();
    expect((document.querySelector('dialog') as HTMLDialogElement).open).toBe(true);
    await input.key('Escape');
    await expect.poll(() => document.querySelector('dialog')?.open).toBe(false);
  });

  it('no other key is touched', async () => {
    await page();
    watchKeys();
    await open();
    await input.key('a');
    expect(seen).toEqual(['keydown a', 'keyup a']);
    await staysOpen();
  });
});

describe('touch', () => {
  it('a tap opens at once, a tap outside closes', async () => {
    await page();
    await input.tap(pointOn(markOf(driven, 'famine')));
    await expect.poll(driven.shown, { interval: 10 }).toEqual(['famine']);
    await input.tap(NOWHERE);
    await closed();
  });

  it('a link keeps its tap', async () => {
    await page();
    await input.tap(pointOn(markOf(driven, 'unhcr')));
    await staysClosed();
  });

  it('a button in a shadow root keeps its tap', async () => {
    await page('<x-button></x-button>');
    controllers.pop()?.abort();
    const root = (document.querySelector('x-button') as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = '<button style="margin:200px">famine</button>';
    const { startOnPage } = await import('./card-driver.ts');
    driven = await startOnPage();
    controllers.push(driven.controller);
    await input.tap(pointOn(markOf(driven, 'famine')));
    await staysClosed();
  });
});

describe('the page moves on', () => {
  it('closes when the term scrolls out of the window, not before', async () => {
    await page(`${SAMPLE}<div style="height:3000px"></div>`);
    await open();
    scrollTo(0, 100);
    await pass(50);
    expect(driven.shown()).not.toBeNull();
    scrollTo(0, 1000);
    await closed();
  });

  it('closes when the term scrolls out of a box that scrolls', async () => {
    await page(
      `<div id="box" style="height:120px;overflow:auto;margin-top:200px"><p>famine</p><p style="height:800px"></p></div>`,
    );
    await open();
    const box = document.querySelector('#box') as HTMLElement;
    box.scrollTop = 10;
    await pass(50);
    expect(driven.shown()).not.toBeNull();
    box.scrollTop = 150;
    await closed();
  });

  it('closes at the end of the session, and hears nothing any more', async () => {
    await page();
    await open();
    const point = pointOn(markOf(driven, 'famine'));
    driven.controller.abort();
    expect(driven.shown()).toBeNull();
    await input.move(NOWHERE);
    await input.move(point);
    await staysClosed();
  });
});

describe('code that comes late', () => {
  it('counts the delay from the move that brought it', async () => {
    await page();
    driven.controller.abort();
    driven = await start(SAMPLE);
    controllers.push(driven.controller);
    const traced = new Promise<PointerEvent>((resolve) => {
      document.addEventListener('pointermove', resolve, { once: true });
    });
    await input.move(pointOn(markOf(driven, 'famine')));
    const trace = await traced;
    await input.move(NOWHERE);
    await closed();
    await pass(300);
    let shownAfter = 0;
    const begin = performance.now();
    startHover({
      session: driven.session,
      card: {
        ...driven.card,
        show: () => {
          shownAfter = performance.now() - begin;
        },
      },
      delays: () => ({ ...DELAYS, open: 300 }),
      trace,
    });
    await expect.poll(() => shownAfter, { interval: 10 }).toBeGreaterThan(0);
    expect(shownAfter).toBeLessThan(150);
  });
});
