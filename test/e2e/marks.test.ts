import { afterAll, beforeAll, expect, it } from 'vitest';
import { marked, markTexts } from '../../scripts/lib/drive/marks.ts';
import type { Served } from '../../scripts/lib/drive/serve.ts';
import { inBothBrowsers } from './browsers.ts';
import { serveFixtures } from './fixtures.ts';
import { countsOf, marksOf } from './frames.ts';

let site: Served;
beforeAll(async () => {
  site = await serveFixtures();
});
afterAll(() => site.close());

inBothBrowsers('marks', (rig) => {
  it('stand under the terms of a page, which sees no change of its own', async () => {
    const tab = await rig().open(`${site.origin}/article.html`);
    const texts = (await marksOf(rig(), tab)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['non-refoulement', 'UNHCR', 'Dabei prison']));
    expect((await markTexts(tab.page)).sort()).toEqual([...texts].sort());
    const mutations = await tab.page.evaluate('seen.mutations');
    expect(mutations, 'Records that a MutationObserver of the page got. Marks must not touch the page.').toBe(
      0,
    );
  });

  it('go across inline elements, line ends and soft hyphens', async () => {
    const { page } = await rig().open(`${site.origin}/sample.html`);
    await marked(page, 'Human Rights Watch');
    await marked(page, 'non-refoule\u00adment');
  });

  it('stand on a page with a strict policy and Trusted Types, and break none of it', async () => {
    const tab = await rig().open(`${site.origin}/strict.html`);
    await marked(tab.page, 'non-refoulement');
    expect(await tab.page.evaluate('violations')).toEqual([]);
  });

  it('leave editable, hidden and machine-read text alone', async () => {
    const tab = await rig().open(`${site.origin}/skips.html`);
    expect((await marksOf(rig(), tab)).map(({ text }) => text)).toEqual(['Dabei prison']);
  });

  it('follow text that comes, changes and goes', async () => {
    const tab = await rig().open(`${site.origin}/skips.html`);
    await marksOf(rig(), tab);
    await tab.page.evaluate(() => {
      const late = document.createElement('p');
      late.id = 'late';
      late.textContent = 'NON-REFOULEMENT, late';
      document.body.append(late);
    });
    await marked(tab.page, 'NON-REFOULEMENT');
    await tab.page.evaluate(() => {
      const text = document.querySelector('#late')?.firstChild as Text;
      text.data = 'Dabei\nprison instead';
    });
    await marked(tab.page, 'Dabei\nprison');
    await tab.page.evaluate(() => document.querySelector('#late')?.remove());
    await tab.page.waitForFunction(() => CSS.highlights.get('fact-cards')?.size === 1, { polling: 50 });
    expect(await markTexts(tab.page)).toEqual(['Dabei prison']);
  });

  it('stand in frames of other sites', async () => {
    const tab = await rig().open(`http://page.test:${site.port}/frames.html`);
    const inside = await tab.page.waitForFrame((frame) => frame.url().includes('frame.test'));
    await inside.waitForFunction(() => CSS.highlights.has('fact-cards'), { polling: 50 });
    expect((await countsOf(rig(), tab)).unhcr, 'One outside and one inside the frame').toBe(2);
  });
});
