import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import pack from '../data/pack.json';

/** The bundled facts, injected with the card's code on the first hover in a frame. */
export default defineUnlistedScript(() => {
  (globalThis as { __factCardsPack?: unknown }).__factCardsPack = pack;
});
