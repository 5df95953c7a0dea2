/**
 * Builds the extension and opens a browser with it. Without a display it does the main job out of sight instead: it
 * hovers a term of the sample page, prints the card that opens and saves a picture. Usage: node scripts/start.mjs
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './lib/browsers.mjs';
import { ensureNode } from './lib/node.mjs';
import { main, Problem } from './lib/problem.mjs';
import { ROOT, run } from './lib/run.mjs';

const TERM = 'non-refoulement';

await main(async () => {
  ensureNode();
  const found = findBrowser('chrome') ?? findBrowser('firefox');
  if (found === null) throw new Problem('No browser found.', 'Run `npm start`, which sees to it.');
  await build(found.kind);

  // TypeScript, which the Node that set-up runs on may not know.
  const { BUILDS, launch } = await import('./lib/drive/launch.ts');
  const { serve } = await import('./lib/drive/serve.ts');
  const window = hasDisplay();
  const site = await serve(join(ROOT, 'test/fixtures'));
  const sample = `${site.origin}/sample.html`;
  try {
    const driven = await launch(found.kind, {
      path: found.path,
      extension: join(ROOT, BUILDS[found.kind]),
      window,
    });
    try {
      await (window ? showToReader(driven, sample) : showInWords(driven, sample));
    } finally {
      await driven.close();
    }
  } finally {
    await site.close();
  }
});

async function build(kind) {
  console.log(`Building for ${kind === 'firefox' ? 'Firefox' : 'Chromium'} ...`);
  const { code, output } = await run('npm', [
    'run',
    '--silent',
    kind === 'firefox' ? 'build:firefox' : 'build',
  ]);
  if (code !== 0)
    throw new Problem(
      `The build failed:\n${output.trimEnd()}`,
      'Put right what it names, and run `npm start` again.',
    );
}

/** Whether a window could be seen by anybody. */
function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The extension opens its welcome page by itself; we stay until the reader closes the browser. */
async function showToReader({ browser }, sample) {
  console.log(`Opened ${await browser.version()} with Fact Cards. Its welcome page shows what to do.`);
  console.log(`A page to try it on: ${sample}\nClose the browser to end.`);
  await new Promise((resolve) => {
    browser.once('disconnected', resolve);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
}

async function showInWords(driven, sample) {
  const { inOneLine, openCard, textOf } = await import('./lib/drive/accessible.ts');
  const { hover, markTexts } = await import('./lib/drive/marks.ts');
  console.log(`No display here, so ${await driven.browser.version()} works out of sight.`);
  const page = await driven.browser.newPage();
  await page.goto(sample);
  const picture = join(ROOT, '.output/start/card.png');
  mkdirSync(join(ROOT, '.output/start'), { recursive: true });
  try {
    await hover(page, TERM);
    const card = await openCard(driven, page);
    console.log(`Marked on ${sample}: ${(await markTexts(page)).map(inOneLine).join(', ')}`);
    console.log(`\nThe card for "${TERM}": ${card.name}\n`);
    console.log(textOf(card).replaceAll(/^(?=.)/gm, '  '));
  } catch (error) {
    throw new Problem(
      `Hovering "${TERM}" on ${sample} did not bring a card. ${error.message}`,
      'Run `npm test`: its first failing check says more.',
    );
  } finally {
    await page.screenshot({ path: picture });
    console.log(`\nPicture: ${picture}`);
  }
}
