import type { Page } from 'puppeteer-core';

/** The texts of all marks, as any script of the page could read them. */
export function markTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    CSS.highlights.forEach((highlight, name) => {
      // The flash after a jump lies over a mark that is counted already.
      if (!name.startsWith('fact-cards') || name.endsWith('-flash')) return;
      highlight.forEach((range) => {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        texts.push(live.toString());
      });
    });
    return texts;
  });
}

/** Resolves when a text is marked. */
export async function marked(page: Page, text: string): Promise<void> {
  await pointOf(page, text);
}

/** The middle of the first line of a mark with this text, in client px, scrolled into view; waits until it is there. */
export async function pointOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  try {
    // Not by animation frames, which a page behind another has none of.
    const found = await page.waitForFunction(pointOfMark, { polling: 50, timeout: 10_000 }, text);
    return (await found.jsonValue()) as { x: number; y: number };
  } catch (error) {
    const texts = await markTexts(page).catch(() => []);
    throw new Error(
      `Waited 10 s for "${text}" to be marked on ${page.url()}; marked: ${JSON.stringify(texts)}.`,
      { cause: error },
    );
  }
}

/** Rests the pointer on a mark. */
export async function hover(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  const { x, y } = await pointOf(page, text);
  await page.mouse.move(1, 1);
  await page.mouse.move(x, y, { steps: 3 });
}

/** Runs in the page. */
function pointOfMark(text: string): { x: number; y: number } | null {
  let point: { x: number; y: number } | null = null;
  CSS.highlights.forEach((highlight, name) => {
    if (!name.startsWith('fact-cards')) return;
    highlight.forEach((range) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      if (point !== null || live.toString() !== text) return;
      const before = live.getBoundingClientRect();
      if (before.top < 0 || before.bottom > innerHeight) {
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      }
      const [line] = live.getClientRects();
      if (line !== undefined) point = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
    });
  });
  return point;
}
