import { expect, it, vi } from 'vitest';
import { injectEverywhere } from '../../platform/inject.ts';

const { api } = vi.hoisted(() => ({
  api: { tabs: { query: vi.fn() }, scripting: { insertCSS: vi.fn(), executeScript: vi.fn() } },
}));
vi.mock('../../platform/browser.ts', () => ({ browser: api }));

it('starts in every open tab, though some never answer and some refuse', async () => {
  api.tabs.query.mockResolvedValue([{ id: 1 }, { id: 2 }, { id: 3, discarded: true }, {}, { id: 4 }]);
  const answer = (tabId: number): Promise<unknown> =>
    tabId === 1 ? new Promise(() => undefined) : Promise.reject(new Error('No script may run here'));
  for (const call of [api.scripting.insertCSS, api.scripting.executeScript])
    call.mockImplementation(({ target }: { target: { tabId: number } }) => answer(target.tabId));

  await injectEverywhere();
  const targets = (call: typeof api.scripting.executeScript): unknown[] =>
    call.mock.calls.map(([injection]) => (injection as { target: unknown }).target);
  const expected = [1, 2, 4].map((tabId) => ({ tabId, allFrames: true }));
  expect(targets(api.scripting.insertCSS)).toEqual(expected);
  expect(targets(api.scripting.executeScript)).toEqual(expected);
  // A frame that never ends loading would keep all the tab's others waiting.
  for (const [injection] of api.scripting.executeScript.mock.calls)
    expect(injection).toMatchObject({ injectImmediately: true });
});
