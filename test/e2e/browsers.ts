import { fileURLToPath } from 'node:url';
import type { JSHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { type BrowserKind, findBrowser } from '../../scripts/lib/browsers.mjs';
import type { Driven, LaunchOptions } from '../../scripts/lib/drive/driven.ts';
import { BUILDS, launch } from '../../scripts/lib/drive/launch.ts';
import { until } from '../../scripts/lib/drive/until.ts';

export type { ExtensionApi };

/** A page in a tab, with the id that extensions know the tab by. */
export interface Tab {
  readonly id: number;
  readonly page: Page;
}

/** A browser with the built extension, and one of the extension's pages to ask from. */
export interface Rig {
  readonly kind: BrowserKind;
  readonly driven: Driven;
  /** Opens an address in a new tab, in front. */
  open(url: string): Promise<Tab>;
  /** Opens the popup for a tab, as a page. */
  openPopup(tab: Tab): Promise<Page>;
  /** Runs a function in a page of the extension; it gets the extension API first. It is sent as text: no closures. */
  ask<Args extends unknown[], Answer>(
    question: (api: ExtensionApi, ...args: Args) => Answer | Promise<Answer>,
    ...args: Args
  ): Promise<Answer>;
}

/** Defines tests for each browser; the extension's storage is empty and all tabs are closed before each. */
export function inBothBrowsers(name: string, define: (rig: () => Rig) => void): void {
  inBrowsers(['chrome', 'firefox'], name, define);
}

/** The same for some browsers only: for what the others cannot be asked. */
export function inBrowsers(
  kinds: readonly BrowserKind[],
  name: string,
  define: (rig: () => Rig) => void,
): void {
  describe.each(kinds)(`${name}, in %s`, (kind) => {
    let rig: (Rig & { reset(): Promise<void> }) | undefined;
    beforeAll(async () => {
      rig = await startRig(kind);
    });
    afterEach(() => rig?.reset());
    afterAll(() => rig?.driven.close());
    define(() => rig as Rig);
  });
}

/** @param preferences of Firefox. */
export async function startRig(
  kind: BrowserKind,
  preferences: NonNullable<LaunchOptions['preferences']> = {},
): Promise<Rig & { reset(): Promise<void> }> {
  const path = findBrowser(kind)?.path ?? '';
  const extension = fileURLToPath(new URL(`../../${BUILDS[kind]}`, import.meta.url));
  const driven = await launch(kind, { path, extension, window: false, preferences });
  const { browser, origin } = driven;
  const home = await browser.newPage();
  await driven.navigate(home, `${origin}/welcome.html`);
  const api = (await home.evaluateHandle(() => {
    const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    return scope.browser ?? scope.chrome;
  })) as JSHandle<ExtensionApi>;

  const ask: Rig['ask'] = (question, ...args) =>
    home.evaluate(question as (...all: unknown[]) => unknown, api, ...args) as Promise<never>;
  const tabIds = (): Promise<number[]> =>
    ask(async (api) => (await api.tabs.query({})).flatMap(({ id }) => id ?? []));
  const [homeId] = await ask(async (api) => {
    const { id } = await api.tabs.getCurrent();
    return [id as number];
  });
  // It opens on its own at installation, and would come in front of a test.
  await until('the welcome page to open at installation', async () =>
    (await welcomePages(ask)) > 1 ? true : null,
  );
  await closeAllBut(homeId);

  return {
    kind,
    driven,
    ask,
    async open(url) {
      const before = new Set(await tabIds());
      const page = await browser.newPage();
      const id = await until(
        'the new tab',
        async () => (await tabIds()).find((each) => !before.has(each)) ?? null,
      );
      if (url.startsWith('http')) {
        await page.bringToFront();
        await page.goto(url);
      } else await driven.navigate(page, url);
      return { id, page };
    },
    async openPopup({ id }) {
      // In a window of its own, so that the page stays in sight as it does under the real popup.
      const page = await browser.newPage({ type: 'window' });
      await driven.navigate(page, `${origin}/popup.html?tab=${id}`);
      await page.waitForSelector('[role=combobox]');
      return page;
    },
    async reset() {
      await closeAllBut(homeId);
      await ask((api) => api.storage.local.clear());
    },
  };

  async function closeAllBut(kept: number | undefined): Promise<void> {
    const others = (await tabIds()).filter((id) => id !== kept);
    await ask((api, ids) => api.tabs.remove(ids), others);
    await until('tabs to close', async () => (await tabIds()).length === 1 || null);
  }
}

function welcomePages(ask: Rig['ask']): Promise<number> {
  return ask(async (api) => {
    const url = api.runtime.getURL('/welcome.html');
    return (await api.tabs.query({})).filter((tab) => (tab.url ?? tab.pendingUrl ?? '').startsWith(url))
      .length;
  });
}
