/** The one import of the polyfill (`wxt/browser` is aliased to webextension-polyfill by its WXT module). */
export { browser } from 'wxt/browser';
