import { expect, it } from 'vitest';
import { webAddress } from '../../../core/cite/web-address.ts';

it.each([
  ['https://example.org', 'https://example.org'],
  ['http://example.org:8080/a?b#c', 'http://example.org:8080/a?b#c'],
  ['HTTPS://Example.org/', 'HTTPS://Example.org/'],
  ['https://북한.example/한', 'https://북한.example/한'],
  ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
  ['https://a.example/?q={x}|"<y>', 'https://a.example/?q=%7Bx%7D%7C%22%3Cy%3E'],
  ['https://user@example.org/', null],
  ['https://hrw.org:x@evil.example/', null],
  ['https://hrw.org\\.evil.example/', null],
  ['https://a.example/\\b', null],
  ['https:///a', null],
  ['https://a.example/\nb', null],
  ['https://a.example/\u202eb', null],
  ['https://a.example/\ud83d', null],
  [' https://a.example/', null],
  ['javascript:alert(1)//https://a.example', null],
  ['data:text/html,a', null],
  ['//a.example/', null],
  ['', null],
])('%s', (text, expected) => {
  expect(webAddress(text)).toBe(expected);
});
