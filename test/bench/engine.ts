import { compileForms, type Form } from '../../core/match/forms.ts';
import { compileLarge } from '../../core/match/large/compile.ts';
import { openLarge } from '../../core/match/large/open.ts';
import { createScan, type Scan } from '../../core/match/matcher.ts';
import type { Terms } from '../../core/match/terms.ts';
import { classOf, classTable, WORD } from '../../core/text/classes.ts';
import { differences, type Match } from './engine/differences.ts';
import { normalise } from './engine/normalised.ts';
import { ahoCorasick, alternation, type Search, trie } from './engine/peers.ts';
import { glossText, lemmas, randomFrom, shuffled } from './engine/wordnet.ts';
import { type Goal, median, type Report, ratioGoal, type Suite } from './suite.ts';

/** UTF-16 units. */
const TEXT = 2_850_000;
/** For peers that would take minutes: their speed does not depend on the length. */
const SHORT = 285_000;
const ROUNDS = 9;
const ROUNDS_OF_LARGE_BUILDS = 3;

/** Names of WordNet that make about so many forms: each has its plural beside it. */
const SIZES = [
  { forms: 150, names: 75, speed: 5, build: null },
  { forms: 5_000, names: 2_500, speed: 6, build: 0.35 },
  { forms: 150_000, names: 75_000, speed: 10, build: 0.02 },
] as const;
const LARGE = 100_000;

interface Engine {
  readonly name: string;
  readonly build: () => unknown;
  /** UTF-16 units of text searched in one run. */
  readonly units: number;
  /** Searches once; `found` is given where hits are wanted. */
  readonly run: (found: Match[] | null) => void;
}

