import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../platform/browser.ts';
import { showState, stateOf } from '../platform/icon.ts';
import { injectCard, injectEverywhere } from '../platform/inject.ts';
import { isRequest } from '../platform/messages.ts';
import { createSettingsStore } from '../platform/settings-store.ts';

const TARGET = import.meta.env.FIREFOX ? 'firefox' : 'chrome';

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
  browser.tabs.onUpdated.addListener((tabId, { status, url }, tab) => {
    if (status !== undefined || url !== undefined) void refresh(tabId, tab.url);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => {
    void browser.tabs.get(tabId).then(
      ({ url }) => refresh(tabId, url),
      () => undefined,
    );
  });
  store.watch(() => void refreshAll(), new AbortController().signal);

  async function refresh(tabId: number, url: string | undefined): Promise<void> {
    const { settings } = await store.read();
    await showState(tabId, stateOf(url, settings, TARGET));
  }

  async function refreshAll(): Promise<void> {
    const tabs = await browser.tabs.query({});
    await Promise.all(tabs.map(({ id, url }) => (id === undefined ? undefined : refresh(id, url))));
  }
});
