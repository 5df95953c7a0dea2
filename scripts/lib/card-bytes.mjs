import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, parseSync } from 'vite';
import { BUILD_OPTIONS } from './build-options.ts';
import { Problem } from './problem.mjs';
import { ROOT } from './run.mjs';

const LIBRARY = '@floating-ui/core';
/** The one file that uses it. */
const USER = 'page/card-host.ts';

/** Bytes of what the card uses of Floating UI, built alone as the card is built. */
export async function bytesOfFloatingUi() {
  const names = valuesFrom(LIBRARY, USER);
  const entry = `export { ${names.join(', ')} } from ${JSON.stringify(LIBRARY)};`;
  const ENTRY = join(ROOT, 'page/floating-ui-alone.js');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: ROOT,
    plugins: [
      {
        name: 'entry-in-memory',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? entry : null),
      },
    ],
    build: {
      ...BUILD_OPTIONS,
      write: false,
      rollupOptions: { input: ENTRY, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const [{ code }] = built.output;
  // Inside the card nothing is exported.
  return Buffer.byteLength(code.trim().replace(/export\s*\{[^}]*\};?$/, ''));
}

/** Bytes of the components' style sheets as they stand in the built card: strings with rules for classes of ours. */
export function bytesOfStyles(card) {
  const sheets = stringsIn(parseSync('card.js', card).program).filter(({ text }) =>
    /\.fc-[^{}]+\{/.test(text),
  );
  if (sheets.length === 0)
    throw new Problem(
      'No style sheet is found in card.js.',
      'Tell scripts/lib/card-bytes.mjs how the sheets stand there now.',
    );
  return sheets.reduce((sum, { start, end }) => sum + Buffer.byteLength(card.slice(start, end)), 0);
}

/** Names that a file imports from a package, without types. */
function valuesFrom(library, file) {
  const { module } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
  const names = module.staticImports
    .filter(({ moduleRequest }) => moduleRequest.value === library)
    .flatMap(({ entries }) => entries.filter(({ isType }) => !isType))
    .map(({ importName }) => importName.name);
  if (names.length === 0)
    throw new Problem(
      `${file} imports nothing from ${library}.`,
      'Tell scripts/lib/card-bytes.mjs which file uses it, or take it out of package.json.',
    );
  return names;
}

/** All strings of a program, whichever quotes they have. */
function stringsIn(node, found = []) {
  if (Array.isArray(node)) for (const each of node) stringsIn(each, found);
  else if (typeof node === 'object' && node !== null) {
    if (node.type === 'Literal' && typeof node.value === 'string') found.push({ ...node, text: node.value });
    if (node.type === 'TemplateElement') found.push({ ...node, text: node.value.raw });
    for (const each of Object.values(node)) stringsIn(each, found);
  }
  return found;
}
