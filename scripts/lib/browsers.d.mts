/** 'chrome' stands for Chrome, Chromium and Edge. */
export type BrowserKind = 'chrome' | 'firefox';

export interface FoundBrowser {
  readonly kind: BrowserKind;
  readonly path: string;
}

export function findBrowser(kind: BrowserKind): FoundBrowser | null;
export function checkVersion(browser: FoundBrowser): Promise<string | null>;
