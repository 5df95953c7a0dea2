import puppeteer, { type Page, type Protocol } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from './arguments.ts';
import { type Accessible, type Driven, type LaunchOptions, VIEWPORT } from './driven.ts';

/** As for readers who asked for less movement: half faded in, a card is neither a picture nor legible. */
const WITHOUT_MOVEMENT = '--force-prefers-reduced-motion';

/** Starts a Chrome, Chromium or Edge with the extension, in a profile of its own that is gone afterwards. */
export async function launchChromium({ path, extension, window, scale }: LaunchOptions): Promise<Driven> {
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: !window,
    // Branded Chrome has no --load-extension any more; over the pipe every flavour takes one.
    pipe: true,
    enableExtensions: true,
    // A banner that says the browser is remote-controlled would only puzzle a reader.
    // Readers go back to pages that were kept, so tests do.
    ignoreDefaultArgs: ['--disable-back-forward-cache', ...(window ? ['--enable-automation'] : [])],
    args: [
      ...(window ? windowArguments() : [...CHROMIUM_ARGUMENTS, WITHOUT_MOVEMENT]),
      ...(scale === undefined ? [] : [`--force-device-scale-factor=${scale}`]),
    ],
    defaultViewport: window ? null : VIEWPORT,
  });
  const id = await browser.installExtension(extension);
  return {
    kind: 'chrome',
    browser,
    origin: `chrome-extension://${id}`,
    async navigate(page, url) {
      await page.bringToFront();
      await page.goto(url);
    },
    async accessibility(page) {
      await page.bringToFront();
      return readTree(page);
    },
    close: () => browser.close(),
  };
}

/** Chromium refuses its sandbox to root. */
function windowArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', '--no-first-run'] : ['--no-first-run'];
}

async function readTree(page: Page): Promise<Accessible> {
  const session = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const root = nodes[0];
    return root === undefined ? { role: 'document', name: '', children: [] } : toAccessible(root, byId);
  } finally {
    await session.detach();
  }
}

function toAccessible(
  node: Protocol.Accessibility.AXNode,
  byId: ReadonlyMap<string, Protocol.Accessibility.AXNode>,
): Accessible {
  const role = String(node.role?.value ?? '');
  const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  return {
    role: role === 'StaticText' ? 'text' : role === 'RootWebArea' ? 'document' : role,
    name: String(node.name?.value ?? ''),
    // The lines of a text node are told in its name already.
    children: role === 'StaticText' ? [] : children.map((child) => toAccessible(child, byId)),
  };
}
