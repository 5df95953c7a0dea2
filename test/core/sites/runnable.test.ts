import { expect, it } from 'vitest';
import {
  type Answer,
  CHROME_STORES,
  FIREFOX_STORES,
  type Reason,
  whyNotRunning,
} from '../../../core/sites/runnable.ts';

const html: Answer = { contentType: 'text/html' };

it.each<[url: string | undefined, answer: Answer, reason: Reason | null]>([
  ['https://example.org/', 'runs', null],
  ['https://example.org/', 'pending', null],
  ['https://example.org/', 'silent', 'idle'],
  ['https://example.org/', html, 'idle'],
  ['https://example.org/a.pdf', 'pending', null],
  ['https://example.org/a.pdf', 'runs', null],
  ['https://example.org/a.PDF?page=1', 'silent', 'pdf'],
  ['https://example.org/?file=a.pdf', 'silent', 'idle'],
  ['https://example.org/a', { contentType: 'application/pdf' }, 'pdf'],
  ['https://example.org/a', { contentType: 'image/svg+xml' }, 'kind'],
  ['file:///a.html', 'silent', 'file'],
  ['file:///a.html', 'runs', null],
  ['data:text/html,x', 'runs', null],
  ['data:text/html,x', 'silent', 'data'],
  ['blob:https://example.org/0d1f', 'runs', null],
  ['view-source:https://example.org/', 'pending', 'source'],
  ['moz-extension://0d1f/popup.html', 'pending', 'extension'],
  ['chrome-extension://abc/popup.html', 'silent', 'extension'],
  ['about:config', 'pending', 'browser'],
  ['chrome://settings/', 'silent', 'browser'],
  [undefined, 'pending', 'unknown'],
  ['', 'silent', 'unknown'],
  // A frame that answers is right.
  [undefined, 'runs', null],
])('%s, %j: %s', (url, answer, reason) => {
  for (const stores of [CHROME_STORES, FIREFOX_STORES])
    expect(whyNotRunning(url, answer, stores)).toBe(reason);
});

it('knows each browser by its stores', () => {
  const why = (url: string, stores: RegExp) => whyNotRunning(url, 'pending', stores);
  expect(why('https://chromewebstore.google.com/detail/x', CHROME_STORES)).toBe('store');
  expect(why('https://chromewebstore.google.com/detail/x', FIREFOX_STORES)).toBe(null);
  expect(why('https://addons.mozilla.org/', FIREFOX_STORES)).toBe('store');
  expect(why('https://addons.mozilla.org.example/', FIREFOX_STORES)).toBe(null);
});
