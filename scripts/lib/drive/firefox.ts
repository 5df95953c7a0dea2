import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Accessible, type Driven, type LaunchOptions, VIEWPORT } from './driven.ts';
import { until } from './until.ts';

/** Fixed by a preference; otherwise every profile gives the extension's pages an address of its own. */
const UUID = '11111111-2222-4333-8444-555555555555';

/**
 * Starts a Firefox with the extension, over WebDriver BiDi. With access to the browser's own window we can open its
 * and the extension's pages, and ask for the accessibility tree, which BiDi has no command for.
 */
export async function launchFirefox({
  path,
  extension,
  window,
  preferences,
}: LaunchOptions): Promise<Driven> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: !window,
    args: window ? [] : ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: UUID }),
      ...(window ? {} : WITHOUT_WINDOW),
      ...preferences,
    },
    defaultViewport: window ? null : VIEWPORT,
  });
  await browser.installExtension(extension);
  const bidi = bidiOf(browser);
  return {
    kind: 'firefox',
    browser,
    origin: `moz-extension://${UUID}`,
    async navigate(page, url) {
      await page.bringToFront();
      await bidi.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
      // BiDi does not report on pages of the browser and of extensions, but it runs code in them; no strings of code.
      await until(`${url} to load`, async () => {
        const state = await page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => '');
        return state === `complete ${url}` || null;
      });
    },
    async accessibility(page) {
      await page.bringToFront();
      // The first question starts the service, and the tree of a page follows.
      return until('the accessibility tree', () => readTree(bidi, contextOf(page)));
    },
    close: () => browser.close(),
  };
}

const WITHOUT_WINDOW = {
  // As for readers who asked for less movement: half faded in, a card is neither a picture nor legible.
  'ui.prefersReducedMotion': 1,
  // Every name leads to this machine: tests have as many hosts as they like, and nothing calls home.
  'network.dns.forceResolve': '127.0.0.1',
  // Tabs behind others are as quick as in front: what they do in how many ms is what we test.
  'dom.min_background_timeout_value': 4,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
};

function geckoId(extension: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const { browser_specific_settings } = manifest as { browser_specific_settings: { gecko: { id: string } } };
  return browser_specific_settings.gecko.id;
}

/** The part of puppeteer's BiDi connection that we use; it is not in puppeteer's public types. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

function bidiOf(browser: Browser): Bidi {
  return (browser as unknown as { connection: Bidi }).connection;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

interface ContextInfo {
  readonly context: string;
  /** The browser window it is in. */
  readonly clientWindow: string;
}

async function contexts(bidi: Bidi, scope: object): Promise<readonly ContextInfo[]> {
  const { result } = await bidi.send('browsingContext.getTree', scope);
  return (result as { contexts: ContextInfo[] }).contexts;
}

async function readTree(bidi: Bidi, page: string): Promise<Accessible | null> {
  const clientWindow = (await contexts(bidi, {})).find(({ context }) => context === page)?.clientWindow;
  const windows = await contexts(bidi, { 'moz:scope': 'chrome' });
  const window = windows.find((each) => each.clientWindow === clientWindow);
  const answer = await bidi.send('script.callFunction', {
    functionDeclaration: walkAccessibles.toString(),
    arguments: [],
    awaitPromise: true,
    target: { context: window?.context },
  });
  const { type, result, exceptionDetails } = answer.result as {
    type: string;
    result?: { value: string };
    exceptionDetails?: { text: string };
  };
  if (type !== 'success' || result === undefined)
    throw new Error(`Accessibility tree: ${exceptionDetails?.text}`);
  return JSON.parse(result.value) as Accessible | null;
}

/** Runs in the browser's window: reads the tree of the page in front, as the parent process holds it for readers. */
function walkAccessibles(): string {
  interface Node {
    readonly role: number;
    readonly name: string | null;
    readonly childCount: number;
    getChildAt(index: number): Node;
  }
  interface Service {
    getAccessibleFor(node: unknown): Node | null;
    getStringRole(role: number): string;
  }
  const scope = globalThis as unknown as {
    Cc: Record<string, { getService(type: unknown): Service }>;
    Ci: Record<string, unknown>;
    gBrowser: { selectedBrowser: unknown };
  };
  const service = scope.Cc['@mozilla.org/accessibilityService;1']?.getService(
    scope.Ci.nsIAccessibilityService,
  );
  const names: Record<string, string> = {
    'text leaf': 'text',
    pushbutton: 'button',
    editcombobox: 'combobox',
  };
  const read = (node: Node): Accessible => {
    const role = service?.getStringRole(node.role) ?? '';
    const children = Array.from({ length: node.childCount }, (_, index) => read(node.getChildAt(index)));
    return { role: names[role] ?? role, name: node.name ?? '', children };
  };
  const frame = service?.getAccessibleFor(scope.gBrowser.selectedBrowser) ?? null;
  return JSON.stringify(frame === null || frame.childCount === 0 ? null : read(frame.getChildAt(0)));
}
