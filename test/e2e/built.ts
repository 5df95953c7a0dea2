import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { BUILDS } from '../../scripts/lib/drive/launch.ts';

const COMMANDS = { chrome: 'npm run build', firefox: 'npm run build:firefox' } as const;

/** Says what is missing before any browser starts. */
export function setup(): void {
  for (const kind of ['chrome', 'firefox'] as const) {
    const manifest = fileURLToPath(new URL(`../../${BUILDS[kind]}/manifest.json`, import.meta.url));
    if (!existsSync(manifest) || !statSync(manifest).isFile()) {
      throw new Error(
        `These tests drive the built extension, and there is no ${BUILDS[kind]}. Run \`${COMMANDS[kind]}\` first.`,
      );
    }
    if (findBrowser(kind) === null) {
      throw new Error(
        `No browser for ${BUILDS[kind]} found. Run \`node scripts/setup.mjs test\`, or set CHROMIUM or FIREFOX to its path.`,
      );
    }
  }
}
