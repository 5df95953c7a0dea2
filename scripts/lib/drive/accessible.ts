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

/**
 * What is written in a node, top to bottom, a line for each piece of text; items of several lines stand apart from
 * what is around them.
 */
export function textOf(node: Accessible): string {
  return piecesOf(node)
    .trim()
    .replaceAll(/\n{3,}/g, '\n\n');
}

function piecesOf(node: Accessible): string {
  if (node.role === 'text') return inOneLine(node.name);
  const text = node.children.map(piecesOf).filter(Boolean).join('\n');
  return node.role === 'listitem' && text.includes('\n') ? `\n${text}\n` : text;
}

/** A text as it is read, whatever lines the source of its page has. */
export const inOneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

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
