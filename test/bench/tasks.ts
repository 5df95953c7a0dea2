import type { Tab } from './lab.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** CPU of the thread, in µs. */
  readonly tdur?: number;
}

/** The longest stretches of main-thread CPU, in ms. */
export interface LongestTasks {
  /** Of script alone. */
  readonly slice: number;
  /** Of anything: script, style, layout, paint. */
  readonly task: number;
}

/** What a slice is: the first begins in the evaluation, the others where `scheduler.yield` goes on. */
const SLICES = ['EvaluateScript', 'BlinkScheduler_PerformMicrotaskCheckpoint'];

/** Watches the main thread of a tab while something happens in it. */
export async function longestTasks(tab: Tab, action: () => Promise<unknown>): Promise<LongestTasks> {
  await tab.page.tracing.start({
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink'],
  });
  await action();
  const events = JSON.parse(new TextDecoder().decode(await tab.page.tracing.stop()))
    .traceEvents as TraceEvent[];
  const whole = events.filter(({ ph }) => ph === 'X');
  // The thread that ran our script; other renderers and the browser are in the trace too.
  const cpuOf = (thread: string): number =>
    longest(
      whole.filter((event) => threadOf(event) === thread),
      SLICES,
    );
  const threads = [...new Set(whole.filter(({ name }) => SLICES.includes(name)).map(threadOf))];
  const main = threads.sort((left, right) => cpuOf(right) - cpuOf(left))[0];
  const ours = whole.filter((event) => threadOf(event) === main);
  return { slice: longest(ours, SLICES), task: longest(ours, ['RunTask']) };
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;

const longest = (events: readonly TraceEvent[], names: readonly string[]): number =>
  Math.max(0, ...events.filter(({ name }) => names.includes(name)).map(({ tdur = 0 }) => tdur)) / 1000;
