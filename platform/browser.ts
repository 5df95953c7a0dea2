import { browser } from 'wxt/browser';

/** The one import of the polyfill (`wxt/browser` is aliased to webextension-polyfill by its WXT module). */
export { browser };

/** The extension API, whichever object stands for it. */
export type ExtensionApi = typeof browser;
