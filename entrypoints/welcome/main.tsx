import { render } from 'preact';
import type { Text } from '../../components/text.ts';
import { Welcome } from '../../components/Welcome.tsx';
import { compileForms } from '../../core/match/forms.ts';
import { createScan } from '../../core/match/matcher.ts';
import type { Terms } from '../../core/match/terms.ts';
import type { Pack } from '../../core/pack/pack.ts';
import terms from '../../data/terms.json';
import type { FrameApi } from '../../page/frame-api.ts';
import { startSession } from '../../page/session.ts';
import { nativeApi } from '../../platform/native.ts';
import { hasSiteAccess, requestSiteAccess } from '../../platform/tabs.ts';
import { openCards } from '../card/open-cards.tsx';

const { i18n } = nativeApi();
const text = i18n.getMessage as Text;
const list = terms as unknown as Terms;

async function draw(): Promise<void> {
  const needsAccess = !(await hasSiteAccess());
  render(
    <Welcome needsAccess={needsAccess} onAllow={() => void requestSiteAccess().then(draw)} text={text} />,
    document.getElementById('welcome') as HTMLElement,
  );
}

/** Content scripts do not run on the extension's own pages: this one marks its sample itself. */
function startSample(): void {
  const session = startSession({
    find: createScan(compileForms(list)),
    ids: list.entries.map(([id]) => id),
    shadowRootOf: () => null,
    prepareRoot: () => true,
    whenReplaced: () => undefined,
    signal: new AbortController().signal,
  });
  const frame: FrameApi = {
    isCurrent: () => true,
    session: () => session,
    stored: () => undefined,
    trace: null,
    onSession: null,
  };
  openCards({ frame, pack: (globalThis as unknown as { __factCardsPack: Pack }).__factCardsPack, text });
}

document.documentElement.lang = i18n.getUILanguage();
document.documentElement.dir = text('@@bidi_dir');
void draw().then(startSample);
