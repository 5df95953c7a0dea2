/** Draws public/icons/<state>-<size>.png from scripts/icons/<state>.svg. Usage: node scripts/render-icons.mjs */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './lib/browsers.mjs';
import { main, Problem } from './lib/problem.mjs';
import { ROOT } from './lib/run.mjs';

/** One drawing of its own shape for each state of a page; see platform/icon.ts. */
const STATES = ['on', 'off', 'cannot'];
const SIZES = [16, 32, 48, 128];

await main(async () => {
  const chromium = findBrowser('chrome');
  if (chromium === null)
    throw new Problem('No Chromium found to draw with.', 'Install one, or set CHROMIUM to its path.');
  mkdirSync(join(ROOT, 'public/icons'), { recursive: true });
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    for (const state of STATES) {
      const svg = readFileSync(join(ROOT, `scripts/icons/${state}.svg`), 'utf8');
      for (const size of SIZES) {
        await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
        await page.screenshot({
          path: join(ROOT, `public/icons/${state}-${size}.png`),
          omitBackground: true,
        });
      }
    }
  } finally {
    await browser.close();
  }
});
