import { bundle } from './bundle.ts';
import type { Input } from './in-page/method.ts';
import { type Lab, openLab, type Tab } from './lab.ts';
import { bundledInput, largeInput, type PageName, SHEET, samplePage } from './sample-pages.ts';
import { type Goal, median, type Report, ratioGoal, type Suite, spread } from './suite.ts';
import { type LongestTasks, longestTasks } from './tasks.ts';

const RUNS = 7;
/** mark.js with an array takes a quarter of a minute on the long page. */
const SLOW_RUNS = 1;
/** Below, no reader feels a pause; above, browsers speak of a long task. In ms. */
const LONGEST_SLICE = 8;
const LONGEST_TASK = 50;

const METHODS = {
  nothing: 'nothing',
  ours: 'Fact Cards',
  'find-and-replace': 'findAndReplaceDOMText',
  'mark-pattern': 'mark.js markRegExp',
  'mark-array': 'mark.js mark(array)',
} as const;

type MethodName = keyof typeof METHODS;

interface Runs {
  /** Main-thread CPU in ms, of each run. */
  readonly cpu: number[];
  hits: number;
}

type Comparison = ReadonlyMap<MethodName, Runs>;

const CASES: readonly {
  page: PageName;
  names: number | null;
  methods: readonly MethodName[];
  goals: Partial<Record<MethodName, number>>;
}[] = [
  { page: 'small', names: null, methods: ['nothing', 'ours', 'find-and-replace', 'mark-pattern'], goals: {} },
  {
    page: 'long',
    names: null,
    methods: ['nothing', 'ours', 'find-and-replace', 'mark-pattern', 'mark-array'],
    goals: { 'mark-pattern': 0.12, 'mark-array': 0.0012, 'find-and-replace': 0.35 },
  },
  {
    page: 'huge',
    names: null,
    methods: ['nothing', 'ours', 'find-and-replace', 'mark-pattern'],
    goals: { 'mark-pattern': 0.1 },
  },
  {
    page: 'long',
    names: 5000,
    methods: ['nothing', 'ours', 'find-and-replace'],
    goals: { 'find-and-replace': 0.04 },
  },
];

/** Scan, mark, style and paint, each time in a page and process of its own. */
export const pages: Suite = {
  name: 'pages',
  title: 'Marking a page',
  async run() {
    const rows: string[][] = [];
    const goals: Goal[] = [];
    const lab = await openLab();
    try {
      for (const { page, names, methods, goals: wanted } of CASES) {
        const input = names === null ? bundledInput() : largeInput(names);
        const title = names === null ? page : `${page}, ${names} forms`;
        const runs = await compare(lab, page, methods, input);
        const net = netOf(runs);
        for (const method of methods.slice(1)) {
          const { hits } = runs.get(method) as Runs;
          rows.push([title, METHODS[method], spread(net(method)), String(hits)]);
        }
        for (const [peer, most] of Object.entries(wanted) as [MethodName, number][]) {
          const ratio = median(net('ours')) / median(net(peer));
          goals.push(ratioGoal(`${title}, beside ${METHODS[peer]}`, ratio, `≤ ${most}x`, ratio <= most));
        }
        if (names === null && page !== 'small')
          goals.push(...taskGoals(page, await tasksOf(lab, page, input)));
      }
    } finally {
      await lab.close();
    }
    return {
      columns: ['page', 'method', 'CPU ms, without idle', 'hits'],
      rows,
      goals,
      notes: NOTES,
    } satisfies Report;
  },
};

const NOTES = [
  `Main-thread CPU (script, style, layout, paint) until the second frame after the end; medians of ${RUNS} (least-most), methods in turns, a fresh process each; mark(array) ${SLOW_RUNS} run. Tasks are the longest of 3 runs, traced, which adds a little.`,
  'Pages are made up (test/bench/article.ts): 0.5 and 1.4 million characters, 14,000 and 80,000 text nodes, no page of the web. All methods get the same names; of 5,000, most are nouns of WordNet. Fact Cards also folds, follows terms across tags and over line breaks; and does not mark where a phrase means something else or where context is missing. mark(array) counts names within longer ones as well.',
];

/** Methods in turns, so that what else the machine does falls on each alike. */
async function compare(
  lab: Lab,
  page: PageName,
  methods: readonly MethodName[],
  input: Input,
): Promise<Comparison> {
  const addresses = publish(lab, page);
  const runs = new Map(methods.map((method): [MethodName, Runs] => [method, { cpu: [], hits: 0 }]));
  const scripts = new Map<MethodName, string>();
  for (const method of methods) scripts.set(method, await bundle(method));
  for (let turn = 0; turn < RUNS; turn++) {
    for (const [method, kept] of runs) {
      if (method === 'mark-array' && turn >= SLOW_RUNS) continue;
      const tab = await ready(lab, addresses(method), scripts.get(method) as string, input);
      const before = await tab.metrics();
      kept.hits = Number(await tab.run(RUN));
      await tab.settle();
      kept.cpu.push((await tab.metrics()).TaskDuration - before.TaskDuration);
      await tab.close();
    }
  }
  return runs;
}

const RUN = 'method.run(input)';

/** A page with a method in it that has not run yet. */
async function ready(lab: Lab, url: string, script: string, input: Input): Promise<Tab> {
  const tab = await lab.open(url);
  await tab.run(`${script};globalThis.input=${JSON.stringify(input)};0`);
  await tab.settle();
  return tab;
}

/** Only we have a sheet, and from the start of the page. */
function publish(lab: Lab, page: PageName): (method: MethodName) => string {
  const plain = lab.publish(`${page}.html`, samplePage(page));
  const styled = lab.publish(`${page}-with-sheet.html`, samplePage(page, SHEET));
  return (method) => (method === 'ours' ? styled : plain);
}

function netOf(runs: Comparison): (method: MethodName) => number[] {
  const cpuOf = (method: MethodName): number[] => runs.get(method)?.cpu ?? [];
  const idle = median(cpuOf('nothing'));
  return (method) => cpuOf(method).map((cpu) => cpu - idle);
}

async function tasksOf(lab: Lab, page: PageName, input: Input): Promise<LongestTasks> {
  const url = publish(lab, page)('ours');
  const script = await bundle('ours');
  const found: LongestTasks[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const tab = await ready(lab, url, script, input);
    found.push(
      await longestTasks(tab, async () => {
        await tab.run(RUN);
        await tab.settle();
      }),
    );
    await tab.close();
  }
  return {
    slice: Math.max(...found.map(({ slice }) => slice)),
    task: Math.max(...found.map(({ task }) => task)),
  };
}

function taskGoals(page: PageName, { slice, task }: LongestTasks): Goal[] {
  const goal = (what: string, ms: number, most: number): Goal => ({
    what: `${page} page, ${what}`,
    measured: `${ms.toFixed(1)} ms`,
    wanted: `≤ ${most} ms`,
    isMet: ms <= most,
  });
  return [goal('longest slice of ours', slice, LONGEST_SLICE), goal('longest task', task, LONGEST_TASK)];
}
