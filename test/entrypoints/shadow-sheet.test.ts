import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MARK_RULE } from '../../entrypoints/content/shadow-sheet.ts';

it('marks look the same in shadow roots as in the document', () => {
  const sheet = readFileSync(new URL('../../entrypoints/content/highlight.css', import.meta.url), 'utf8');
  const [rule = ''] = /::highlight\(fact-cards\) \{[^}]*\}/.exec(sheet) ?? [];
  const bare = (css: string): string[] =>
    css
      .replaceAll(/\/\*.*?\*\//gs, '')
      .replaceAll(/\b0\./g, '.')
      .split(/[{};]/)
      .map((part) => part.replaceAll(/\s*:\s*(?!:)/g, ':').trim())
      .filter((part) => part !== '');
  expect(bare(MARK_RULE)).toEqual(bare(rule));
});
