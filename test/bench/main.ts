/**
 * Measures, and writes the tables to test/bench/RESULTS.md. Usage: npm run bench [-- SUITE ...]
 * With suites named, only their sections are replaced. Figures above a goal do not fail the run: timings of a shared
 * machine are for reading; what must hold is in the tests and in the byte budgets.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Problem } from '../../scripts/lib/problem.mjs';
import type { Report, Suite } from './suite.ts';
import { SUITES } from './suites.ts';

const RESULTS = fileURLToPath(new URL('RESULTS.md', import.meta.url));

export async function bench(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    throw new Problem(
      `There is no suite ${unknown.join(', ')}.`,
      `Name some of these, or none for all: ${SUITES.map(({ name }) => name).join(', ')}.`,
    );
  }
  const sections = readSections();
  for (const suite of SUITES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const start = performance.now();
    console.log(`\n## ${suite.title}\n`);
    const text = write(suite, await suite.run(), (performance.now() - start) / 1000);
    console.log(text);
    sections.set(suite.title, text);
    // After each, so that an interrupted run keeps what it has measured.
    writeFileSync(RESULTS, render(sections));
  }
  console.log(`\nWritten to ${RESULTS}`);
}

function write(suite: Suite, { columns, rows, goals, notes }: Report, seconds: number): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
  const goalTable = [
    line(['goal', 'measured', 'wanted', '']),
    line(['---', '---', '---', '---']),
    ...goals.map(({ what, measured, wanted, isMet }) =>
      line([what, measured, wanted, isMet ? 'reached' : '**not reached**']),
    ),
  ];
  return [
    `${new Date().toISOString().slice(0, 10)}, ${machine()}, ${Math.round(seconds)} s; \`npm run bench -- ${suite.name}\``,
    '',
    ...table,
    ...(goals.length > 0 ? ['', ...goalTable] : []),
    ...notes.flatMap((note) => ['', note]),
  ].join('\n');
}

function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} x ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}

function readSections(): Map<string, string> {
  const known = new Map(SUITES.map(({ title }) => [title, '']));
  if (!existsSync(RESULTS)) return known;
  for (const part of readFileSync(RESULTS, 'utf8').split(/^## /m).slice(1)) {
    const end = part.indexOf('\n');
    if (known.has(part.slice(0, end))) known.set(part.slice(0, end), part.slice(end).trim());
  }
  return known;
}

function render(sections: ReadonlyMap<string, string>): string {
  const written = [...sections].filter(([, text]) => text !== '');
  return `# Measured\n\nWritten by \`npm run bench\`. Compare the ratios: both sides of each were measured in one run, in turns.\n\n${written
    .map(([title, text]) => `## ${title}\n\n${text}\n`)
    .join('\n')}`;
}
