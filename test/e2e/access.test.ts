import { afterAll, beforeAll, expect, it } from 'vitest';
import { markTexts } from '../../scripts/lib/drive/marks.ts';
import type { Served } from '../../scripts/lib/drive/serve.ts';
import { startRig } from './browsers.ts';
import { serveFixtures } from './fixtures.ts';
import { search, shown, siteSwitch } from './popup-page.ts';

/** Firefox leaves it to the reader whether an extension may look at sites, and may be set not to grant it at first. */
let site: Served;
let rig: Awaited<ReturnType<typeof startRig>>;
beforeAll(async () => {
  site = await serveFixtures();
  rig = await startRig('firefox', { 'extensions.originControls.grantByDefault': false });
});
afterAll(async () => {
  await rig.driven.close();
  await site.close();
});

it('without access to sites the popup says so, offers to ask, and searches all the same', async () => {
  const tab = await rig.open(`${site.origin}/article.html`);
  const popup = await rig.openPopup(tab);
  await shown(popup, 'Allow on all sites');
  expect(await siteSwitch(popup)).toMatchObject({ disabled: true });
  await search(popup, 'dabie prison', 'dabei-prison');
  expect(await markTexts(tab.page)).toEqual([]);
});

it('the welcome page asks for access with one button', async () => {
  const page = await rig.driven.browser.newPage();
  await rig.driven.navigate(page, `${rig.driven.origin}/welcome.html`);
  await page.waitForSelector('.access button');
  // The sample works without access: it is the extension's own page.
  await page.waitForFunction(() => (CSS.highlights.get('fact-cards')?.size ?? 0) > 0, { polling: 50 });
});
