import { render } from 'preact';
import { type Text, TextContext } from '../../components/text.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { createSearch } from '../../core/search/search.ts';
import { nativeApi } from '../../platform/native.ts';
import { createSettingsStore } from '../../platform/settings-store.ts';
import { Popup } from './Popup.tsx';

// A chunk of its own: data, not code.
const { default: json } = await import('../../data/pack.json');
const pack = json as unknown as Pack;
const { i18n } = nativeApi();
const text = i18n.getMessage as Text;

document.documentElement.lang = i18n.getUILanguage();
document.documentElement.dir = text('@@bidi_dir');
render(
  <TextContext.Provider value={text}>
    <Popup pack={pack} search={createSearch(pack.entries)} store={createSettingsStore(nativeApi().storage.local)} />
  </TextContext.Provider>,
  document.getElementById('popup') as HTMLElement,
);
