import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

/** The oldest that the manifest admits, of either kind. */
const LEAST_VERSION = 140;

/** By kind of extension they take: the variable that names one, program names, and places outside PATH. */
const KINDS = {
  chrome: {
    variable: 'CHROMIUM',
    programs: [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    places: {
      darwin: [
        'Google Chrome.app/Contents/MacOS/Google Chrome',
        'Chromium.app/Contents/MacOS/Chromium',
        'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: [
        'Google\\Chrome\\Application\\chrome.exe',
        'Chromium\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ],
    },
  },
  firefox: {
    variable: 'FIREFOX',
    programs: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    places: {
      darwin: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
      win32: ['Mozilla Firefox\\firefox.exe'],
    },
  },
};

/**
 * The browser of a kind ('chrome' for Chrome, Chromium and Edge, or 'firefox') that is on this machine, or null. A
 * path given in CHROMIUM or FIREFOX comes first.
 */
export function findBrowser(kind) {
  const { variable, programs, places } = KINDS[kind];
  const given = process.env[variable];
  if (given) {
    if (isProgram(given)) return { kind, path: given };
    throw new Problem(
      `${variable} names ${given}, which is no program.`,
      `Set ${variable} to the path of a browser, or leave it out.`,
    );
  }
  const path = [...onPath(programs), ...inFolders(places[process.platform] ?? [])].find(isProgram);
  return path === undefined ? null : { kind, path };
}

/**
 * The version a browser states of itself, e.g. "Chromium 156.0.8078.79", or null where it does not.
 * @throws Problem where it is too old for the extension.
 */
export async function checkVersion({ kind, path }) {
  // On Windows the question would open a window instead.
  if (process.platform === 'win32') return null;
  const { output } = await run(path, ['--version']);
  const name = /(?:Google Chrome|Chromium|Microsoft Edge|Mozilla Firefox)[^\n]*?(\d+)[.\d]*/.exec(output);
  if (name === null) return null;
  if (Number(name[1]) < LEAST_VERSION) {
    throw new Problem(
      `${path} is ${name[0]}; Fact Cards needs version ${LEAST_VERSION} or newer.`,
      `Update it, or set ${KINDS[kind].variable} to the path of a newer one.`,
    );
  }
  return name[0];
}

function onPath(programs) {
  if (process.platform === 'win32') return [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ].filter(Boolean);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

function inFolders(paths) {
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const folders =
    process.platform === 'darwin'
      ? ['/Applications', join(homedir(), 'Applications')]
      : [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter(Boolean);
  return paths.flatMap((path) => folders.map((folder) => join(folder, path)));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
