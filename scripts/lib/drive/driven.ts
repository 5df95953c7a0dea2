import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from '../browsers.mjs';

/** A node of the browser's accessibility tree: what a screen reader is told, closed shadow roots included. */
export interface Accessible {
  /** In ARIA's words where both browsers have one; 'text' for text. */
  readonly role: string;
  readonly name: string;
  readonly children: readonly Accessible[];
}

/** A browser that runs the built extension. */
export interface Driven {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Where the extension's own pages are, without a slash at the end. */
  readonly origin: string;
  /** Brings the page to the front and loads an address that the browser may refuse to report on, as its own pages. */
  navigate(page: Page, url: string): Promise<void>;
  /** The accessibility tree of a page, which is in front then. */
  accessibility(page: Page): Promise<Accessible>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Path of the browser's program. */
  readonly path: string;
  /** Folder of the built extension. */
  readonly extension: string;
  /** With a window, in which a person reads the web: then nothing is kept from the network either. */
  readonly window: boolean;
  /**
   * Device pixels per CSS px; 1 if not given. Of Chromium only, and of the whole browser: an emulated scale misleads
   * its `highlightsFromPoint`, which then finds nothing (a real screen's scale and page zoom do not).
   */
  readonly scale?: number;
  /** More preferences, of Firefox only. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

/** The size of a test's page. */
export const VIEWPORT = { width: 1024, height: 768 };
