import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageLink } from '../../../core/cite/text-fragment.ts';

const AT = 'https://example.org/a';

it.each([
  ['spaces', 'one two three', 'one%20two%20three'],
  ['commas', 'arrests, trials, and camps', 'arrests%2C%20trials%2C%20and%20camps'],
  ['hyphens', 'non-refoulement is a rule', 'non%2Drefoulement%20is%20a%20rule'],
  ['ampersands', 'research & development', 'research%20%26%20development'],
  ['straight quotes', `the "camps" and 'farms'`, 'the%20%22camps%22%20and%20%27farms%27'],
  ['curly quotes', '“camps”', '%E2%80%9Ccamps%E2%80%9D'],
  ['Hangul', '북한 인권', '%EB%B6%81%ED%95%9C%20%EC%9D%B8%EA%B6%8C'],
  ['percent and hash', '5% of #1', '5%25%20of%20%231'],
  ['brackets, which end pasted links', 'a (b) *c*!', 'a%20%28b%29%20%2Ac%2A%21'],
  ['lines folded', ' one\n  two ', 'one%20two'],
])('%s', (_, exact, encoded) => {
  expect(passageLink(AT, { exact })).toBe(`${AT}#:~:text=${encoded}`);
});

it.each([
  ['before', { prefix: 'the well-known' }, 'the%20well%2Dknown-,one%20two'],
  ['after', { suffix: ', which' }, 'one%20two,-%2C%20which'],
  ['both', { prefix: 'a', suffix: 'b' }, 'a-,one%20two,-b'],
])('words %s', (_, context, directive) => {
  expect(passageLink(AT, { exact: 'one two', ...context })).toBe(`${AT}#:~:text=${directive}`);
});

it.each([
  ['https://a.example/?q=:~:', 'https://a.example/?q=:~:#:~:text=x'],
  ['https://a.example/#part', 'https://a.example/#part:~:text=x'],
  ['https://a.example/#part:~:text=old&text=older', 'https://a.example/#part:~:text=x'],
  ['https://a.example/#', 'https://a.example/#:~:text=x'],
  ['HTTPS://a.example/', 'HTTPS://a.example/#:~:text=x'],
  ['http://a.example/', null],
  ['file:///etc/passwd', null],
  ['javascript:alert(1)', null],
  ['https://user@a.example/', null],
])('%s', (url, expected) => {
  expect(passageLink(url, { exact: 'x' })).toBe(expected);
});

describe('any words', () => {
  const words = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .filter((text) => text.trim() !== '');
  const folded = (text: string): string =>
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/\s+/g, ' ')
      .trim();

  it('come back by the grammar of the directive, in an address that parses', () => {
    fc.assert(
      fc.property(words, words, words, (exact, prefix, suffix) => {
        const link = passageLink(AT, { exact, prefix, suffix }) ?? '';
        expect(new URL(link).href).toBe(link);
        const [, directive = ''] = link.split('#:~:');
        const [, before = '', start = '', after = ''] =
          /^text=([^&,-]+)-,([^&,-]+),-([^&,-]+)$/.exec(directive) ?? [];
        expect([before, start, after].map(decodeURIComponent)).toEqual([prefix, exact, suffix].map(folded));
      }),
    );
  });
});
