import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canMatch } from '../../../core/sites/rules.ts';
import { siteOf } from '../../../platform/site.ts';

it.each([
  'example.org',
  'Example.ORG.',
  '*.example.org',
  'localhost:3000',
  '127.0.0.1:8080',
  '[::1]',
  '[2001:db8::1]:8080',
  'xn--mnchen-3ya.de',
  'under_score.example.org',
  'example.org/blog/',
  'example.org/a%20b;c=d/@e',
  '/home/me/a.html',
])('%s can match', (pattern) => {
  expect(canMatch(pattern)).toBe(true);
});

it.each([
  '',
  'www.',
  '.',
  ':80',
  '*',
  '*.',
  '.example.org',
  'https://example.org',
  'https://example.org/blog',
  'file:///home/me/a.html',
  'example.org:port',
  'ex*mple.org',
  'example.org, example.com',
  ' example.org',
  'münchen.de',
  'example.org?page=1',
  'example.org/?page=1',
  'example.org/blog#top',
  'example.org/ä',
  'user@example.org',
])('"%s" can match nothing', (pattern) => {
  expect(canMatch(pattern)).toBe(false);
});

it('can match wherever a page has just that address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, more) => {
      const site = siteOf(`${url.replace(/[?#].*/, '')}/${more}`);
      if (site !== null) expect(canMatch(site.host + site.path), site.host + site.path).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

it.each([
  ['https://www.Example.org./a', 'example.org', '/a'],
  ['http://example.org.:8080/', 'example.org:8080', '/'],
  ['blob:https://www.example.org/0d1f', 'example.org', '/0d1f'],
  ['file:///home/me/a.html', '', '/home/me/a.html'],
  ['http://[::1]:80/', '[::1]', '/'],
])('%s is of the site %s', (url, host, path) => {
  expect(siteOf(url)).toEqual({ host, path });
});

it.each(['data:text/html,x', 'about:blank', 'blob:null/0d1f', 'chrome://version/', ''])(
  '"%s" is of no site',
  (url) => {
    expect(siteOf(url)).toBe(null);
  },
);
