import { bundle } from './bundle.ts';
import { type Lab, openLab, type Tab } from './lab.ts';
import { bundledInput, SHEET, samplePage } from './sample-pages.ts';
import { type Goal, median, ratioGoal, type Suite, spread } from './suite.ts';

const RUNS = 7;
/** Seconds. */
const FEED = 4;
const STORM = 10;
const STORM_RUNS = 3;
const ROWS = 100_000;
const ROWS_KEPT = 1000;

type Follower = 'nothing' | 'still' | 'ours' | 'rescan';

/**
 * Changes the page from its own world, as its own scripts would: in a box of its own, so that the page around it stays
 * as it is, rows come at the end (70 %), text is edited (25 %), rows go (5 %, all above 300); one row in 50 has a term.
 * Gives the frames drawn.
 */
const FEED_SCRIPT = `globalThis.feed = (perSecond, seconds) => new Promise((resolve) => {
  const list = document.body.appendChild(document.createElement('div'));
  list.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:300px;height:400px;overflow:hidden;contain:strict';
  const rows = [];
  const start = performance.now();
  let done = 0, frames = 0;
  const frame = (now) => {
    frames++;
    const due = Math.min((now - start) / 1000, seconds) * perSecond;
    for (; done < due; done++) {
      const kind = done % 20;
      if (kind < 14 || rows.length < 20) {
        const row = document.createElement('div');
        row.append('Row ' + done + (done % 50 === 0 ? ' on the famine' : ' of the feed'), document.createElement('br'), 'and more');
        list.append(row);
        rows.push(row);
      } else if (kind < 19) rows[(done * 7) % rows.length].firstChild.data = 'Edited ' + done;
      else for (let k = rows.length > 300 ? 20 : 1; k > 0; k--) rows.shift().remove();
    }
    if (now - start < seconds * 1000) requestAnimationFrame(frame);
    else resolve(frames);
  };
  requestAnimationFrame(frame);
})`;

/** Rows are appended, and as many leave at the top. */
const SCROLL_SCRIPT = `globalThis.scroll = (rows, kept) => new Promise((resolve) => {
  globalThis.list ??= document.body.appendChild(document.createElement('div'));
  let done = 0;
  const frame = () => {
    for (let k = 0; k < 100; k++, done++) {
      const row = document.createElement('p');
      row.textContent = 'Row ' + done + (done % 10 === 0 ? ' on the famine' : ' of the feed');
      list.append(row);
      if (list.children.length > kept) list.firstChild.remove();
    }
    if (done < rows) requestAnimationFrame(frame);
    else resolve(0);
  };
  frame();
})`;

export const live: Suite = {
  name: 'live',
  title: 'Pages that change',
  async run() {
    const lab = await openLab();
    try {
      const url = lab.publish('long.html', samplePage('long', SHEET));
      const scripts = {
        nothing: await bundle('nothing'),
        still: await bundle('still'),
        ours: await bundle('ours'),
        rescan: await bundle('rescan'),
      };
      const open = (follower: Follower): Promise<Tab> => following(lab, url, scripts[follower]);
      const feed = await measureFeed(open);
      const storm = await measureStorm(open);
      const scroll = await measureScroll(lab, scripts.ours);

      const idle = median(feed.nothing);
      const above = (follower: Follower): number[] => feed[follower].map((cpu) => cpu - idle);
      const ratio = median(above('ours')) / median(above('rescan'));
      const frames = median(storm.ours) / median(storm.nothing);
      const growth = median(scroll.heap.slice(-2)) / median(scroll.heap.slice(0, 2));
      const goals: Goal[] = [
        ratioGoal('1,000 mutations a second, CPU beside full rescans', ratio, '≤ 0.2x', ratio <= 0.2),
        ratioGoal('storm of 10,000 a second, frames beside no script', frames, '≥ 0.95x', frames >= 0.95),
        {
          what: 'storm: reported as busy',
          measured: `${storm.busy} of ${STORM_RUNS}`,
          wanted: 'all',
          isMet: storm.busy === STORM_RUNS,
        },
        ratioGoal(
          'heap from the first to the last fifth of endless scroll',
          growth,
          '≤ 1.05x',
          growth <= 1.05,
        ),
        {
          what: 'endless scroll: marks registered at most, of those on the page',
          measured: `${Math.max(...scroll.marks)}`,
          wanted: `≤ ${ROWS_KEPT / 10}`,
          isMet: Math.max(...scroll.marks) <= ROWS_KEPT / 10,
        },
      ];
      return {
        columns: [
          'measured',
          'nothing',
          'marks alone, nobody follows',
          'Fact Cards',
          'full rescan, 4 a second',
        ],
        rows: [
          [
            'CPU ms a second at 1,000 mutations',
            ...(['nothing', 'still', 'ours', 'rescan'] as const).map((follower) => spread(feed[follower])),
          ],
          [
            `frames in a storm of ${STORM} s`,
            spread(storm.nothing, 0),
            spread(storm.still, 0),
            spread(storm.ours, 0),
            '',
          ],
          [
            'heap MB in endless scroll, by fifths',
            '',
            '',
            scroll.heap.map((bytes) => (bytes / 2 ** 20).toFixed(2)).join(', '),
            '',
          ],
        ],
        goals,
        notes: [
          `The long page; feeds of ${FEED} s, medians of ${RUNS} (least-most); storms last ${STORM} s here, medians of ${STORM_RUNS}. Endless scroll: ${ROWS} rows come, ${ROWS_KEPT} stay, heap after a collection.`,
          'Chromium lays out the marks anew in every frame in which the page changes, and because of the underline measures what all text paints over: that is the column "marks alone", and no script can spare it.',
        ],
      };
    } finally {
      await lab.close();
    }
  },
};

