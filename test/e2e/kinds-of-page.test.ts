import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardClosed, openCard } from '../../scripts/lib/drive/accessible.ts';
import { hover, marked } from '../../scripts/lib/drive/marks.ts';
import type { Served } from '../../scripts/lib/drive/serve.ts';
import { until } from '../../scripts/lib/drive/until.ts';
import { inBothBrowsers, type Rig, startRig, type Tab } from './browsers.ts';
import { serveFixtures } from './fixtures.ts';
import { marksOf, textsWhere } from './frames.ts';
import { entryOf } from './pack.ts';

let site: Served;
beforeAll(async () => {
  site = await serveFixtures();
});
afterAll(() => site.close());

/** Opens a page of test/fixtures/pages and gathers the errors that happen in it. */
async function open(rig: Rig, file: string, host = '127.0.0.1'): Promise<Tab & { errors: unknown[] }> {
  const tab = await rig.open(`http://${host}:${site.port}/pages/${file}`);
  const errors: unknown[] = [];
  tab.page.on('pageerror', (error) => errors.push(error));
  return { ...tab, errors };
}

inBothBrowsers('on every kind of page', (rig) => {
  it.each<[file: string, marks: readonly string[]]>([
    ['document.xhtml', ['Dabei prison', 'UNHCR']],
    ['notes.txt', ['non-refoulement', 'UNHCR']],
    ['shadow.html', ['Pyongyang', 'UNHCR', 'Changchun', 'famine', 'torture', 'Dabei prison']],
    ['languages.html', ['평양', '북한', '탈북자', '北朝鮮', '脱北者', 'UNHCR', 'Dabei prison', 'Pyongyang']],
    ['hostile.html', ['special rapporteur', 'refoulement', 'UNHCR', 'Dabei prison']],
  ])('%s', async (file, marks) => {
    const tab = await open(rig(), file);
    await textsWhere(rig(), tab, (texts) => [...texts].sort().join() === [...marks].sort().join());
    expect(tab.errors).toEqual([]);
  });

  it.each(['drawing.svg', 'feed.xml'])('%s: nothing is done', async (file) => {
    const tab = await open(rig(), file);
    const states = await rig().ask(async (api, tabId) => {
      const target = { tabId, allFrames: true };
      const frames = await api.scripting.executeScript({
        target,
        func: () => '__factCards' in globalThis || CSS.highlights.size > 0,
      });
      return frames.map(({ result }) => result);
    }, tab.id);
    expect(states).toEqual([false]);
    expect(tab.errors).toEqual([]);
  });

  it('frames of every kind', async () => {
    const tab = await open(rig(), 'frames.html', 'page.test');
    const expected = ['Pyongyang', 'UNHCR', 'Changchun', 'Dabei prison', 'famine', 'torture'];
    expected.push('non-refoulement', 'non-refoulement');
    await textsWhere(rig(), tab, (texts) => [...texts].sort().join() === expected.sort().join());
    expect(tab.errors).toEqual([]);
  });

  it("frames of other sites follow the top page's switch", async () => {
    const tab = await open(rig(), 'frames.html', 'page.test');
    await textsWhere(rig(), tab, (texts) => texts.filter((text) => text === 'non-refoulement').length === 2);
    const rule = (host: string, on: boolean): Promise<void> =>
      rig().ask(
        (api, pattern, isOn) => api.storage.local.set({ settings: { rules: [{ pattern, on: isOn }] } }),
        `${host}:${site.port}`,
        on,
      );
    await rule('other.test', false);
    await rig().ask((api) => api.storage.local.get(null));
    expect(await marksOf(rig(), tab), 'A rule of the frame itself does not count').not.toEqual([]);
    await rule('page.test', false);
    await textsWhere(rig(), tab, (texts) => texts.length === 0);
  });

  it('a page written anew by document.open, again and again', async () => {
    const tab = await open(rig(), 'plain.html');
    await textsWhere(rig(), tab, (texts) => texts.join() === 'non-refoulement');
    for (const term of ['UNHCR', 'famine', 'torture', 'Pyongyang', 'Changchun']) {
      await tab.page.evaluate((text) => {
        document.open();
        document.write(`<!doctype html><meta charset="utf-8"><p style="margin-top:300px">Now ${text}.</p>`);
        document.close();
      }, term);
      await textsWhere(rig(), tab, (texts) => texts.join() === term);
      expect(await painted(tab), 'Ranges of the page before').toBe(1);
    }
    await hover(tab.page, 'Changchun');
    expect((await openCard(rig().driven, tab.page)).name).toBe(entryOf('changchun').headword);
    await tab.page.keyboard.press('Escape');
    await cardClosed(rig().driven, tab.page);
    expect(tab.errors).toEqual([]);
  });

  it('a page that routes by itself, forth and back', async () => {
    const tab = await open(rig(), 'router.html');
    const terms = ['UNHCR', 'Dabei prison', 'Pyongyang', 'famine', 'torture'];
    for (let view = 1; view <= 10; view++) {
      await tab.page.evaluate(`go(${view})`);
      await textsWhere(rig(), tab, (texts) => texts.join() === terms[view % terms.length]);
    }
    await tab.page.evaluate('history.back()');
    await textsWhere(rig(), tab, (texts) => texts.join() === terms[9 % terms.length]);
    expect(await painted(tab)).toBe(1);
    expect(tab.errors).toEqual([]);
  });

  it('a name that needs context, while the context comes and goes', async () => {
    const tab = await open(rig(), 'context.html');
    expect(await marksOf(rig(), tab)).toEqual([]);
    const place = (text: string): Promise<void> =>
      tab.page.evaluate((content) => {
        (document.querySelector('#place') as HTMLElement).textContent = content;
      }, text);
    await place('It is the UN Commission on Human Rights.');
    await textsWhere(rig(), tab, (texts) => texts.includes('Commission') && !texts.includes('Adams'));
    await place('It is the European Commission.');
    await textsWhere(rig(), tab, (texts) => texts.length === 0);
  });

  it('a page taken out of the back/forward cache has what was switched meanwhile', async () => {
    const tab = await open(rig(), 'plain.html', 'cached.test');
    await textsWhere(rig(), tab, (texts) => texts.length === 1);
    await tab.page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'kept' : 'loaded anew';
      });
    });
    await tab.page.goto(`${site.origin}/pages/notes.txt`);
    await rig().ask(
      (api, pattern) => api.storage.local.set({ settings: { rules: [{ pattern, on: false }] } }),
      `cached.test:${site.port}`,
    );
    // The driver waits in vain for a page to load that was kept.
    await tab.page.evaluate('history.back()');
    await until('the page to come back', async () => {
      return (await tab.page.title().catch(() => '')) === 'kept' || null;
    });
    await until('no mark to be left', async () => (await painted(tab)) === 0 || null);
  });
});

it('a page rendered in advance is left alone until it is seen (Chromium)', async () => {
  const rig = await startRig('chrome');
  try {
    const tab = await open(rig, 'prerendering.html');
    await tab.page.waitForFunction(() => localStorage.getItem('rendered'), { polling: 50 });
    await Promise.all([tab.page.waitForNavigation(), tab.page.click('a')]);
    await marked(tab.page, 'non-refoulement');
    expect(await tab.page.evaluate('seen')).toEqual({ inAdvance: true, marksAtFirstSight: 0 });
  } finally {
    await rig.driven.close();
  }
});

function painted({ page }: Tab): Promise<number> {
  return page.evaluate(() => CSS.highlights.get('fact-cards')?.size ?? 0);
}
