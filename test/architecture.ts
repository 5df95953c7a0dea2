import { posix } from 'node:path';
import { parseSync } from 'vite';

/** A source file, by its path from the project's folder. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

type Syntax = ReturnType<typeof parseSync>;

interface Import {
  /** Of our own: the path from the project's folder. Else the package and what is asked of it. */
  readonly from: string;
  readonly own: boolean;
}

interface Parsed extends SourceFile {
  readonly folder: string;
  readonly imports: readonly Import[];
  readonly module: Syntax['module'];
  readonly body: Syntax['program']['body'];
  /** Names whose members are used, as `document` in `document.body`. */
  readonly owners: ReadonlySet<string>;
}

/** Whom each folder may import: entrypoints -> page | components | platform -> core, never back and never across. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  page: ['page', 'core'],
  components: ['components', 'core'],
  platform: ['platform', 'core'],
  entrypoints: ['entrypoints', 'page', 'components', 'platform', 'core', 'data'],
  scripts: ['scripts', 'core', 'data'],
};

/** What packages each folder may use; those not listed here may use any. A slash at the end admits all below. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'core/search': ['fuse.js', 'valibot'],
  core: ['valibot'],
  page: ['@floating-ui/core'],
  components: ['preact', 'preact/', '@preact/signals'],
  platform: ['wxt/', 'idb'],
};

/** Globals that do not belong in a folder, with where they do. */
const GLOBALS: Readonly<Record<string, { readonly names: readonly string[]; readonly home: string }>> = {
  page: { names: ['chrome', 'browser'], home: 'platform/' },
  components: {
    names: ['chrome', 'browser', 'document', 'window'],
    home: 'page/, platform/ or a hook of the entrypoint',
  },
  platform: { names: ['document', 'window'], home: 'page/' },
};

const API = /^(wxt\/browser|webextension-polyfill|@wxt-dev\/webextension-polyfill)$/;
const API_HOME = 'platform/browser.ts';
const DRAWER = /(^|\/)(utils?|helpers?|misc)(\.|\/|$)/;
const ENTRYPOINT = /^entrypoints\/[^/]+(\/index)?\.tsx?$/;
const CONFIG = /^[^/]+\.config\.ts$/;
const LONGEST = 250;

/** Everything in these files that goes against the layout, one message each: what, why, and what to do. */
export function violations(files: readonly SourceFile[]): string[] {
  return files.flatMap((source) => {
    const file = parse(source);
    return [...directions(file), ...packages(file), ...globals(file), ...exportsOf(file), ...shape(file)];
  });
}

function directions({ path, folder, imports }: Parsed): string[] {
  const allowed = FOLDERS[folder];
  if (allowed === undefined) return [];
  return imports.flatMap(({ from, own }) => {
    const target = folderOf(from);
    if (!own || allowed.includes(target)) return [];
    return `${path} imports ${from}. ${folder}/ may import ${allowed.join(', ')} and no other folder, so that each can be understood and tested without those above and beside it. Pass what you need as an argument, and let an entrypoint put the two together.`;
  });
}

function packages({ path, folder, imports }: Parsed): string[] {
  const foreign = imports.filter(({ own }) => !own).map(({ from }) => from);
  const place = Object.keys(PACKAGES).find((key) => path.startsWith(`${key}/`));
  const allowed = place === undefined ? undefined : PACKAGES[place];
  return foreign.flatMap((name) => {
    if (folder !== 'test' && API.test(name) && path !== API_HOME) {
      return `${path} imports ${name}. ${API_HOME} is its one import, so that the choice of polyfill stands in one place. Import \`browser\` from there, in platform/ or an entrypoint.`;
    }
    if (
      allowed === undefined ||
      allowed.some((each) => name === each || (each.endsWith('/') && name.startsWith(each)))
    )
      return [];
    return `${path} imports the package ${name}. ${place}/ may use ${allowed.join(', ')} only: it has to stay free of the browser's parts that are not its own. Move the code to the folder that may, or pass the capability as an argument.`;
  });
}

function globals({ path, folder, owners }: Parsed): string[] {
  const rule = GLOBALS[folder];
  return (rule?.names ?? [])
    .filter((name) => owners.has(name))
    .map(
      (name) =>
        `${path} uses \`${name}\`, which has no place in ${folder}/. Move that to ${rule?.home} and take it as an argument here.`,
    );
}

function exportsOf({ path, module, body }: Parsed): string[] {
  const found: string[] = [];
  const entries = module.staticExports.flatMap((statement) => statement.entries);
  if (
    entries.some(({ exportName }) => exportName.kind === 'Default') &&
    !ENTRYPOINT.test(path) &&
    !CONFIG.test(path)
  ) {
    found.push(
      `${path} has a default export. Only WXT's entrypoints and *.config.ts have one: a named export has the same name wherever it is used. Name it.`,
    );
  }
  const isBarrel =
    body.length > 0 &&
    module.staticExports.length === body.length &&
    entries.length > 0 &&
    entries.every(({ moduleRequest }) => moduleRequest?.value.startsWith('.'));
  if (isBarrel) {
    found.push(
      `${path} only hands on what other files of ours export. Such barrels hide who needs what and load what nobody asked for. Import from the files themselves and delete it.`,
    );
  }
  return found;
}

function shape({ path, folder, text }: Parsed): string[] {
  const found: string[] = [];
  if (DRAWER.test(path)) {
    found.push(
      `${path} is a drawer by its name: anything could be in it. Name the file for the one thing it holds.`,
    );
  }
  const lines = text.trimEnd().split('\n').length;
  if (folder !== 'test' && lines > LONGEST) {
    found.push(
      `${path} has ${lines} lines; ${LONGEST} is the ceiling. A file this long holds more than one idea: give the second a file of its own.`,
    );
  }
  return found;
}

function parse({ path, text }: SourceFile): Parsed {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    text.slice(start, end).replace(/^['"`]|['"`]$/g, ''),
  );
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...dynamic,
  ];
  const imports = [...new Set(specifiers)]
    .filter((from) => !from.startsWith('node:'))
    .map((from) => resolve(path, from));
  return {
    path,
    text,
    folder: folderOf(path),
    imports,
    module,
    body: program.body,
    owners: ownersIn(program),
  };
}

function resolve(path: string, specifier: string): Import {
  const own = specifier.startsWith('.') || specifier.startsWith('/');
  const [bare = specifier] = specifier.split('?');
  return { own, from: own ? posix.join(posix.dirname(path), bare) : bare };
}

const folderOf = (path: string): string => path.split('/')[0] ?? '';

function ownersIn(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const each of node) ownersIn(each, found);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && node.type === 'MemberExpression' && 'object' in node) {
      const { object } = node as { object: { type: string; name?: string } };
      if (object.type === 'Identifier' && object.name !== undefined) found.add(object.name);
    }
    for (const each of Object.values(node)) ownersIn(each, found);
  }
  return found;
}