/** A page that is scanned and followed. */
async function following(lab: Lab, url: string, script: string): Promise<Tab> {
  const tab = await lab.open(url);
  await tab.run(`${script};globalThis.input=${JSON.stringify(bundledInput())};method.run(input)`);
  await tab.page.evaluate(FEED_SCRIPT);
  await tab.page.evaluate(SCROLL_SCRIPT);
  await tab.settle();
  return tab;
}

/** CPU ms a second. */
async function measureFeed(open: (follower: Follower) => Promise<Tab>): Promise<Record<Follower, number[]>> {
  const cpu: Record<Follower, number[]> = { nothing: [], still: [], ours: [], rescan: [] };
  for (let turn = 0; turn < RUNS; turn++) {
    for (const [follower, kept] of Object.entries(cpu) as [Follower, number[]][]) {
      const tab = await open(follower);
      const before = await tab.metrics();
      await tab.page.evaluate(`feed(1000, ${FEED})`);
      await tab.settle();
      kept.push(((await tab.metrics()).TaskDuration - before.TaskDuration) / FEED);
      await tab.close();
    }
  }
  return cpu;
}

async function measureStorm(
  open: (follower: Follower) => Promise<Tab>,
): Promise<{ nothing: number[]; still: number[]; ours: number[]; busy: number }> {
  const frames = { nothing: [] as number[], still: [] as number[], ours: [] as number[] };
  let busy = 0;
  for (let turn = 0; turn < STORM_RUNS; turn++) {
    for (const follower of ['nothing', 'still', 'ours'] as const) {
      const tab = await open(follower);
      frames[follower].push(Number(await tab.page.evaluate(`feed(10000, ${STORM})`)));
      if (follower === 'ours' && (await tab.run('session.isBusy()')) === true) busy++;
      await tab.close();
    }
  }
  return { ...frames, busy };
}

async function measureScroll(lab: Lab, script: string): Promise<{ heap: number[]; marks: number[] }> {
  const tab = await following(
    lab,
    lab.publish('blank.html', `<!doctype html><style>${SHEET}</style>`),
    script,
  );
  const [heap, marks] = [[] as number[], [] as number[]];
  for (let fifth = 0; fifth < 5; fifth++) {
    await tab.page.evaluate(`scroll(${ROWS / 5}, ${ROWS_KEPT})`);
    // The last batch of changes is followed within half a second.
    await tab.run('new Promise((resolve) => setTimeout(resolve, 1000))');
    await tab.cdp.send('HeapProfiler.collectGarbage');
    heap.push((await tab.metrics()).JSHeapUsedSize);
    marks.push(Number(await tab.run("CSS.highlights.get('fact-cards')?.size ?? 0")));
  }
  await tab.close();
  return { heap, marks };
}
