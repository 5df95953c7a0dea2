import type { Text } from '../../components/text.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { nativeApi } from '../../platform/native.ts';
import { createSettingsStore } from '../../platform/settings-store.ts';
import { startPopup } from './popup.tsx';

const { i18n, storage } = nativeApi();
const text = i18n.getMessage as Text;

document.documentElement.lang = i18n.getUILanguage();
document.documentElement.dir = text('@@bidi_dir');
startPopup({
  // Set by facts.js, which the page loads first: the cards use the same file.
  pack: (globalThis as unknown as { __factCardsPack: Pack }).__factCardsPack,
  store: createSettingsStore(storage.local),
  text,
  root: document.getElementById('popup') as HTMLElement,
});
