import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Text } from '../../components/text.ts';
import type { Pack } from '../../core/pack/pack.ts';
import type { FrameApi } from '../../page/frame-api.ts';
import { nativeApi } from '../../platform/native.ts';
import { openCards } from './open-cards.tsx';

/** Injected on the first hover in a frame, after facts.js. */
export default defineUnlistedScript(() => {
  const { __factCards: frame, __factCardsPack: pack } = globalThis as {
    __factCards?: FrameApi;
    __factCardsPack?: Pack;
  };
  if (frame === undefined || pack === undefined || frame.onSession !== null) return;
  const { i18n } = nativeApi();
  openCards({ frame, pack, text: i18n.getMessage as Text });
});
