import { afterEach, expect, it } from 'vitest';
import { markAt } from '../../page/hit-test.ts';
import { jumpTo, reportOf } from '../../page/report.ts';
import { startMarking } from './marking.ts';

let controller: AbortController;

async function mark(html: string) {
  document.body.innerHTML = html;
  const started = startMarking();
  controller = started.controller;
  await started.session.ready;
  return started.session;
}

afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
  scrollTo(0, 0);
});

it('counts what a reader can see, in document order', async () => {
  const session = await mark('<p>UNHCR famine</p><p>famine</p><div>famine</div>');
  (document.querySelector('div') as HTMLElement).style.display = 'none';
  expect(reportOf(session)).toEqual({
    on: true,
    busy: false,
    terms: [
      { id: 'unhcr', count: 1 },
      { id: 'famine', count: 2 },
    ],
  });
  expect(reportOf(null)).toEqual({ on: false, busy: false, terms: [] });
});

it('jumps to an occurrence, around the end, and shows it', async () => {
  const session = await mark('<p>famine</p><p style="margin:3000px 0">famine</p>');
  expect(jumpTo(session, 'famine', 3)).toBe(true);
  expect(CSS.highlights.get('fact-cards-flash')?.size).toBe(1);
  await expect.poll(() => scrollY).toBeGreaterThan(1000);
  expect(jumpTo(session, 'dabei-prison', 0)).toBe(false);
  await expect.poll(() => CSS.highlights.has('fact-cards-flash'), { timeout: 4000 }).toBe(false);
});

it('finds the mark under a point and none beside it', async () => {
  const session = await mark('<p style="margin:0">famine</p>');
  const { left, right, top, height } = (document.querySelector('p') as HTMLElement).getBoundingClientRect();
  expect(markAt(session, left + 5, top + height / 2)?.ids).toEqual(['famine']);
  expect(markAt(session, right - 5, top + height / 2)).toBe(null);
});
