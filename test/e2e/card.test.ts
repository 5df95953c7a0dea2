import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardClosed, findRole, openCard, textOf } from '../../scripts/lib/drive/accessible.ts';
import { hover, pointOf } from '../../scripts/lib/drive/marks.ts';
import type { Served } from '../../scripts/lib/drive/serve.ts';
import { inBothBrowsers } from './browsers.ts';
import { serveFixtures } from './fixtures.ts';
import { entryOf } from './pack.ts';

/** ms, well above the closing delay of 300: what shall stay open has to be seen to stay. */
const WELL_ABOVE_DELAY = 800;

let site: Served;
beforeAll(async () => {
  site = await serveFixtures();
});
afterAll(() => site.close());

inBothBrowsers('the card', (rig) => {
  it('opens on hover, named by the headword, with facts', async () => {
    const { page } = await rig().open(`${site.origin}/article.html`);
    await hover(page, 'Dabei prison');
    const card = await openCard(rig().driven, page);
    const { headword, facts } = entryOf('dabei-prison');
    expect(card.name).toBe(headword);
    expect(textOf(card)).toContain(facts[0]?.statement);
  });

  it('opens on a page with a strict policy and Trusted Types', async () => {
    const { page } = await rig().open(`${site.origin}/strict.html`);
    await hover(page, 'non-refoulement');
    expect((await openCard(rig().driven, page)).name).toBe(entryOf('non-refoulement').headword);
    expect(await page.evaluate('violations')).toEqual([]);
  });

  it('stays while the pointer is in it, and closes when it has left', async () => {
    const { page } = await rig().open(`${site.origin}/article.html`);
    await rememberElements(page);
    await hover(page, 'non-refoulement');
    await openCard(rig().driven, page);
    const inside = await cardPoint(page);
    await page.mouse.move(inside.x, inside.y, { steps: 8 });
    await pass(WELL_ABOVE_DELAY);
    expect(
      findRole(await rig().driven.accessibility(page), 'dialog'),
      'The card while the pointer is in it',
    ).not.toBeNull();
    await page.mouse.move(2, 700, { steps: 3 });
    await cardClosed(rig().driven, page);
  });

  it('does not open when the pointer only passes', async () => {
    const { page } = await rig().open(`${site.origin}/article.html`);
    const { x, y } = await pointOf(page, 'non-refoulement');
    await page.mouse.move(1, 1);
    await page.mouse.move(x, y);
    await page.mouse.move(2, 700);
    await pass(WELL_ABOVE_DELAY);
    expect(findRole(await rig().driven.accessibility(page), 'dialog')).toBeNull();
  });

  it('takes Escape from the page when it closes a card, and only then', async () => {
    const { page } = await rig().open(`${site.origin}/article.html`);
    await hover(page, 'non-refoulement');
    await openCard(rig().driven, page);
    await page.keyboard.press('Escape');
    await cardClosed(rig().driven, page);
    expect(await page.evaluate('seen.keys'), 'The key that closed the card').toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('seen.keys'), 'The key with no card open').toEqual(['Escape']);
  });

  it('leaves the page as it was', async () => {
    const { page } = await rig().open(`${site.origin}/article.html`);
    await rememberElements(page);
    await hover(page, 'non-refoulement');
    await openCard(rig().driven, page);
    await page.keyboard.press('Escape');
    await cardClosed(rig().driven, page);
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('*')].every((element) =>
          (globalThis as Remembering).known?.has(element),
        ),
      { polling: 50 },
    );
  });
});

type Remembering = typeof globalThis & { known?: Set<Element> };

async function rememberElements(page: Page): Promise<void> {
  await page.evaluate(() => {
    (globalThis as Remembering).known = new Set(document.querySelectorAll('*'));
  });
}

/** A point in the card, well away from its edges: the page sees only the host that came with it. */
async function cardPoint(page: Page): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction(
    () => {
      const { known } = globalThis as Remembering;
      const points = [];
      for (let y = 4; y < innerHeight; y += 8) {
        for (let x = 4; x < innerWidth; x += 8) {
          const element = document.elementFromPoint(x, y);
          if (element !== null && known?.has(element) === false) points.push({ x, y });
        }
      }
      return points[Math.floor(points.length / 2)] ?? null;
    },
    { polling: 50 },
  );
  return (await found.jsonValue()) as { x: number; y: number };
}

/** For what must not happen there is no event to wait for. */
const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
