import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings.ts';
import { decide, toggle } from '../../../core/sites/decide.ts';
import { foldHost, type Site } from '../../../core/sites/rules.ts';

const with_ = (rules: Settings['rules'], defaultOn = true): Settings => ({
  ...DEFAULT_SETTINGS,
  defaultOn,
  rules,
});
const on = (pattern: string) => ({ pattern, on: true });
const off = (pattern: string) => ({ pattern, on: false });
const site = (address: string): Site => {
  const slash = address.indexOf('/');
  return slash < 0
    ? { host: address, path: '/' }
    : { host: address.slice(0, slash), path: address.slice(slash) };
};

describe('the site rule', () => {
  it.each<[why: string, rules: Settings['rules'], address: string, on: boolean]>([
    ['no rule: the default', [], 'example.org', true],
    ['the host itself', [off('example.org')], 'example.org', false],
    ['a subdomain is another host', [off('example.org')], 'news.example.org', true],
    ['all of a domain', [off('*.example.org')], 'news.example.org', false],
    ['all of a domain, itself too', [off('*.example.org')], 'example.org', false],
    ['a name that only ends alike', [off('*.example.org')], 'badexample.org', true],
    ['host over domain', [off('*.example.org'), on('news.example.org')], 'news.example.org', true],
    [
      'longer domain over shorter',
      [off('*.example.org'), on('*.news.example.org')],
      'a.news.example.org',
      true,
    ],
    ['order does not matter', [on('news.example.org'), off('*.example.org')], 'news.example.org', true],
    ['path and below', [off('example.org/mail')], 'example.org/mail/inbox', false],
    ['the path itself', [off('example.org/mail')], 'example.org/mail', false],
    ['a path that only begins alike', [off('example.org/mail')], 'example.org/mailbox', true],
    ['a path with a slash at the end', [off('example.org/mail/')], 'example.org/mail', false],
    ['a longer path than the page has', [off('example.org/mail/a')], 'example.org/mail', true],
    ['path over host', [off('example.org'), on('example.org/news')], 'example.org/news/1', true],
    ['longer path over shorter', [off('example.org/a/b'), on('example.org/a')], 'example.org/a/b/c', false],
    ['port is part of the host', [off('localhost:3000')], 'localhost:8080', true],
    ['address', [off('127.0.0.1:8099')], '127.0.0.1:8099', false],
    ['file by path', [off('/home/me/a.html')], '/home/me/a.html', false],
    ['case of a stored host', [off('Example.ORG')], 'example.org', false],
    ['case of a stored path', [off('Example.org/Mail')], 'example.org/mail', true],
    ['www. of a stored host', [off('www.example.org')], 'example.org', false],
    ['www. with a path', [off('www.example.org/mail')], 'example.org/mail', false],
    ['www. inside', [off('a.www.example.org')], 'a.example.org', true],
    ['a dot at the end', [off('example.org.')], 'example.org', false],
    ['a dot at the end of a domain', [off('*.example.org.')], 'a.example.org', false],
    ['a dot before a port', [off('example.org.:8080')], 'example.org:8080', false],
    ['the default port of https', [off('example.org:443')], 'example.org', false],
    ['the default port of http', [off('www.example.org.:80/a')], 'example.org/a', false],
    ['a port that ends like a default one', [off('example.org:8443')], 'example.org', true],
    ['an empty pattern', [off('')], '/home/me/a.html', true],
    ['a pattern of nothing but www.', [off('www.')], '/home/me/a.html', true],
  ])('%s', (_, rules, address, expected) => {
    expect(decide(with_(rules), site(address)).on).toBe(expected);
  });

  const hosts = [
    'example.org',
    'www.Example.org.',
    'news.example.org',
    'a.news.example.org',
    'example.com',
    'localhost:3000',
  ];
  const paths = ['/', '/mail', '/mail/inbox', '/news'];
  const patterns = hosts.flatMap((host) => [host, `*.${host}`, ...paths.slice(1).map((path) => host + path)]);
  const rules = fc.array(fc.record({ pattern: fc.constantFrom(...patterns), on: fc.boolean() }), {
    maxLength: 8,
  });
  const sites = fc.record({ host: fc.constantFrom(...hosts).map(foldHost), path: fc.constantFrom(...paths) });

  it('changes with every click, whatever the rules', () => {
    fc.assert(
      fc.property(rules, fc.boolean(), sites, (given, defaultOn, here) => {
        const before = with_(given, defaultOn);
        const after = toggle(before, here);
        expect(decide(after, here).on).toBe(!decide(before, here).on);
      }),
      { numRuns: 5_000 },
    );
  });

  it('leaves other hosts as they were', () => {
    fc.assert(
      fc.property(rules, fc.boolean(), sites, sites, (given, defaultOn, here, there) => {
        fc.pre(here.host !== there.host);
        const before = with_(given, defaultOn);
        expect(decide(toggle(before, here), there).on).toBe(decide(before, there).on);
      }),
      { numRuns: 5_000 },
    );
  });

  it('replaces a rule for the same host, however it is written', () => {
    const rules = [off('WWW.Example.org:443')];
    expect(toggle(with_(rules), site('example.org')).rules).toEqual([]);
    expect(toggle(with_(rules, false), site('example.org')).rules).toEqual([on('example.org')]);
  });

  it('adds no rule where the default says the same', () => {
    const once = toggle(DEFAULT_SETTINGS, site('example.org'));
    expect(once.rules).toEqual([off('example.org')]);
    expect(toggle(once, site('example.org')).rules).toEqual([]);
  });
});
