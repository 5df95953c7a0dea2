import { afterAll, beforeAll, expect, it } from 'vitest';
import { findRole } from '../../scripts/lib/drive/accessible.ts';
import { marked } from '../../scripts/lib/drive/marks.ts';
import type { Served } from '../../scripts/lib/drive/serve.ts';
import { until } from '../../scripts/lib/drive/until.ts';
import { inBothBrowsers } from './browsers.ts';
import { serveFixtures } from './fixtures.ts';
import { countsOf } from './frames.ts';
import { entryOf } from './pack.ts';
import { activeEntry, messageOf, optionsOf, search, shown, siteSwitch, whyIs } from './popup-page.ts';

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
    expect(Object.fromEntries(options.map(({ entry, note }) => [entry, note]))).toEqual(
      Object.fromEntries(Object.entries(counts).map(([entry, count]) => [entry, `×\u2009${count}`])),
    );
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
    while ((await activeEntry(popup)) !== 'dabei-prison') await popup.keyboard.press('ArrowDown');
    // The popup may close with this key, before the driver has the answer to it.
    await popup.keyboard.press('Enter').catch(() => undefined);
    await tab.page.bringToFront();
    await tab.page.waitForFunction(() => scrollY > 2000, { polling: 50 });
  });

  it('names the site in its switch', async () => {
    const popup = await rig().openPopup(await rig().open(`http://named.test:${site.port}/sample.html`));
    await shown(popup, 'named.test');
    expect(await siteSwitch(popup)).toEqual({ on: true, disabled: false });
    const tree = await rig().driven.accessibility(popup);
    expect(findRole(tree, 'switch')?.name).toContain('named.test');
  });

  it('names what it could not read of stored settings, keeps the rest, and lets the reader go on with it', async () => {
    const settings = {
      colour: 'red',
      defaultOn: true,
      openDelay: -1,
      rules: [{ pattern: 'kept.test', on: false }, { pattern: 'https://lost.test/', on: false }, 7],
    };
    await rig().ask((api, value) => api.storage.local.set({ settings: value }), settings);
    const tab = await rig().open(`${site.origin}/sample.html`);
    await marked(tab.page, 'non-refoulement');
    const popup = await rig().openPopup(tab);
    await popup.waitForSelector('.notice .link');
    const rules = await messageOf(rig(), 'popup_rules_kept', ['1', '3', 'https://lost.test/, 7']);
    const delay = await messageOf(rig(), 'setting_openDelay');
    const wanted = await messageOf(rig(), 'popup_settings_unreadable', [`${rules}, ${delay}`]);
    expect(await popup.$eval('.notice', (notice) => notice.textContent)).toContain(wanted);
    await popup.click('.notice .link');
    await popup.waitForSelector('.notice', { hidden: true });
    expect(await rig().ask((api) => api.storage.local.get(null))).toMatchObject({
      settings: { version: 1, colour: 'red', defaultOn: true, openDelay: 300, rules: [settings.rules[0]] },
      'settings.unreadable': [{ value: settings }],
    });
  });

  it('leaves the settings of a newer version as they are, and says so', async () => {
    const settings = { version: 2, defaultOn: 'on weekdays', rules: [{ pattern: 'newer.test', on: false }] };
    await rig().ask((api, value) => api.storage.local.set({ settings: value }), settings);
    const popup = await rig().openPopup(await rig().open(`http://newer.test:${site.port}/sample.html`));
    await shown(popup, await messageOf(rig(), 'popup_settings_newer'));
    await whyIs(rig(), popup, 'popup_on_by_default');
    expect(await siteSwitch(popup)).toEqual({ on: true, disabled: true });
    expect(await rig().ask((api) => api.storage.local.get(null))).toEqual({ settings });
  });
});
