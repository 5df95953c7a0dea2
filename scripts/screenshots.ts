import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './lib/browsers.mjs';
import { openCard, textOf } from './lib/drive/accessible.ts';
import { BUILDS, launch } from './lib/drive/launch.ts';
import { type Media, type Stage, store, welcomed } from './lib/looks/stage.ts';
import { VIEWS } from './lib/looks/views.ts';
import { Problem } from './lib/problem.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Device pixels per CSS px: enough to judge details by. */
const SCALE = 2;

/** What readers may have asked their browser for. */
const APPEARANCES: Readonly<Record<string, { readonly media: Media; readonly isMirrored?: boolean }>> = {
  light: { media: { 'prefers-color-scheme': 'light' } },
  dark: { media: { 'prefers-color-scheme': 'dark' } },
  'forced-colors': { media: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' } },
  'right-to-left': { media: { 'prefers-color-scheme': 'light' }, isMirrored: true },
};

/** The picture of the README, and the words on its card, which a test holds to the pack. */
const SHOWN = { name: 'card-light', picture: 'docs/card.png', words: 'docs/card.txt' };

/**
 * Takes a picture of every view in every appearance, into `.output/looks`; the one of the README goes to its place.
 * A view that does not come about keeps no other from being taken.
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
  const missing: string[] = [];

  for (const [appearance, { media, isMirrored }] of Object.entries(APPEARANCES)) {
    const views = Object.entries(VIEWS).flatMap(([name, view]) => {
      const full = `${name}-${appearance}`;
      return wanted.length === 0 || wanted.some((part) => full.startsWith(part)) ? { full, view } : [];
    });
    if (views.length === 0) continue;
    const driven = await launch('chrome', {
      path: found.path,
      extension: isMirrored === true ? mirrored(extension) : extension,
      window: false,
      scale: SCALE,
    });
    const stage: Stage = { driven, media };
    try {
      await welcomed(stage);
      for (const { full, view } of views) {
        const path = join(folder, `${full}.png`);
        try {
          const page = await view(stage);
          await page.screenshot({ path });
          console.log(`  ${path}`);
          if (full === SHOWN.name) {
            copyFileSync(path, join(ROOT, SHOWN.picture));
            writeFileSync(join(ROOT, SHOWN.words), `${textOf(await openCard(driven, page))}\n`);
          }
        } catch (error) {
          missing.push(`${full}: ${error instanceof Error ? error.message : String(error)}`);
        }
        await tidy(stage);
      }
    } finally {
      await driven.close();
    }
  }
  if (missing.length === 0) return;
  throw new Problem(
    `Without a picture:\n  ${missing.join('\n  ')}`,
    'See with `npm start` whether the extension does what the view waits for. If not, mend the extension; if the facts ' +
      'or its looks have changed, bring scripts/lib/looks/views.ts and searches.ts up to date.',
  );
}

/** A copy of the build that takes English to be written from right to left: what is mirrored shows. */
function mirrored(extension: string): string {
  const copy = `${extension}-right-to-left`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(extension, copy, { recursive: true });
  // The browser's own answer depends on which languages the machine has for it.
  const edit = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));
  edit('_locales/en/messages.json', (text) => text.replace('{', '{"direction":{"message":"rtl"},'));
  for (const file of readdirSync(copy, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.js')) edit(file, (text) => text.replaceAll('@@bidi_dir', 'direction'));
  return copy;
}

/** Each view finds the browser as at first: settings gone, one blank page. */
async function tidy(stage: Stage): Promise<void> {
  const [, ...others] = await stage.driven.browser.pages();
  await store(stage, null);
  for (const page of others) await page.close();
}
