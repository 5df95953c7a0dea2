import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './lib/browsers.mjs';
import { BUILDS, launch } from './lib/drive/launch.ts';
import { type Media, type Stage, store, welcomed } from './lib/looks/stage.ts';
import { VIEWS } from './lib/looks/views.ts';
import { Problem } from './lib/problem.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Device pixels per CSS px: enough to judge details by. */
const SCALE = 2;

/** What readers may have asked their browser for. */
const APPEARANCES: Readonly<Record<string, { readonly media: Media; readonly language?: string }>> = {
  light: { media: { 'prefers-color-scheme': 'light' } },
  dark: { media: { 'prefers-color-scheme': 'dark' } },
  'forced-colors': { media: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' } },
  // English words from right to left: what is mirrored shows.
  'right-to-left': { media: { 'prefers-color-scheme': 'light' }, language: 'ar' },
};

/** The picture of the README. */
const SHOWN = { name: 'card-light', place: 'docs/card.png' };

/**
 * Takes a picture of every view in every appearance, into `.output/looks`; the one of the README goes to its place.
 * @param wanted how names begin, e.g. `card` or `popup-entry-dark`; none for all.
 */
export async function takeScreenshots(wanted: readonly string[]): Promise<void> {
  const found = findBrowser('chrome');
  if (found === null) throw new Problem('No Chromium found.', 'Run `npm run screenshots`, which sees to it.');
  const extension = join(ROOT, BUILDS.chrome);
  if (!existsSync(extension)) throw new Problem(`There is no ${BUILDS.chrome}.`, 'Run `npm run build`.');
  const folder = join(ROOT, '.output/looks');
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  for (const [appearance, { media, language }] of Object.entries(APPEARANCES)) {
    const views = Object.entries(VIEWS).flatMap(([name, view]) => {
      const full = `${name}-${appearance}`;
      return wanted.length === 0 || wanted.some((part) => full.startsWith(part)) ? { full, view } : [];
    });
    if (views.length === 0) continue;
    // Where Chromium looks for the reader's language on Linux.
    process.env.LANGUAGE = language ?? 'en';
    const driven = await launch('chrome', { path: found.path, extension, window: false, scale: SCALE });
    const stage: Stage = { driven, media };
    try {
      await welcomed(stage);
      for (const { full, view } of views) {
        const path = join(folder, `${full}.png`);
        const page = await view(stage);
        await page.screenshot({ path });
        console.log(`  ${path}`);
        if (full === SHOWN.name) copyFileSync(path, join(ROOT, SHOWN.place));
        await tidy(stage);
      }
    } finally {
      await driven.close();
    }
  }
}

/** Each view finds the browser as at first: settings gone, one blank page. */
async function tidy(stage: Stage): Promise<void> {
  const [, ...others] = await stage.driven.browser.pages();
  await store(stage, null);
  for (const page of others) await page.close();
}
