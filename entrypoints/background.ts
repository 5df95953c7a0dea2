import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../platform/browser.ts';
import { type Asked, askTop, showState, stateOf } from '../platform/icon.ts';
import { injectCard, injectEverywhere } from '../platform/inject.ts';
import { isRequest } from '../platform/messages.ts';
import { createSettingsStore } from '../platform/settings-store.ts';

/** What of a tab its icon depends on. */
interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly status?: string | undefined;
  readonly discarded?: boolean | undefined;
}

/** Holds no state: the browser may end it at any moment. All listeners are registered at once. */
export default defineBackground(() => {
  const store = createSettingsStore(browser.storage.local);

  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== browser.runtime.id || !isRequest(message) || sender.tab?.id === undefined)
      return undefined;
    if (message.request === 'top') return Promise.resolve(sender.tab.url ?? null);
    return injectCard(sender.tab.id, sender.frameId ?? 0);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void injectEverywhere();
    void refreshAll();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => void refreshAll());
  browser.tabs.onUpdated.addListener((_, { status, url }, tab) => {
    if (status !== undefined || url !== undefined) void refresh(tab);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => {
    void browser.tabs.get(tabId).then(refresh, () => undefined);
  });
  store.watch(() => void refreshAll(), new AbortController().signal);

  async function refresh({ id, url, status, discarded }: Tab): Promise<void> {
    if (id === undefined) return;
    const isThere = status === 'complete' && discarded !== true;
    const asked: Asked = isThere ? await askTop(id) : { answer: 'pending' };
    // Read last, so that of two at once the later does not come out older.
    const { settings } = await store.read();
    await showState(id, stateOf(url ?? asked.url, asked.answer, settings));
  }

  async function refreshAll(): Promise<void> {
    const tabs = await browser.tabs.query({});
    await Promise.all(tabs.map(refresh));
  }
});
