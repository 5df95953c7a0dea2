import type { CDPSession, Page } from 'puppeteer-core';
import { until } from '../drive/until.ts';

/** In client px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface DomNode {
  readonly nodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** Where an element of the open card is; waits until it is there. Chromium only: its protocol sees closed shadow roots. */
export async function boxInCard(page: Page, selector: string): Promise<Box> {
  const session = await page.createCDPSession();
  try {
    return await until(`${selector} in a card`, () => find(session, selector));
  } finally {
    await session.detach();
  }
}

/** Clicks an element of the open card as a reader would. */
export async function clickInCard(page: Page, selector: string): Promise<void> {
  const { x, y, width, height } = await boxInCard(page, selector);
  await page.mouse.click(x + width / 2, y + height / 2);
}

async function find(session: CDPSession, selector: string): Promise<Box | null> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const { nodeId } of shadowRoots(root)) {
    const found = await session.send('DOM.querySelector', { nodeId, selector });
    if (found.nodeId === 0) continue;
    await session.send('DOM.scrollIntoViewIfNeeded', { nodeId: found.nodeId });
    const { model } = await session.send('DOM.getBoxModel', { nodeId: found.nodeId });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  }
  return null;
}

function shadowRoots(node: DomNode): DomNode[] {
  const own = node.shadowRoots ?? [];
  return [...own, ...[...own, ...(node.children ?? [])].flatMap(shadowRoots)];
}
