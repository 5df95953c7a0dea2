import { type Lab, openLab, type Tab } from './lab.ts';
import { SHEET, samplePage } from './sample-pages.ts';
import { type Goal, median, ratioGoal, type Suite, spread } from './suite.ts';

const RUNS = 9;
const MOST = 1.05;
const MARKS = 10_000;

/** Edits text of 2,000 nodes, then removes 300 elements, a frame after each. */
const DOM_WORK = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const texts = nodes.filter((_, index) => index % 6 === 0).slice(0, 2000);
  for (const text of texts) text.data += '.';
  await frame();
  for (const block of [...document.querySelectorAll('p')].slice(-300)) block.remove();
  await frame();
})()`;
const TEXTS = `{
  globalThis.nodes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.length > 6) nodes.push(walker.currentNode);
  0
}`;
const MARK = `{
  const highlight = new Highlight();
  CSS.highlights.set('fact-cards', highlight);
  for (let k = 0; k < ${MARKS}; k++) {
    const node = nodes[k % nodes.length];
    const startOffset = k < nodes.length ? 0 : 3;
    highlight.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset: startOffset + 3 }));
  }
  0
}`;

/** What the marks' sheet and the marks themselves cost a page. */
export const style: Suite = {
  name: 'style',
  title: 'Style, and work on the page beside its marks',
  async run() {
    const lab = await openLab();
    try {
      const [plain, styled] = [
        lab.publish('plain.html', samplePage('long')),
        lab.publish('styled.html', samplePage('long', SHEET)),
      ];
      const load = { without: [] as number[], with: [] as number[] };
      const work = { without: [] as number[], with: [] as number[] };
      let late = 0;
      for (let turn = 0; turn < RUNS; turn++) {
        load.without.push(await inTab(lab, plain, async (tab) => (await tab.metrics()).RecalcStyleDuration));
        load.with.push(await inTab(lab, styled, async (tab) => (await tab.metrics()).RecalcStyleDuration));
        work.without.push(await inTab(lab, styled, (tab) => domWork(tab)));
        const marked = await inTab(lab, styled, async (tab) => {
          await tab.run(TEXTS);
          const before = await tab.metrics();
          await tab.run(MARK);
          await tab.settle();
          const recalculated = (await tab.metrics()).RecalcStyleDuration - before.RecalcStyleDuration;
          return { late: recalculated, cpu: await domWork(tab) };
        });
        late = Math.max(late, marked.late);
        work.with.push(marked.cpu);
      }
      const [loadRatio, workRatio] = [
        median(load.with) / median(load.without),
        median(work.with) / median(work.without),
      ];
      const goals: Goal[] = [
        ratioGoal('style while the page loads, beside no sheet', loadRatio, `≤ ${MOST}x`, loadRatio <= MOST),
        {
          what: 'late style recalculation, longest of all runs',
          measured: `${late.toFixed(2)} ms`,
          wanted: '0 ms',
          isMet: late < 0.05,
        },
        ratioGoal(
          `2,000 edits and 300 removals with ${MARKS} marks, beside none`,
          workRatio,
          `≤ ${MOST}x`,
          workRatio <= MOST,
        ),
      ];
      return {
        columns: ['CPU ms', 'without', 'with'],
        rows: [
          ['style while the long page loads', spread(load.without), spread(load.with)],
          [`edits and removals, ${MARKS} marks`, spread(work.without), spread(work.with)],
        ],
        goals,
        notes: [
          `Medians of ${RUNS} (least-most), in turns, on the long page. Marks are static ranges without our script.`,
        ],
      };
    } finally {
      await lab.close();
    }
  },
};

async function inTab<T>(lab: Lab, url: string, measure: (tab: Tab) => Promise<T>): Promise<T> {
  const tab = await lab.open(url);
  try {
    return await measure(tab);
  } finally {
    await tab.close();
  }
}

async function domWork(tab: Tab): Promise<number> {
  await tab.run(TEXTS);
  const before = await tab.metrics();
  await tab.run(DOM_WORK);
  await tab.settle();
  return (await tab.metrics()).TaskDuration - before.TaskDuration;
}
