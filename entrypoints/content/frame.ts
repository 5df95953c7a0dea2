import { compileForms } from '../../core/match/forms.ts';
import { createScan, type Scan } from '../../core/match/matcher.ts';
import type { Terms } from '../../core/match/terms.ts';
import { readSwitch } from '../../core/settings/switch.ts';
import { decide } from '../../core/sites/decide.ts';
import type { Site } from '../../core/sites/rules.ts';
import json from '../../data/terms.json';
import { bringCard } from '../../page/bring-card.ts';
import { FRAME_API, type FrameApi } from '../../page/frame-api.ts';
import { whenInUse } from '../../page/frame-use.ts';
import { listen } from '../../page/listen.ts';
import { type Session, startSession } from '../../page/session.ts';
import { isAlive, nativeApi, shadowRootOf } from '../../platform/native.ts';
import { siteOf } from '../../platform/site.ts';
import { SETTINGS_KEY, watchStored } from '../../platform/storage.ts';
import { prepareRoot } from './shadow-sheet.ts';

const terms = json as unknown as Terms;
const ids = terms.entries.map(([id]) => id);
/** Made with the first text: a frame that has none, or whose site is off, pays nothing for it. */
let scan: Scan | undefined;
const find: Scan = (...text) => {
  scan ??= createScan(compileForms(terms));
  return scan(...text);
};

/** Starts Fact Cards in this frame: reads the settings, and does nothing else where the site is off. */
export function startFrame(): void {
  const life = new AbortController();
  const { signal } = life;
  const { storage, runtime } = nativeApi();
  let stored: unknown;
  let session: Session | null = null;
  let run = new AbortController();

  const frame: FrameApi = {
    isCurrent: () => !signal.aborted && isAlive(),
    session: () => session,
    stored: () => stored,
    trace: null,
    onSession: null,
  };
  (globalThis as { [FRAME_API]?: FrameApi })[FRAME_API] = frame;
  listen(signal, 'abort', () => run.abort());

  const follow = async (): Promise<void> => {
    try {
      stored = (await storage.local.get([SETTINGS_KEY]))[SETTINGS_KEY];
      const site = await topSite();
      // What is stored is looked at last: of two at once the later does not come out older.
      const { on } = decide(readSwitch(stored), site);
      if (on === (session !== null)) return;
      run.abort();
      run = new AbortController();
      session = on ? start(run.signal) : null;
    } catch {
      // The extension went away while we asked: there is nobody to tell, and nothing to leave behind.
      life.abort();
    }
  };
  void whenInUse()
    .then(follow)
    .then(() => {
      watchStored(storage.local, follow, signal);
      // By `history.pushState` a page comes under other rules.
      if (globalThis.navigation) listen(navigation, 'currententrychange', follow, signal);
    });
  // A page taken out of the back/forward cache has missed what was changed meanwhile.
  listen(window, 'pageshow', ({ persisted }: PageTransitionEvent) => persisted && follow(), signal);

  function start(runSignal: AbortSignal): Session {
    const wire = (): void => {
      // After an update this copy is an orphan: it takes its marks and card with it at the reader's next move.
      const leaveIfOrphaned = (): void => {
        if (!isAlive()) life.abort();
      };
      listen(document, 'pointerover', leaveIfOrphaned, runSignal);
      if (!frame.onSession) bringCard(frame, () => runtime.sendMessage({ request: 'card' }), runSignal);
      else if (session) frame.onSession(session);
    };
    const started = startSession({
      find,
      ids,
      shadowRootOf,
      prepareRoot,
      whenReplaced: wire,
      signal: runSignal,
    });
    session = started;
    wire();
    return started;
  }
}

/** The site whose switch rules this frame: the top page's. */
async function topSite(): Promise<Site> {
  let url: unknown;
  try {
    url = top?.location.href;
  } catch {
    // Of another origin: the background knows.
    url = await nativeApi().runtime.sendMessage({ request: 'top' });
  }
  return siteOf(String(url)) ?? { host: '', path: '' };
}
