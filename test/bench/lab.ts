import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { CHROMIUM_ARGUMENTS } from '../../scripts/lib/drive/arguments.ts';
import { VIEWPORT } from '../../scripts/lib/drive/driven.ts';
import { serve } from '../../scripts/lib/drive/serve.ts';
import { Problem } from '../../scripts/lib/problem.mjs';

/** Counters of the main thread since its page began; times are CPU in ms, not what a clock on the wall says. */
export interface Metrics {
  readonly TaskDuration: number;
  readonly ScriptDuration: number;
  readonly RecalcStyleDuration: number;
  readonly RecalcStyleCount: number;
  readonly JSHeapUsedSize: number;
}

/** A page in a renderer process of its own, so that nothing in it is warm, and a world apart from the page's. */
export interface Tab {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Runs an expression in our world, as a content script would, and awaits what it gives. */
  run(expression: string): Promise<unknown>;
  metrics(): Promise<Metrics>;
  /** Resolves when two frames have been drawn and nothing is left to do. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** A browser and pages of ours for it. */
export interface Lab {
  readonly browser: Browser;
  /** @returns the address of the page. */
  publish(name: string, html: string): string;
  open(url: string): Promise<Tab>;
  close(): Promise<void>;
}

export async function openLab(extension?: string): Promise<Lab> {
  const found = findBrowser('chrome');
  if (found === null)
    throw new Problem(
      'There is no Chromium here.',
      'Run `npm run bench`, which looks for one and says how to get it.',
    );
  const folder = mkdtempSync(join(tmpdir(), 'fact-cards-bench-'));
  const server = await serve(folder);
  const browser = await puppeteer.launch({
    executablePath: found.path,
    pipe: true,
    enableExtensions: true,
    args: [...CHROMIUM_ARGUMENTS, '--js-flags=--expose-gc'],
    defaultViewport: VIEWPORT,
    protocolTimeout: 600_000,
  });
  if (extension !== undefined) await browser.installExtension(extension);
  return {
    browser,
    publish(name, html) {
      writeFileSync(join(folder, name), html);
      return `${server.origin}/${name}`;
    },
    // Extensions are not in other contexts; there, a process of its own comes with each site instead.
    open: (url) => openTab(browser, url, extension === undefined),
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openTab(browser: Browser, url: string, isolated: boolean): Promise<Tab> {
  const context = isolated ? await browser.createBrowserContext() : browser.defaultBrowserContext();
  const page = await context.newPage();
  const cdp = await page.createCDPSession();
  // CPU of the thread: other processes on the machine do not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const tab: Tab = {
    page,
    cdp,
    run,
    async metrics() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const of = (name: string): number =>
        metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return {
        TaskDuration: of('TaskDuration') * 1000,
        ScriptDuration: of('ScriptDuration') * 1000,
        RecalcStyleDuration: of('RecalcStyleDuration') * 1000,
        RecalcStyleCount: of('RecalcStyleCount'),
        JSHeapUsedSize: of('JSHeapUsedSize'),
      };
    },
    async settle() {
      await run(FRAMES);
    },
    async close() {
      await (isolated ? context.close() : page.close());
    },
  };
  await tab.settle();
  return tab;
}

/** The second frame begins when the first has been drawn; what both have put off is done before the timer. */
const FRAMES =
  'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))';
