import { defineContentScript } from 'wxt/utils/define-content-script';
import type { FrameApi } from '../../page/frame-api.ts';
import { startFrame } from './frame.ts';

/** Kinds of document whose text is read by people. In an SVG or a feed we would only be in the way. */
const READABLE = /html|plain/;

/** How it stands in the manifest is said in wxt.config.ts: what is said here would be bytes in every frame. */
export default defineContentScript({
  matches: ['<all_urls>'],
  main() {
    const { __factCards: running } = globalThis as { __factCards?: FrameApi };
    if (running?.isCurrent() !== true && READABLE.test(document.contentType)) startFrame();
  },
});
