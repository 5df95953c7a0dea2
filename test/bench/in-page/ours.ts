import { compileForms } from '../../../core/match/forms.ts';
import { createScan } from '../../../core/match/matcher.ts';
import { type Session, startSession } from '../../../page/session.ts';
import { offer } from './method.ts';

offer({
  async run({ terms }) {
    const session = startSession({
      find: createScan(compileForms(terms)),
      ids: terms.entries.map(([id]) => id),
      // Of a content script this asks the extension; without one it is the open root alone.
      shadowRootOf: (element) => element.shadowRoot,
      prepareRoot: () => true,
      whenReplaced: () => undefined,
      signal: new AbortController().signal,
    });
    (globalThis as { session?: Session }).session = session;
    await session.ready;
    return session.marks.size;
  },
});
