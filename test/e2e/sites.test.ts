import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { marked, markTexts } from '../../scripts/lib/drive/marks.ts';
import type { Served } from '../../scripts/lib/drive/serve.ts';
import { until } from '../../scripts/lib/drive/until.ts';
import { inBothBrowsers, type Rig, type Tab } from './browsers.ts';
import { serveFixtures } from './fixtures.ts';
import { flip, shown, siteSwitch, whyIs } from './popup-page.ts';

/** ms within which open tabs follow the switch. */
const AT_ONCE = 200;

let site: Served;
beforeAll(async () => {
  site = await serveFixtures();
});
afterAll(() => site.close());

inBothBrowsers('the site switch', (rig) => {
  it('clears both open tabs of the site at once, without reload, and brings the marks back', async () => {
    const host = `http://switched.test:${site.port}`;
    const tabs = [await rig().open(`${host}/sample.html`), await rig().open(`${host}/article.html`)];
    const other = await rig().open(`http://other.test:${site.port}/article.html`);
    const before: string[][] = [];
    for (const { page } of [...tabs, other]) {
      await marked(page, 'non-refoulement');
      before.push(await markTexts(page));
    }
    const popup = await rig().openPopup(tabs[0] as Tab);
    await shown(popup, 'switched.test');

    for (const { page } of tabs) await watchForEmpty(page);
    const clicked = await flip(popup);
    for (const { page } of tabs) {
      const late = (await emptied(page)) - clicked;
      expect(late, `ms from the click until ${page.url()} was clear`).toBeLessThanOrEqual(AT_ONCE);
    }
    await popup.waitForFunction(
      () => document.querySelector('[role=switch]')?.getAttribute('aria-checked') !== 'true',
      { polling: 50 },
    );
    expect((await siteSwitch(popup)).on).toBe(false);
    expect(await markTexts(other.page), 'The tab of another site').toEqual(before[2]);

    await flip(popup);
    for (const [index, { page }] of tabs.entries()) {
      await until(`the marks to be back on ${page.url()}`, async () => {
        return (await markTexts(page)).length === before[index]?.length || null;
      });
    }
  });

  it('holds for pages opened later, and for the icon', async () => {
    const url = `http://later.test:${site.port}/article.html`;
    const first = await rig().open(url);
    await marked(first.page, 'non-refoulement');
    await title(rig(), first, 'action_title_on');
    const popup = await rig().openPopup(first);
    await shown(popup, 'later.test');
    await flip(popup);
    await title(rig(), first, 'action_title_off');
    const second = await rig().open(url);
    await title(rig(), second, 'action_title_off');
    expect(await markTexts(second.page)).toEqual([]);
  });

  it('takes a stored host however it is written', async () => {
    const pattern = `WWW.Stored.test.:${site.port}`;
    await rig().ask(
      (api, host) => api.storage.local.set({ settings: { rules: [{ pattern: host, on: false }] } }),
      pattern,
    );
    const tab = await rig().open(`http://www.stored.test:${site.port}/article.html`);
    await title(rig(), tab, 'action_title_off');
    const popup = await rig().openPopup(tab);
    await whyIs(rig(), popup, 'popup_off_by_rule', [pattern]);
    expect(await markTexts(tab.page)).toEqual([]);
    await flip(popup);
    await whyIs(rig(), popup, 'popup_on_by_default');
    await marked(tab.page, 'non-refoulement');
    expect(await rig().ask((api) => api.storage.local.get('settings'))).toMatchObject({
      settings: { rules: [] },
    });
  });

  it('follows a page that changes its address without loading', async () => {
    const rules = [{ pattern: `moving.test:${site.port}/mail`, on: false }];
    await rig().ask((api, list) => api.storage.local.set({ settings: { rules: list } }), rules);
    const tab = await rig().open(`http://moving.test:${site.port}/article.html`);
    await marked(tab.page, 'non-refoulement');
    const popup = await rig().openPopup(tab);
    await whyIs(rig(), popup, 'popup_on_by_default');
    await tab.page.evaluate(() => history.pushState(null, '', '/mail/1'));
    await whyIs(rig(), popup, 'popup_off_by_rule', [rules[0]?.pattern ?? '']);
    await until('the marks to go', async () => (await markTexts(tab.page)).length === 0 || null);
    await title(rig(), tab, 'action_title_off');
    await tab.page.evaluate(() => history.back());
    await marked(tab.page, 'non-refoulement');
  });

  it('has an icon of its own for pages where nothing can run', async () => {
    const { kind } = rig();
    const tab = await rig().open(kind === 'firefox' ? 'about:license' : 'chrome://version/');
    await title(rig(), tab, 'action_title_cannot');
  });
});

/** Waits until the toolbar button of a tab has the title of a message. */
async function title(rig: Rig, { id }: Tab, message: string): Promise<void> {
  await until(`the icon of ${message}`, async () => {
    return rig.ask(
      async (api, tabId, name) =>
        (await api.action.getTitle({ tabId })) === api.i18n.getMessage(name) || null,
      id,
      message,
    );
  });
}

/** Notes in the page when its last mark has gone. */
async function watchForEmpty(page: Page): Promise<void> {
  await page.evaluate(() => {
    const timer = setInterval(() => {
      const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('fact-cards'));
      if (names.some((name) => (CSS.highlights.get(name)?.size ?? 0) > 0)) return;
      clearInterval(timer);
      Object.assign(globalThis, { emptiedAt: Date.now() });
    }, 4);
  });
}

async function emptied(page: Page): Promise<number> {
  const moment = await page.waitForFunction('globalThis.emptiedAt', { polling: 20, timeout: 5000 });
  return (await moment.jsonValue()) as number;
}
