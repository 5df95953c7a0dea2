import type { Page } from 'puppeteer-core';
import type { Accessible, Driven } from './driven.ts';
import { until } from './until.ts';

/** The first node with a role, in document order, or null. */
export function findRole(node: Accessible, role: string): Accessible | null {
  if (node.role === role) return node;
  for (const child of node.children) {
    const found = findRole(child, role);
    if (found !== null) return found;
  }
  return null;
}

/** What is written in a node, top to bottom, a line for each piece of text. */
export function textOf(node: Accessible): string {
  if (node.role === 'text') return node.name.trim();
  return node.children.map(textOf).filter(Boolean).join('\n');
}

/** The open card: the one dialog of the page. */
export function openCard(driven: Driven, page: Page): Promise<Accessible> {
  return until('a card to open', async () => {
    const card = findRole(await driven.accessibility(page), 'dialog');
    return card !== null && card.name !== '' ? card : null;
  });
}

/** Resolves when the page has no card. */
export async function cardClosed(driven: Driven, page: Page): Promise<void> {
  await until(
    'the card to close',
    async () => findRole(await driven.accessibility(page), 'dialog') === null || null,
  );
}
