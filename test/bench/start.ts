import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILDS } from '../../scripts/lib/drive/launch.ts';
import { Problem } from '../../scripts/lib/problem.mjs';
import { bundle } from './bundle.ts';
import { type Lab, openLab } from './lab.ts';
import { bundledInput, SHEET, samplePage } from './sample-pages.ts';
import { type Goal, median, ratioGoal, type Suite, spread } from './suite.ts';

const RUNS = 15;
const FIRST_RUNS = 9;
/** ms */
const FIRST_MARK = 20;

type Extension = 'none' | 'two bytes' | 'Fact Cards';

export const start: Suite = {
  name: 'start',
  title: 'Starting in a page',
  async run() {
    const build = fileURLToPath(new URL(`../../${BUILDS.chrome}`, import.meta.url));
    if (!existsSync(build))
      throw new Problem(`There is no ${BUILDS.chrome}.`, 'Run `npm run build` before the bench.');
    const folder = mkdtempSync(join(tmpdir(), 'fact-cards-bench-'));
    const labs: Record<Extension, Lab> = {
      none: await openLab(extensionWith(folder, 'none', '')),
      'two bytes': await openLab(extensionWith(folder, 'two', '0;')),
      'Fact Cards': await openLab(build),
    };
    try {
      const blank = await loads(labs, '<!doctype html><title>Blank</title>');
      const frame = '<!doctype html><p>A frame';
      const frames = await loads(
        labs,
        `<!doctype html><title>Frames</title>${`<iframe srcdoc="${frame}"></iframe>`.repeat(20)}`,
      );
      const first = await firstMarks(labs.none);
      const above = (loaded: Record<Extension, number[]>, extension: Extension): number =>
        median(loaded[extension]) - median(loaded.none);
      const ratio = above(blank, 'Fact Cards') / above(blank, 'two bytes');
      const goals: Goal[] = [
        ratioGoal('blank page, CPU above no script, beside two bytes', ratio, '≤ 1.15x', ratio <= 1.15),
        {
          what: 'first mark on the long page',
          measured: `${median(first).toFixed(1)} ms`,
          wanted: `≤ ${FIRST_MARK} ms`,
          isMet: median(first) <= FIRST_MARK,
        },
      ];
      const row = (what: string, loaded: Record<Extension, number[]>): string[] => [
        what,
        spread(loaded.none),
        spread(loaded['two bytes']),
        spread(loaded['Fact Cards']),
      ];
      return {
        columns: ['measured', 'no content script', 'of two bytes', 'Fact Cards'],
        rows: [
          row('blank page, CPU ms', blank),
          row('page with 20 frames, CPU ms', frames),
          ['first mark on the long page, ms by the clock', '', '', spread(first)],
        ],
        goals,
        notes: [
          `Main-thread CPU of a whole load, medians of ${RUNS} (least-most), in turns; the first mark, medians of ${FIRST_RUNS}, in a world apart and a process of its own, from the start of the script, its matcher unbuilt, to the first range painted.`,
        ],
      };
    } finally {
      await Promise.all(Object.values(labs).map((lab) => lab.close()));
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** An extension with a content script in every frame, or with none. */
function extensionWith(folder: string, name: string, script: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'content.js'), script);
  const contentScripts = [
    {
      matches: ['<all_urls>'],
      js: ['content.js'],
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    },
  ];
  writeFileSync(
    join(path, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name,
      version: '1',
      ...(script !== '' && { content_scripts: contentScripts }),
    }),
  );
  return path;
}

async function loads(labs: Record<Extension, Lab>, html: string): Promise<Record<Extension, number[]>> {
  const cpu: Record<Extension, number[]> = { none: [], 'two bytes': [], 'Fact Cards': [] };
  for (let turn = 0; turn < RUNS; turn++) {
    for (const [extension, kept] of Object.entries(cpu) as [Extension, number[]][]) {
      const lab = labs[extension];
      const tab = await lab.open(lab.publish('page.html', html));
      // What is put off until the page is idle belongs to the start too.
      await tab.run('new Promise((resolve) => requestIdleCallback(resolve))');
      await tab.settle();
      kept.push((await tab.metrics()).TaskDuration);
      await tab.close();
    }
  }
  return cpu;
}

async function firstMarks(lab: Lab): Promise<number[]> {
  const url = lab.publish('long.html', samplePage('long', SHEET));
  const script = await bundle('first-mark');
  const times: number[] = [];
  for (let turn = 0; turn < FIRST_RUNS; turn++) {
    const tab = await lab.open(url);
    await tab.run(`${script};globalThis.input=${JSON.stringify(bundledInput())};0`);
    await tab.settle();
    times.push(Number(await tab.run('method.run(input)')));
    await tab.close();
  }
  return times;
}
