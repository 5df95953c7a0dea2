import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Driven } from '../drive/driven.ts';
import { until } from '../drive/until.ts';

/** What a picture is taken of and with. */
export interface Stage {
  readonly driven: Driven;
  readonly media: Media;
}

export type Media = Readonly<Record<string, string>>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

const SITE = 'http://reader.test';
const SAMPLES = fileURLToPath(new URL('../../../test/fixtures', import.meta.url));
/** The page that `npm start` opens too. */
export const SAMPLE = `${SITE}/sample.html`;
/** A page of the browser's own, where no extension may run. */
export const BROWSER_PAGE = 'chrome://version/';
/** As the toolbar shows the popup. */
export const POPUP: Size = { width: 384, height: 560 };

/** Resolves when the page that opens at installation is there: later it would come in front of a view. */
export async function welcomed({ driven }: Stage): Promise<void> {
  await until(
    'the welcome page to open',
    async () => (await driven.browser.pages()).some((page) => page.url().startsWith(driven.origin)) || null,
  );
}

/** Opens an address in a tab of its own, in front. */
export async function open(stage: Stage, url: string, size: Size): Promise<Page> {
  const page = await stage.driven.browser.newPage();
  // No scale of its own: the browser's.
  await page.setViewport({ ...size, deviceScaleFactor: 0 });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(stage.media).map(([name, value]) => ({ name, value })),
  });
  if (url.startsWith(SITE)) await answer(page);
  await stage.driven.navigate(page, url);
  return page;
}

/** Gives a page the files of the sample folder under a name without a port, so that no chance number shows. */
async function answer(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const file = join(SAMPLES, new URL(request.url()).pathname);
    void request.respond(
      existsSync(file)
        ? { contentType: 'text/html; charset=utf-8', body: readFileSync(file) }
        : { status: 404, body: '' },
    );
  });
}

interface Tabs {
  readonly tabs: { query(of: object): Promise<{ id: number }[]>; getCurrent(): Promise<{ id: number }> };
}

/** Opens the popup for the tab of an address, which is opened behind it. */
export async function openPopup(stage: Stage, url: string, size: Size = POPUP): Promise<Page> {
  await open(stage, url, size);
  const { origin } = stage.driven;
  const popup = await open(stage, `${origin}/popup.html`, size);
  const id = await popup.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: Tabs }).chrome;
    const own = (await tabs.getCurrent()).id;
    // The tab opened last before this one: the address of a page of the browser's own is withheld.
    return Math.max(...(await tabs.query({})).flatMap((tab) => (tab.id < own ? tab.id : [])));
  });
  await stage.driven.navigate(popup, `${origin}/popup.html?tab=${id}`);
  await popup.waitForFunction(() => document.querySelector('.site-why')?.textContent !== '', { polling: 50 });
  // The popup's own policy allows no style from outside, but for a sheet made by script. A caret blinks.
  await popup.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('input { caret-color: transparent }');
    document.adoptedStyleSheets.push(sheet);
  });
  return popup;
}

/** Writes a query and waits for the list that answers it to begin with an entry, or to be empty. */
export async function search(popup: Page, query: string, first: string | null): Promise<void> {
  await popup.focus('[role=combobox]');
  await popup.keyboard.type(query);
  await until(`${first ?? 'nothing'} to be found by "${query}"`, () =>
    popup.evaluate(
      (wanted) =>
        (document.querySelector<HTMLElement>('[role=option]')?.dataset.entry ?? null) === wanted || null,
      first,
    ),
  );
}

/** Puts settings in the extension's storage, as a fault might. */
export async function store(stage: Stage, settings: object | null): Promise<void> {
  const page = await stage.driven.browser.newPage();
  await stage.driven.navigate(page, `${stage.driven.origin}/popup.html`);
  await page.evaluate(async (value) => {
    const { storage } = (
      globalThis as unknown as {
        chrome: { storage: { local: { clear(): Promise<void>; set(items: object): Promise<void> } } };
      }
    ).chrome;
    await storage.local.clear();
    if (value !== null) await storage.local.set({ settings: value });
  }, settings);
  await page.close();
}