/** CPU time of this thread, in ms: other processes on the machine do not count. */
function cpu(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

export const engineSuite: Suite = {
  name: 'engine',
  title: 'Finding terms: the engine alone',
  async run(): Promise<Report> {
    const text = glossText(TEXT);
    for (let unit = 0; unit < classTable.length; unit++) classOf(unit);
    const all = shuffled(
      lemmas().filter((name) => /^[a-z0-9]/i.test(name)),
      randomFrom(7),
    );
    const rows: string[][] = [];
    const goals: Goal[] = [];
    const notes = [
      `Text: ${text.length.toLocaleString('en')} UTF-16 units of WordNet glosses in a fixed disorder. Millions of units a second of the main thread's CPU time in Node, engines in turns, medians of ${ROUNDS} after one to warm up, the best run in brackets. Peers need normalised text: making it has a row of its own, and is counted in one column only; the goals leave it out. The limit reads one table per unit and counts word starts.`,
      'Hits are the same but for these: only ours finds names closed up ("hotdog" for "hot dog"), and lets the s of a possessive belong to the mark before it, where ahocorasick finds the name "s" of WordNet.',
      'Build: from forms (`compileForms`, for peers names) to a ready engine; a RegExp is compiled when it is first used. V8 refuses regular expressions of 150,000 names. The large table is what packs above 5,000 forms get.',
    ];
    for (const size of SIZES) measure(size, all, text, { rows, goals, notes });
    return {
      columns: [
        'forms',
        'engine',
        'M units/s',
        'x limit',
        'x ahocorasick',
        'x, its normaliser included',
        'build ms',
        'hits',
        'only here / only there',
      ],
      rows,
      goals: [...goals, ...loading(all)],
      notes,
    };
  },
};

function measure(
  { forms: about, names, speed, build }: (typeof SIZES)[number],
  all: readonly string[],
  text: string,
  report: { rows: string[][]; goals: Goal[]; notes: string[] },
): void {
  const terms: Terms = { entries: all.slice(0, names).map((name) => [name, name]), not: [] };
  const forms = compileForms(terms);
  const isLarge = forms.length > LARGE;
  const engines = enginesFor(forms, text, isLarge);
  const runs = engines.map(() => [] as number[]);
  const builds = engines.map(({ build: make }) =>
    Array.from({ length: isLarge ? ROUNDS_OF_LARGE_BUILDS : ROUNDS }, () => cpu(make)),
  );
  for (let round = 0; round <= ROUNDS; round++) {
    engines.forEach(({ run }, index) => {
      const ms = cpu(() => run(null));
      if (round > 0) runs[index]?.push(ms);
    });
  }
  const found = engines.map(({ run }) => {
    const matches: Match[] = [];
    run(matches);
    return matches;
  });
  const of = (name: string): number => engines.findIndex((engine) => engine.name === name);
  const rate = (index: number): number => (engines[index]?.units ?? 0) / 1000 / median(runs[index] ?? []);
  const best = (index: number): number =>
    (engines[index]?.units ?? 0) / 1000 / Math.min(...(runs[index] ?? []));
  const peer = of('ahocorasick');
  const normaliser = of('normaliser of the peers');
  /** The same from the page's own text on. */
  const whole = (index: number): number =>
    index > normaliser ? 1 / (1 / rate(index) + 1 / rate(normaliser)) : rate(index);
  engines.forEach(({ name, units }, index) => {
    const matches = found[index] ?? [];
    const isEngine = matches.length > 0;
    report.rows.push([
      forms.length.toLocaleString('en'),
      name + (units < text.length ? ' (a tenth of the text)' : ''),
      `${rate(index).toFixed(1)} (${best(index).toFixed(1)})`,
      `${(rate(index) / rate(of('limit'))).toFixed(2)}x`,
      `${(rate(index) / rate(peer)).toFixed(1)}x`,
      `${(whole(index) / whole(peer)).toFixed(1)}x`,
      isEngine ? median(builds[index] ?? []).toFixed(1) : '',
      isEngine ? matches.length.toLocaleString('en') : '',
      isEngine && index !== of('ours')
        ? differences(found[of('ours')] ?? [], matches, units).join(' / ')
        : '',
    ]);
  });
  // The engine that such a pack is given.
  const own = isLarge ? 'ours, large' : 'ours';
  const times = rate(of(own)) / rate(peer);
  const title = `${about.toLocaleString('en')} forms`;
  report.goals.push(ratioGoal(`${title}, beside ahocorasick`, times, `≥ ${speed}x`, times >= speed));
  if (!isLarge && build === null) {
    const share = rate(of(own)) / rate(of('limit'));
    report.goals.push(ratioGoal(`${title}, beside the limit`, share, '≥ 0.5x', share >= 0.5));
  }
  if (build !== null) {
    const share = median(builds[of(own)] ?? []) / median(builds[peer] ?? []);
    report.goals.push(ratioGoal(`${title}, build beside ahocorasick`, share, `≤ ${build}x`, share <= build));
  }
}

function enginesFor(forms: readonly Form[], text: string, isLarge: boolean): Engine[] {
  const names = [...new Set(forms.map(nameOf))];
  const normalised = normalise(text);
  const short = isLarge ? normalised.text.slice(0, SHORT) : normalised.text;
  const ours = (name: string, build: () => Scan): Engine => {
    const scan = build();
    return {
      name,
      build,
      units: text.length,
      run: (found) =>
        scan(
          text,
          ({ start, end }) => found?.push({ start, end }),
          () => true,
          0,
          text.length,
        ),
    };
  };
  const peer = (name: string, make: (list: readonly string[]) => Search): Engine => {
    const search = make(names);
    const { offsets } = normalised;
    return {
      name,
      build: () => make(names),
      units: offsets[short.length] ?? text.length,
      run: (found) =>
        search(short, (start, end) => {
          found?.push({ start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 });
        }),
    };
  };
  return [
    { name: 'limit', build: () => null, units: text.length, run: () => countWords(text) },
    ours('ours', () => createScan(forms)),
    ours('ours, large', () => openLarge(compileLarge(forms))),
    { name: 'normaliser of the peers', build: () => null, units: text.length, run: () => normalise(text) },
    // V8 refuses regular expressions of that length, as an alternation and as a trie.
    ...(isLarge ? [] : [peer('RegExp alternation', alternation), peer('RegExp of a trie', trie)]),
    peer('ahocorasick', ahoCorasick),
  ];
}

/** A form as peers look for it. */
function nameOf({ folded, breaks }: Form): string {
  let name = '';
  for (let k = 0; k < folded.length; k++) name += folded.charAt(k) + (breaks[k] ? ' ' : '');
  return name.trim();
}

/** What no engine can do without: the class of each unit, and where words start. */
function countWords(text: string): number {
  let words = 0;
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = classTable[text.charCodeAt(at)] as number;
    if (unit >= WORD && previous < WORD) words++;
    previous = unit;
  }
  return words;
}

/** A pack of all lemmas with their plurals: its table's bytes, and how long a fresh worker needs to have it. */
function loading(all: readonly string[]): Goal[] {
  const names = all.slice(0, 75_000);
  const terms: Terms = { entries: names.map((name) => [name, name]), not: [] };
  const json = JSON.stringify(terms);
  const buffer = compileLarge(compileForms(terms));
  const opens: number[] = [];
  const rebuilds: number[] = [];
  for (let round = 0; round < 7; round++) {
    opens.push(cpu(() => openLarge(buffer)));
    if (round < 3) rebuilds.push(cpu(() => openLarge(compileLarge(compileForms(JSON.parse(json) as Terms)))));
  }
  const share = median(opens) / median(rebuilds);
  const megabytes = buffer.byteLength / 1e6;
  return [
    ratioGoal(
      `150,000 forms, opened (${median(opens).toFixed(1)} ms, all bytes checked) beside JSON and rebuild (${median(rebuilds).toFixed(0)} ms)`,
      share,
      '≤ 0.10x',
      share <= 0.1,
    ),
    {
      what: '150,000 forms, bytes of the table',
      measured: `${megabytes.toFixed(1)} MB`,
      wanted: '≤ 15 MB',
      isMet: megabytes <= 15,
    },
  ];
}
