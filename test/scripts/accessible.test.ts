import { expect, it } from 'vitest';
import { inOneLine, textOf } from '../../scripts/lib/drive/accessible.ts';
import type { Accessible } from '../../scripts/lib/drive/driven.ts';

const node = (role: string, ...children: Accessible[]): Accessible => ({ role, name: '', children });
const text = (name: string): Accessible => ({ role: 'text', name, children: [] });

it('gives each piece of text a line, and sets items of several lines apart', () => {
  const card = node(
    'dialog',
    node('heading', text(' Ulm ')),
    node(
      'list',
      node('listitem', text('Law'), node('paragraph', text('It lies\n on the Danube.'))),
      node('listitem', text('Finding'), text('It is old.')),
    ),
    node('heading', text('Related')),
    node('list', node('listitem', text('Danube')), node('listitem', text('Jena'))),
  );
  expect(textOf(card)).toBe(
    'Ulm\n\nLaw\nIt lies on the Danube.\n\nFinding\nIt is old.\n\nRelated\nDanube\nJena',
  );
});

it('takes white space of a page as it is read', () =>
  expect(inOneLine('1951 Refugee\n        Convention')).toBe('1951 Refugee Convention'));
