import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { BUILDS, launch } from '../../scripts/lib/drive/launch.ts';
import { markTexts } from '../../scripts/lib/drive/marks.ts';
import type { Served } from '../../scripts/lib/drive/serve.ts';
import { until } from '../../scripts/lib/drive/until.ts';
import { type ExtensionApi, startRig } from './browsers.ts';
import { serveFixtures } from './fixtures.ts';
import { search, shown, siteSwitch, whyIs } from './popup-page.ts';

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
  await whyIs(rig, popup, 'popup_cannot_unknown');
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

it('Chromium that keeps files from extensions: the popup says so, with the remedy', async () => {
  const extension = fileURLToPath(new URL(`../../${BUILDS.chrome}`, import.meta.url));
  const path = findBrowser('chrome')?.path ?? '';
  const driven = await launch('chrome', { path, extension, window: false });
  try {
    const page = await driven.browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(keepFilesFrom, new URL(driven.origin).hostname);
    await page.goto(new URL('../fixtures/article.html', import.meta.url).href);
    const popup = await driven.browser.newPage({ type: 'window' });
    // The browser loads the extension anew with the setting.
    await until('the extension', () =>
      driven.navigate(popup, `${driven.origin}/popup.html`).then(
        () => true,
        () => null,
      ),
    );
    // The one in front in the first window: its address is kept from the extension too.
    const [fileTab] = await popup.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return chrome.tabs.query({ active: true });
    });
    expect(fileTab?.url).toBeUndefined();
    await driven.navigate(popup, `${driven.origin}/popup.html?tab=${fileTab?.id}`);
    await shown(popup, 'a file on this computer');
    expect(await siteSwitch(popup)).toEqual({ on: false, disabled: true });
  } finally {
    await driven.close();
  }
});

/** Runs in the browser's page of extensions: takes away "Allow access to file URLs". */
async function keepFilesFrom(extensionId: string): Promise<void> {
  interface DeveloperPrivate {
    updateProfileConfiguration(update: object): Promise<void>;
    updateExtensionConfiguration(update: object): Promise<void>;
  }
  const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
  // Else an extension that comes from a folder is not loaded again.
  await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, fileAccess: false });
}
