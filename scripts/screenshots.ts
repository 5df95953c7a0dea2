import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './lib/browsers.mjs';
import type { Driven } from './lib/drive/driven.ts';
import { BUILDS, launch } from './lib/drive/launch.ts';
import type { Media, Stage } from './lib/looks/stage.ts';
import { store } from './lib/looks/stage.ts';
import { VIEWS } from './lib/looks/views.ts';
import { Problem } from './lib/problem.mjs';
import { ROOT } from './lib/run.mjs';

/** What readers may have asked their browser for. */
const APPEARANCES: Readonly<Record<string, Media>> = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  'forced-colors': { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
};
/** Device pixels per CSS px: enough to judge details by. */
const SCALE = 2;

/**
 * Takes a picture of every view in every appearance, into `.output/looks`; the one of the README goes to its place.
 * @param wanted parts of names, e.g. `card` or `popup-entry-dark`; none for all.
 */
export async function takeScreenshots(wanted: readonly string[]): Promise<void> {
  const found = findBrowser('chrome');
  if (found === null) throw new Problem('No Chromium found.', 'Run `npm run screenshots`, which sees to it.');
  const extension = join(ROOT, BUILDS.chrome);
  if (!existsSync(extension)) throw new Problem('There is no build.', 'Run `npm run build`.');
  const folder = join(ROOT, '.output/looks');
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const driven = await launch('chrome', { path: found.path, extension, window: false, scale: SCALE });
  try {
    for (const [appearance, media] of Object.entries(APPEARANCES)) {
      const stage: Stage = { driven, media };
      for (const [name, view] of Object.entries(VIEWS)) {
        const full = `${name}-${appearance}`;
        if (wanted.length > 0 && !wanted.some((part) => full.startsWith(part))) continue;
        const page = await view(stage);
        await page.screenshot({ path: join(folder, `${full}.png`) });
        console.log(`  ${full}`);
        await tidy(stage);
      }
    }
  } finally {
    await driven.close();
  }
}

async function tidy(stage: Stage): Promise<void> {
  const pages = await stage.driven.browser.pages();
  await store(stage, null);
  for (const page of pages.slice(1)) await page.close();
}
