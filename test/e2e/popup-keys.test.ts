import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../../scripts/lib/drive/serve.ts';
import { inBothBrowsers, type Tab } from './browsers.ts';
import { serveFixtures } from './fixtures.ts';
import { activeEntry, firstOption, focused, siteSwitch } from './popup-page.ts';

let site: Served;
beforeAll(async () => {
  site = await serveFixtures();
});
afterAll(() => site.close());

inBothBrowsers('keys and focus in the popup', (rig) => {
  /** The popup of a page with several terms, which it lists. */
  async function openOn(file: string): Promise<{ tab: Tab; popup: Page }> {
    const tab = await rig().open(`http://keys.test:${site.port}/${file}`);
    const popup = await rig().openPopup(tab);
    await popup.waitForSelector('.results[aria-label*="this page"] [role=option]');
    return { tab, popup };
  }

  it.each(['Enter', ' '] as const)('"%s" on the switch flips it, and nothing else', async (key) => {
    const { tab, popup } = await openOn('long.html');
    await popup.focus('[role=switch]');
    await popup.keyboard.press(key);
    await popup.waitForSelector('[role=switch][aria-checked=false]');
    expect(await focused(popup)).toBe('switch');
    expect(await tab.page.evaluate(() => scrollY)).toBe(0);
    expect(await siteSwitch(popup)).toEqual({ on: false, disabled: false });
  });

  it('arrows on the switch leave the list as it is', async () => {
    const { popup } = await openOn('sample.html');
    const before = await activeEntry(popup);
    await popup.focus('[role=switch]');
    await popup.keyboard.press('ArrowDown');
    expect(await activeEntry(popup)).toBe(before);
  });

  it.each(['Enter', ' '] as const)(
    '"%s" on the button of a notice does what it says, and the focus returns to the search',
    async (key) => {
      await rig().ask((api) => api.storage.local.set({ settings: { rules: 7 } }));
      const { popup } = await openOn('sample.html');
      await popup.waitForSelector('.notice .link');
      await popup.focus('.notice .link');
      await popup.keyboard.press(key);
      await popup.waitForSelector('.notice', { hidden: true });
      expect(await popup.$('.opened')).toBe(null);
      expect(await focused(popup)).toBe('combobox');
    },
  );

  it('after a click on a term the search has the focus, wherever it was before', async () => {
    const { popup } = await openOn('sample.html');
    for (const before of ['[role=combobox]', '[role=switch]']) {
      await popup.focus(before);
      await popup.click('[role=option]');
      expect(await focused(popup), before).toBe('combobox');
    }
    await popup.keyboard.type('dabei');
    await firstOption(popup, 'dabei-prison');
  });

  it('Escape goes back from an entry, then clears the search, from a button too', async () => {
    const { popup } = await openOn('sample.html');
    await popup.keyboard.type('dabei');
    await firstOption(popup, 'dabei-prison');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.opened .fc-entry');
    expect(await focused(popup)).toBe('opened');
    await popup.focus('[role=switch]');
    await popup.keyboard.press('Escape');
    await firstOption(popup, 'dabei-prison');
    await popup.focus('[role=switch]');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('.results[aria-label*="this page"]');
    expect(await popup.$eval('[role=combobox]', (box) => (box as HTMLInputElement).value)).toBe('');
  });

  it('the active line stays with its entry when the page gets other terms', async () => {
    const { tab, popup } = await openOn('article.html');
    await popup.keyboard.press('ArrowDown');
    const chosen = await activeEntry(popup);
    const rest = await popup.$$eval('[role=option]', (all) => all.length);
    // Now the most frequent of all, so that it comes first.
    await tab.page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'famine, '.repeat(40);
      document.body.append(more);
    });
    await firstOption(popup, 'famine');
    expect(rest).toBeGreaterThan(2);
    expect(await activeEntry(popup)).toBe(chosen);
  });
});
