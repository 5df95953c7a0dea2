import type { Page } from 'puppeteer-core';

/** Makes every shadow root that scripts of the page attach an open one. Chromium only: before any other script. */
export async function openRoots(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
  });
}
