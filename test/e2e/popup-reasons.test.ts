import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../scripts/lib/drive/until.ts';
import { inBothBrowsers, type Tab } from './browsers.ts';
import { messageOf, search, siteSwitch, whyIs } from './popup-page.ts';

const HTML = '<!doctype html><meta charset="utf-8"><title>Page</title><p>UNHCR and famine.</p>';
const PAGES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/page.html': ['text/html', HTML],
  // Named like a PDF, and none.
  '/page.pdf': ['text/html', HTML],
  // A PDF, and not named like one.
  '/report': ['application/pdf', '%PDF-1.4\n%%EOF\n'],
  '/drawing.svg': [
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">UNHCR</text></svg>',
  ],
};

let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer(({ url }, response) => {
    const [type, body] = PAGES[url ?? ''] ?? [];
    response.writeHead(type === undefined ? 404 : 200, { 'content-type': type ?? 'text/plain' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

inBothBrowsers('why a page is on or cannot be', (rig) => {
  /** Opens any address, also those that fail to load. */
  async function open(address: string): Promise<Tab> {
    if (rig().kind === 'firefox' && /^(about|moz-extension):/.test(address)) return rig().open(address);
    const tab = await rig().open('about:blank');
    // A page that cannot be reached is an error to the driver, and what it shows is what we want.
    await tab.page.goto(address, { timeout: 8000 }).catch(() => undefined);
    return tab;
  }

  /** The icon's title says the same as the popup's switch. */
  async function iconSays({ id }: Tab, state: 'on' | 'cannot'): Promise<void> {
    const wanted = await messageOf(rig(), `action_title_${state}`);
    await until(`the icon to say "${wanted}"`, async () => {
      const given = await rig().ask((api, tabId) => api.action.getTitle({ tabId }), id);
      return given === wanted || null;
    });
  }

  const file = new URL('../fixtures/article.html', import.meta.url).href;
  // Of pages that no extension may enter the browsers mostly keep the address, and so the kind, to themselves.
  it.each<[what: string, address: () => string, chrome: string, firefox: string]>([
    ['a page', () => `${origin}/page.html`, 'on_by_default', 'on_by_default'],
    ['a page named like a PDF', () => `${origin}/page.pdf`, 'on_by_default', 'on_by_default'],
    ['a PDF', () => `${origin}/report`, 'cannot_pdf', 'cannot_idle'],
    ['a drawing', () => `${origin}/drawing.svg`, 'cannot_kind', 'cannot_kind'],
    ['a page without an address', () => `data:text/html,${HTML}`, 'cannot_unknown', 'on_without_address'],
    // Tests' Chromium lets an extension read files.
    ['a file', () => file, 'on_by_default', 'cannot_file'],
    ['a page that cannot be reached', () => 'http://127.0.0.1:9/', 'cannot_idle', 'cannot_idle'],
    ['the source of a page', () => `view-source:${origin}/page.html`, 'cannot_unknown', 'cannot_unknown'],
    [
      'a page of the browser',
      () => (rig().kind === 'firefox' ? 'about:license' : 'chrome://version/'),
      'cannot_unknown',
      'cannot_unknown',
    ],
    [
      'a page of the extension',
      () => `${rig().driven.origin}/welcome.html`,
      'cannot_extension',
      'cannot_extension',
    ],
  ])('%s', async (_, address, chrome, firefox) => {
    const message = rig().kind === 'chrome' ? chrome : firefox;
    const tab = await open(address());
    const popup = await rig().openPopup(tab);
    await whyIs(rig(), popup, `popup_${message}`);
    const on = message.startsWith('on');
    expect(await siteSwitch(popup)).toEqual({ on, disabled: !message.endsWith('default') });
    await iconSays(tab, on ? 'on' : 'cannot');
    await search(popup, 'dabei', 'dabei-prison');
  });

  it('a page made by another, without an address of its own, is of that site', async () => {
    const tab = await open(`${origin}/page.html`);
    await tab.page.evaluate((html) => {
      location.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
    }, HTML);
    const popup = await rig().openPopup(tab);
    await whyIs(rig(), popup, 'popup_on_by_default');
    await popup.waitForSelector('.results[aria-label*="this page"] [data-entry=unhcr]');
    expect(await siteSwitch(popup)).toEqual({ on: true, disabled: false });
  });

  it('a tab closed under the popup', async () => {
    const tab = await open(`${origin}/page.html`);
    const popup = await rig().openPopup(tab);
    await whyIs(rig(), popup, 'popup_on_by_default');
    await tab.page.close();
    await whyIs(rig(), popup, 'popup_cannot_closed');
    expect(await siteSwitch(popup)).toEqual({ on: false, disabled: true });
  });

  it('asks each document once for its terms, and one look at a time', async () => {
    const tab = await open(`${origin}/page.html`);
    const popup = await rig().openPopup(tab);
    await popup.waitForSelector('.results[aria-label*="this page"] [data-entry=unhcr]');
    // Counts from here on, over what takes several looks.
    const { most, files } = await popup.evaluate(async () => {
      const { scripting } = (globalThis as unknown as { chrome: { scripting: ScriptingLike } }).chrome;
      interface ScriptingLike {
        executeScript(injection: { files?: string[] }): Promise<unknown>;
      }
      const original = scripting.executeScript.bind(scripting);
      let open = 0;
      let count = 0;
      const seen = { most: 0, files: 0 };
      return new Promise<typeof seen>((resolve) => {
        scripting.executeScript = async (injection) => {
          count += 1;
          if (injection.files) seen.files += 1;
          open += 1;
          seen.most = Math.max(seen.most, open);
          // Slower than the popup looks.
          await new Promise((later) => setTimeout(later, 600));
          if (count >= 4) resolve(seen);
          return original(injection).finally(() => {
            open -= 1;
          });
        };
      });
    });
    expect({ most, files }).toEqual({ most: 1, files: 0 });
  });
});
