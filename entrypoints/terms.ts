import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FrameApi } from '../page/frame-api.ts';
import { jumpTo, reportOf } from '../page/report.ts';

/** Lets the popup list the terms of a frame and go to them; injected when the popup opens. */
export default defineUnlistedScript(() => {
  const { __factCards: frame } = globalThis as { __factCards?: FrameApi };
  if (frame === undefined) return;
  frame.report = () => reportOf(frame.session());
  frame.jump = (id, occurrence) => jumpTo(frame.session(), id, occurrence);
});
