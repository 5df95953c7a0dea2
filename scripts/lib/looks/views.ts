import type { Page } from 'puppeteer-core';
import { openCard } from '../drive/accessible.ts';
import { hover, marked } from '../drive/marks.ts';
import { SEARCHES, type Search } from './searches.ts';
import { boxInCard, clickInCard } from './shadow.ts';
import { BROWSER_PAGE, open, openPopup, SAMPLE, type Size, type Stage, search, store } from './stage.ts';

/** Brings a page to the state that is to be seen. */
export type View = (stage: Stage) => Promise<Page>;

const WINDOW: Size = { width: 720, height: 560 };
const NARROW: Size = { width: 320, height: 640 };
const TERM = 'non-refoulement';

/** All that a reader sees of the extension, by the name of the picture. */
export const VIEWS: Readonly<Record<string, View>> = {
  'page-marks': async (stage) => sample(stage, WINDOW),
  card: (stage) => card(stage, TERM),
  'card-evidence': async (stage) => {
    const page = await card(stage, TERM);
    await clickInCard(page, '.fc-evidence summary');
    await boxInCard(page, '.fc-evidence[open] q');
    return page;
  },
  'card-scrolled': async (stage) => {
    const page = await card(stage, TERM);
    await boxInCard(page, '.fc-fact:nth-child(2) .fc-statement');
    return page;
  },
  'card-end': async (stage) => {
    const page = await card(stage, TERM);
    await boxInCard(page, '.fc-source');
    return page;
  },
  'card-focus': async (stage) => {
    const page = await card(stage, TERM);
    await clickInCard(page, '.fc-headword');
    await page.keyboard.press('Tab');
    return page;
  },
  'card-back': async (stage) => {
    const page = await card(stage, TERM);
    await clickInCard(page, '.fc-related li button');
    await boxInCard(page, '.fc-back');
    return page;
  },
  'card-bottom-edge': (stage) => card(stage, 'Jilin', { width: 800, height: 420 }),
  'card-person': (stage) => card(stage, 'Human Rights Watch'),
  'card-narrow': (stage) => card(stage, TERM, NARROW),
  'card-other-scheme': async (stage) => {
    const page = await sample(stage, WINDOW);
    const isDark = stage.media['prefers-color-scheme'] === 'dark';
    await page.evaluate(
      (colours) => document.body.setAttribute('style', colours),
      PAGE_COLOURS[isDark ? 'light' : 'dark'],
    );
    return hovered(stage, page, TERM);
  },
  'popup-terms': (stage) => openPopup(stage, SAMPLE),
  'popup-results': async (stage) => searched(stage, SEARCHES.mistyped),
  'popup-results-statement': async (stage) => searched(stage, SEARCHES.statement),
  'popup-nothing': async (stage) => searched(stage, SEARCHES.nonsense),
  'popup-entry': async (stage) => {
    const popup = await searched(stage, SEARCHES.name);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.fc-entry');
    return popup;
  },
  'popup-cannot': (stage) => openPopup(stage, BROWSER_PAGE),
  'popup-off': async (stage) => {
    const popup = await openPopup(stage, SAMPLE);
    await popup.click('[role=switch]');
    await popup.waitForSelector('[aria-checked=false]');
    return popup;
  },
  'popup-notice': async (stage) => {
    await store(stage, { defaultOn: 'perhaps', rules: 7 });
    const popup = await openPopup(stage, SAMPLE);
    await popup.waitForSelector('.notice');
    return popup;
  },
  'popup-narrow': (stage) => openPopup(stage, SAMPLE, NARROW),
  welcome: (stage) => open(stage, `${stage.driven.origin}/welcome.html`, { width: 900, height: 900 }),
  'welcome-card': async (stage) => {
    const page = await open(stage, `${stage.driven.origin}/welcome.html`, { width: 900, height: 900 });
    return hovered(stage, page, TERM);
  },
  'welcome-narrow': (stage) => open(stage, `${stage.driven.origin}/welcome.html`, NARROW),
};

const PAGE_COLOURS = {
  light: 'background: #fff; color: #222',
  dark: 'background: #17181b; color: #ddd',
} as const;

async function sample(stage: Stage, size: Size): Promise<Page> {
  const page = await open(stage, SAMPLE, size);
  await marked(page, TERM);
  return page;
}

async function card(stage: Stage, term: string, size: Size = WINDOW): Promise<Page> {
  return hovered(stage, await sample(stage, size), term);
}

async function hovered(stage: Stage, page: Page, term: string): Promise<Page> {
  await hover(page, term);
  await openCard(stage.driven, page);
  return page;
}

async function searched(stage: Stage, { query, first }: Search): Promise<Page> {
  const popup = await openPopup(stage, SAMPLE);
  await search(popup, query, first);
  return popup;
}
