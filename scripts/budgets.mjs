/** Holds a built extension to its byte budgets. Usage: node scripts/budgets.mjs chrome-mv3|firefox-mv3 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { parseSync } from 'vite';
import { bytesOfFloatingUi, bytesOfStyles } from './lib/card-bytes.mjs';
import { main, Problem } from './lib/problem.mjs';
import { ROOT } from './lib/run.mjs';

const CONTENT = 'content-scripts/content.js';
/** The pack: data, not code. */
const FACTS = 'facts.js';

await main(async () => {
  const [name] = process.argv.slice(2);
  if (name === undefined) throw new Problem('Which build?', 'Say `node scripts/budgets.mjs chrome-mv3`.');
  const folder = join(ROOT, '.output', name);
  if (!existsSync(folder))
    throw new Problem(`There is no .output/${name}.`, 'Run `npm run build` or `npm run build:firefox`.');

  const content = read(folder, CONTENT);
  const card = read(folder, 'card.js');
  const popup = popupFiles(folder);
  const rows = [
    // Every frame of every page pays for this one.
    { what: 'content script', files: [CONTENT], bytes: size(content), budget: 24_576 },
    {
      what: 'its code, without the terms',
      files: [CONTENT],
      bytes: size(content) - termsIn(content),
      budget: 16_384,
    },
    // Has to arrive within the card's opening delay.
    { what: 'card', files: ['card.js'], bytes: size(card), budget: 40_960 },
    {
      what: "card's code, without Floating UI and styles",
      files: ['card.js'],
      bytes: size(card) - (await bytesOfFloatingUi()) - bytesOfStyles(card),
      budget: 24_576,
    },
    {
      what: 'popup',
      files: popup,
      bytes: sum(popup.map((file) => size(read(folder, file)))),
      budget: 49_152,
    },
    // Started anew for every event after half a minute of rest.
    {
      what: 'background',
      files: ['background.js'],
      bytes: size(read(folder, 'background.js')),
      budget: 32_768,
    },
    { what: 'zip', files: ['the whole folder'], bytes: zipSize(folder), budget: 400_000 },
  ];
  console.log(`Bytes in .output/${name}`);
  for (const { what, bytes, budget } of rows)
    console.log(`  ${what.padEnd(44)} ${figure(bytes)} of ${figure(budget)}`);

  const over = rows.filter(({ bytes, budget }) => bytes > budget);
  if (over.length === 0) return;
  throw new Problem(
    over
      .map(
        ({ what, files, bytes, budget }) =>
          `${what}: ${bytes} bytes, ${bytes - budget} above the budget of ${budget} (${files.join(', ')})`,
      )
      .join('\n'),
    'See what grew with `npx wxt build --analyze`; load what is not needed at once on demand, or leave it out. ' +
      'A budget is raised only where the design says so.',
  );
});

/** Bytes of data/terms.json as it stands in the content script. */
function termsIn(content) {
  const terms = JSON.parse(readFileSync(join(ROOT, 'data/terms.json'), 'utf8'));
  const entries = JSON.stringify(terms.entries);
  // The bundler writes the keys without quotes; the lists stand as they are.
  if (!content.includes(entries.slice(0, 80)))
    throw new Problem(
      'data/terms.json is not found in the content script.',
      'Tell scripts/budgets.mjs how it stands there now.',
    );
  return size(entries) + size(JSON.stringify(terms.not));
}

/** The scripts that popup.html loads, with all they import statically, but for the pack, which is data. */
function popupFiles(folder) {
  const html = read(folder, 'popup.html');
  const sources = [...html.matchAll(/<script[^>]*\ssrc="\/?([^"]+)"/g)].map(([, source]) => source);
  const found = new Set();
  const visit = (file) => {
    if (found.has(file) || file === FACTS) return;
    found.add(file);
    const { module } = parseSync(file, read(folder, file));
    const specifiers = [
      ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...module.staticExports.flatMap(({ entries }) =>
        entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
      ),
    ];
    for (const specifier of specifiers) {
      visit(specifier.startsWith('/') ? specifier.slice(1) : posix.join(dirname(file), specifier));
    }
  };
  sources.forEach(visit);
  return [...found];
}

/** Bytes of the folder as a zip: each deflated file with its two headers, and the record at the end. */
function zipSize(folder) {
  const END = 22;
  const HEADERS = 30 + 46;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = names.map((path) => {
    const name = Buffer.byteLength(path.slice(folder.length + 1));
    return deflateRawSync(readFileSync(path), { level: 9 }).length + HEADERS + 2 * name;
  });
  return sum(sizes) + END;
}

function read(folder, file) {
  const path = join(folder, file);
  if (!existsSync(path)) {
    throw new Problem(
      `${file} is missing from the build.`,
      'If it has another name now, tell scripts/budgets.mjs; else look at the build.',
    );
  }
  return readFileSync(path, 'utf8');
}

function size(text) {
  return Buffer.byteLength(text);
}
function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}
function figure(bytes) {
  return bytes.toLocaleString('en').padStart(7);
}
