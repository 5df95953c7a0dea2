import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openCard } from '../../scripts/lib/drive/accessible.ts';
import { hover } from '../../scripts/lib/drive/marks.ts';
import { until } from '../../scripts/lib/drive/until.ts';
import { inBrowsers, type Rig } from './browsers.ts';
import { openRoots } from './open-roots.ts';
import { entryOf } from './pack.ts';

/** An entry with more facts than a card shows at first, and with related ones. */
const ENTRY = entryOf('non-refoulement');

inBrowsers(['chrome'], 'inside the card', (rig) => {
  it('covers nothing that scrolls with its buttons', async () => {
    const page = await cardOpened(rig());
    await inCard(page, (card) => card.querySelector<HTMLElement>('.fc-related button')?.click());
    await until('a way back', () => inCard(page, (card) => card.querySelector('.fc-back') !== null || null));
    const { bar, scroller, buttons } = await inCard(page, (card) => {
      const box = (element: Element | null) => element?.getBoundingClientRect().toJSON() as DOMRect;
      return {
        bar: box(card.querySelector('.fc-bar')),
        scroller: box(card.querySelector('.fc-scroller')),
        buttons: [...card.querySelectorAll('.fc-tool')].map(box),
      };
    });
    expect(buttons).toHaveLength(2);
    expect(bar.bottom).toBeLessThanOrEqual(scroller.top);
    for (const button of buttons) expect(button.bottom).toBeLessThanOrEqual(bar.bottom);
  });

  it('shows at its edge that there is more, until there is no more', async () => {
    const page = await cardOpened(rig());
    // Wherever the cut falls: at each px of a card's height.
    const signs = await inCard(page, (card) => {
      const scroller = card.querySelector('.fc-scroller') as HTMLElement;
      const sign = card.querySelector('.fc-below') as HTMLElement;
      const [last] = [...card.querySelectorAll('.fc-source')];
      const end = scroller.scrollHeight - scroller.clientHeight;
      return Array.from({ length: end + 1 }, (_, at) => {
        scroller.scrollTop = at;
        const { top, bottom } = sign.getBoundingClientRect();
        const edge = scroller.getBoundingClientRect().bottom - bottom;
        const below = top - (last?.getBoundingClientRect().bottom ?? 0);
        return { left: end - at, edge, below };
      });
    });
    expect(signs.length).toBeGreaterThan(100);
    for (const { left, edge, below } of signs) {
      expect(Math.abs(edge), `px from the edge, ${left} px above the end`).toBeLessThanOrEqual(1);
      // All of it over the text, but for the last px, when it moves under the space below the last line.
      expect(Math.abs(below + left), `px below the last line, ${left} px above the end`).toBeLessThanOrEqual(
        1,
      );
    }
  });

  it('goes back to the entry as it was left', async () => {
    const page = await cardOpened(rig());
    const facts = () => inCard(page, (card) => card.querySelectorAll('.fc-fact').length);
    expect(await facts()).toBeLessThan(ENTRY.facts.length);
    await inCard(page, (card) => card.querySelector<HTMLElement>('.fc-more')?.click());
    await until('all facts', async () => (await facts()) === ENTRY.facts.length || null);
    await inCard(page, (card) => {
      card.querySelector('.fc-scroller')?.scrollTo(0, 120);
      card.querySelector<HTMLElement>('.fc-related button')?.click();
    });
    await until('a related entry', () =>
      inCard(page, (card) => card.querySelector('.fc-back') !== null || null),
    );
    await inCard(page, (card) => card.querySelector<HTMLElement>('.fc-back')?.click());
    expect(await facts()).toBe(ENTRY.facts.length);
    expect(await inCard(page, (card) => card.querySelector('.fc-scroller')?.scrollTop)).toBe(120);
  });
});

/** The extension's own page runs all of the extension's code itself, so that the card's root can be opened. */
async function cardOpened({ driven, open }: Rig): Promise<Page> {
  const { page } = await open('about:blank');
  await openRoots(page);
  await driven.navigate(page, `${driven.origin}/welcome.html`);
  await hover(page, 'non-refoulement');
  await openCard(driven, page);
  return page;
}

/** Asks something of the card; the question is sent as text: no closures. */
function inCard<Answer>(page: Page, question: (card: ShadowRoot) => Answer): Promise<Answer> {
  return page.evaluate(
    `(${question.toString()})(document.querySelector('html > [popover]').shadowRoot)`,
  ) as Promise<Answer>;
}
