import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/lib/drive/until.ts';
import type { Rig } from './browsers.ts';

export interface Option {
  readonly entry: string;
  /** Its lines. */
  readonly text: readonly string[];
  /** What stands at the end of its first line. */
  readonly note: string;
}

export function optionsOf(page: Page): Promise<Option[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=listbox] [role=option]')].map((option) => ({
      entry: option.dataset.entry ?? '',
      // biome-ignore lint/performance/useDomNodeTextContent: the lines as they are shown.
      text: option.innerText.split('\n').filter((line) => line.trim() !== ''),
      note: option.querySelector('.result-note')?.textContent ?? '',
    })),
  );
}

/** Types into the search and waits until the first result is of an entry. */
export async function search(page: Page, query: string, first: string): Promise<void> {
  await page.bringToFront();
  await page.focus('[role=combobox]');
  await page.keyboard.type(query);
  await firstOption(page, first);
}

export async function firstOption(page: Page, entry: string): Promise<void> {
  try {
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLElement>('[role=option]')?.dataset.entry === wanted,
      { polling: 50, timeout: 5000 },
      entry,
    );
  } catch (error) {
    const given = (await optionsOf(page)).map((option) => option.entry);
    throw new Error(
      `Waited 5 s for "${entry}" to come first in the popup; it lists ${JSON.stringify(given)}.`,
      { cause: error },
    );
  }
}

export interface SiteSwitch {
  readonly on: boolean;
  readonly disabled: boolean;
}

/** What the site switch says, once the popup knows its tab. */
export async function siteSwitch(page: Page): Promise<SiteSwitch> {
  await page.waitForSelector('[role=switch]');
  return page.$eval('[role=switch]', (element) => {
    const { checked, disabled } = element as HTMLInputElement;
    return {
      on: (element.getAttribute('aria-checked') ?? String(checked)) === 'true',
      disabled: disabled || element.getAttribute('aria-disabled') === 'true',
    };
  });
}

/** Clicks the site switch. @returns the moment of the click, in ms. */
export async function flip(page: Page): Promise<number> {
  await page.bringToFront();
  await page.$eval('[role=switch]', (element) => {
    element.addEventListener('click', () => Object.assign(globalThis, { clickedAt: Date.now() }), {
      capture: true,
    });
  });
  await page.click('[role=switch]');
  return (await page.evaluate('clickedAt')) as number;
}

/** Resolves when the popup shows text that matches a pattern, in any case of letters. */
export async function shown(page: Page, pattern: string): Promise<void> {
  try {
    // biome-ignore lint/performance/useDomNodeTextContent: hidden text would not be shown to anybody.
    const shows = (wanted: string): boolean => new RegExp(wanted, 'i').test(document.body.innerText);
    await page.waitForFunction(shows, { polling: 50, timeout: 5000 }, pattern);
  } catch (error) {
    // biome-ignore lint/performance/useDomNodeTextContent: as above.
    const text = await page.evaluate(() => document.body.innerText);
    throw new Error(`Waited 5 s for the popup to show /${pattern}/i; it shows ${JSON.stringify(text)}.`, {
      cause: error,
    });
  }
}

/** A message in the language of the browser. */
export function messageOf(rig: Rig, name: string, substitutions: readonly string[] = []): Promise<string> {
  return rig.ask((api, key, values) => api.i18n.getMessage(key, [...values]), name, substitutions);
}

/** Resolves when the popup gives exactly a message as the reason why the page is on, off or neither. */
export async function whyIs(
  rig: Rig,
  popup: Page,
  name: string,
  substitutions: readonly string[] = [],
): Promise<void> {
  const wanted = await messageOf(rig, name, substitutions);
  if (wanted === '') throw new Error(`There is no message "${name}".`);
  let given = '';
  await until(`the popup to say why: ${name}`, async () => {
    given = await popup.$eval('#site-why', (element) => element.textContent ?? '');
    return given === wanted || null;
  }).catch((error: unknown) => {
    throw new Error(`The popup should say "${wanted}"; it says "${given}".`, { cause: error });
  });
}

/** What has the focus: its role, else its class. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('role') ?? activeElement?.className ?? '';
  });
}

/** The entry that Enter would take. */
export function activeEntry(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const box = document.querySelector('[role=combobox]');
    const id = box?.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.dataset.entry;
  });
}
