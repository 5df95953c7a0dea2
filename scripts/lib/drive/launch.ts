import type { BrowserKind } from '../browsers.mjs';
import { launchChromium } from './chromium.ts';
import type { Driven, LaunchOptions } from './driven.ts';
import { launchFirefox } from './firefox.ts';

/** Starts a browser with the extension that was built for its kind. */
export function launch(kind: BrowserKind, options: LaunchOptions): Promise<Driven> {
  return kind === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

/** Where the build for a kind of browser lies, in the project's folder. */
export const BUILDS: Readonly<Record<BrowserKind, string>> = {
  chrome: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};
