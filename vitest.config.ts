import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/lib/browsers.mjs';
import { CHROMIUM_ARGUMENTS } from './scripts/lib/drive/arguments.ts';

/** Time for a browser to start on a busy machine of two cores. */
const BROWSER_START = 60_000;

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

const REAL_PAGES = 'test/e2e/real-pages.test.ts';

/** For tests that drive browsers with the built extension. */
const withBrowsers = {
  globalSetup: ['test/e2e/built.ts'],
  // Two browsers at once on two cores would measure each other.
  fileParallelism: false,
  testTimeout: 30_000,
  hookTimeout: BROWSER_START,
};

/**
 * `unit` runs in Node, `page` in a real Chromium, `e2e` drives the built extension in Chromium and Firefox.
 * `real-pages` does so on saved pages of the web. `npm test` runs all; `npx vitest --project unit` watches one.
 */
export default defineConfig({
  oxc: jsx,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'test/{core,data,entrypoints,platform,components,scripts}/**/*.test.{ts,tsx}',
            'test/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['test/page/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1024, height: 768 },
            instances: [{ browser: 'chromium' }],
            provider: playwright({ launchOptions: chromium() }),
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [REAL_PAGES],
          ...withBrowsers,
        },
      },
      // On its own, because the saved pages cannot be part of the project.
      {
        extends: true,
        test: { name: 'real-pages', environment: 'node', include: [REAL_PAGES], ...withBrowsers },
      },
    ],
  },
});

function chromium(): { args: string[]; executablePath?: string } {
  const found = findBrowser('chrome');
  return {
    args: [...CHROMIUM_ARGUMENTS],
    ...(found !== null && { executablePath: found.path }),
  };
}
