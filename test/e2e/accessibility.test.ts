import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCard } from '../../scripts/lib/drive/accessible.ts';
import { hover, marked } from '../../scripts/lib/drive/marks.ts';
import type { Served } from '../../scripts/lib/drive/serve.ts';
import { inBothBrowsers, inBrowsers } from './browsers.ts';
import { serveFixtures } from './fixtures.ts';
import { openRoots } from './open-roots.ts';
import { entryOf } from './pack.ts';
import { search, siteSwitch } from './popup-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: Served;
beforeAll(async () => {
  site = await serveFixtures();
});
afterAll(() => site.close());

inBothBrowsers('accessibility, as axe sees it', (rig) => {
  it('of the welcome page', async () => {
    const { page } = await rig().open(`${rig().driven.origin}/welcome.html`);
    await marked(page, 'non-refoulement');
    expect(await objections(page)).toEqual([]);
  });

  it('of the popup: terms of the page, results, an entry', async () => {
    const popup = await rig().openPopup(await rig().open(`${site.origin}/sample.html`));
    await popup.waitForSelector('[role=option][data-entry=dabei-prison]');
    await siteSwitch(popup);
    expect(await objections(popup), 'terms').toEqual([]);
    await search(popup, 'dabei', 'dabei-prison');
    expect(await objections(popup), 'results').toEqual([]);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.fc-entry details');
    await popup.$$eval('details', (all) => {
      for (const details of all) details.open = true;
    });
    expect(await objections(popup), 'an entry').toEqual([]);
  });

  it('of the popup with a notice', async () => {
    await rig().ask((api) => api.storage.local.set({ settings: { rules: 7 } }));
    const popup = await rig().openPopup(await rig().open(`${site.origin}/sample.html`));
    await popup.waitForSelector('.notice');
    expect(await objections(popup)).toEqual([]);
  });
});

// Firefox can neither be told a colour scheme nor run a script before those of an extension's page.
inBrowsers(['chrome'], 'accessibility, as axe sees it', (rig) => {
  // The extension's own page runs all of the extension's code itself, so that the card's root can be opened to axe.
  it.each(['light', 'dark'])('of the card, all of it open, %s', async (scheme) => {
    const { page } = await rig().open('about:blank');
    await prefer(page, scheme);
    await openRoots(page);
    await rig().driven.navigate(page, `${rig().driven.origin}/welcome.html`);
    await hover(page, 'non-refoulement');
    await openCard(rig().driven, page);
    const opened = await page.evaluate(() => {
      const card = document.querySelector('html > [popover]')?.shadowRoot;
      card?.querySelector<HTMLElement>('.fc-more')?.click();
      const all = card?.querySelectorAll('details') ?? [];
      for (const details of all) details.open = true;
      return all.length;
    });
    expect(opened, 'Facts in the card').toBe(entryOf('non-refoulement').facts.length);
    expect(await objections(page)).toEqual([]);
  });

  it('of the popup, dark', async () => {
    const popup = await rig().openPopup(await rig().open(`${site.origin}/sample.html`));
    await prefer(popup, 'dark');
    await search(popup, 'dabei', 'dabei-prison');
    expect(await objections(popup), 'results').toEqual([]);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.fc-entry');
    expect(await objections(popup), 'an entry').toEqual([]);
  });
});

const prefer = (page: Page, scheme: string): Promise<void> =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);

/** What axe objects to, one line for each element. */
async function objections(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help} ${html}`));
  });
}
