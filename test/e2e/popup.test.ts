import { afterAll, beforeAll, expect, it } from 'vitest';
import { findRole } from '../../scripts/lib/drive/accessible.ts';
import { marked } from '../../scripts/lib/drive/marks.ts';
import type { Served } from '../../scripts/lib/drive/serve.ts';
import { until } from '../../scripts/lib/drive/until.ts';
import { inBothBrowsers } from './browsers.ts';
import { serveFixtures } from './fixtures.ts';
import { countsOf } from './frames.ts';
import { entryOf } from './pack.ts';
import { optionsOf, search, shown, siteSwitch } from './popup-page.ts';

/** A page of the browser's own that both have something like, where no extension may run. */
const BROWSER_PAGE = { chrome: 'chrome://version/', firefox: 'about:license' } as const;

let site: Served;
beforeAll(async () => {
  site = await serveFixtures();
});
afterAll(() => site.close());

inBothBrowsers('the popup', (rig) => {
  it('has the search focused and finds Dabei prison by "dabie prison"', async () => {
    const popup = await rig().openPopup(await rig().open(`${site.origin}/sample.html`));
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await search(popup, 'dabie prison', 'dabei-prison');
    expect((await optionsOf(popup))[0]?.text[0]).toBe(entryOf('dabei-prison').headword);
  });

  it('finds nothing by nonsense', async () => {
    const popup = await rig().openPopup(await rig().open(`${site.origin}/sample.html`));
    await search(popup, 'unhcr', 'unhcr');
    for (const _ of 'unhcr') await popup.keyboard.press('Backspace');
    await popup.keyboard.type('qzxwvj kkkq');
    await popup.waitForFunction(() => document.querySelector('[role=option]') === null, { polling: 50 });
  });

  it('lists the terms of the page with their counts', async () => {
    const tab = await rig().open(`${site.origin}/sample.html`);
    const counts = await countsOf(rig(), tab);
    const popup = await rig().openPopup(tab);
    const options = await until('the terms of the page', async () => {
      const listed = await optionsOf(popup);
      return listed.length > 0 ? listed : null;
    });
    expect(options.map(({ entry }) => entry).sort()).toEqual(Object.keys(counts).sort());
    for (const { entry, text } of options)
      expect(text.join(' '), entry).toMatch(new RegExp(`\\b${counts[entry]}\\b`));
  });

  it('does not wait for a frame that has not been loaded', async () => {
    const popup = await rig().openPopup(await rig().open(`${site.origin}/lazy-frame.html`));
    await popup.waitForSelector('.results[aria-label*="this page"] [data-entry=unhcr]');
  });

  it('goes to an occurrence by Enter', async () => {
    const tab = await rig().open(`${site.origin}/long.html`);
    await marked(tab.page, 'UNHCR');
    await tab.page.evaluate(() => scrollTo(0, 0));
    const popup = await rig().openPopup(tab);
    await popup.waitForSelector('[role=option][data-entry=dabei-prison]');
    while ((await activeEntry()) !== 'dabei-prison') await popup.keyboard.press('ArrowDown');
    // The popup may close with this key, before the driver has the answer to it.
    await popup.keyboard.press('Enter').catch(() => undefined);
    await tab.page.bringToFront();
    await tab.page.waitForFunction(() => scrollY > 2000, { polling: 50 });

    function activeEntry(): Promise<string | undefined> {
      return popup.evaluate(() => {
        const box = document.querySelector('[role=combobox]');
        const id = box?.getAttribute('aria-activedescendant') ?? '';
        return document.getElementById(id)?.dataset.entry;
      });
    }
  });

  it('names the site in its switch', async () => {
    const popup = await rig().openPopup(await rig().open(`http://named.test:${site.port}/sample.html`));
    await shown(popup, 'named.test');
    expect(await siteSwitch(popup)).toEqual({ on: true, disabled: false });
    const tree = await rig().driven.accessibility(popup);
    expect(findRole(tree, 'switch')?.name).toContain('named.test');
  });

  it.each(['browser', 'extension'] as const)('says why it cannot run on a page of the %s', async (whose) => {
    const { kind, driven } = rig();
    const tab = await rig().open(whose === 'browser' ? BROWSER_PAGE[kind] : `${driven.origin}/welcome.html`);
    const popup = await rig().openPopup(tab);
    await shown(popup, 'cannot|can.t');
    expect(await siteSwitch(popup)).toMatchObject({ disabled: true });
    await search(popup, 'dabei', 'dabei-prison');
  });

  it('says that stored settings could not be read, and goes on with the defaults', async () => {
    await rig().ask((api) =>
      api.storage.local.set({ settings: { defaultOn: 'perhaps', rules: 7, openDelay: -1 } }),
    );
    const tab = await rig().open(`${site.origin}/sample.html`);
    await marked(tab.page, 'non-refoulement');
    const popup = await rig().openPopup(tab);
    await shown(popup, 'settings');
    await shown(popup, 'default');
  });
});
