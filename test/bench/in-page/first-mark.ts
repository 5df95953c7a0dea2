import { compileForms } from '../../../core/match/forms.ts';
import { createScan } from '../../../core/match/matcher.ts';
import { startSession } from '../../../page/session.ts';
import { offer } from './method.ts';

/** As `ours`, but gives the ms from its start to the first mark. */
offer({
  async run({ terms }) {
    const start = performance.now();
    const { add } = Highlight.prototype;
    const first = new Promise<number>((resolve) => {
      Highlight.prototype.add = function (range) {
        resolve(performance.now() - start);
        return add.call(this, range);
      };
    });
    startSession({
      find: createScan(compileForms(terms)),
      ids: terms.entries.map(([id]) => id),
      shadowRootOf: (element) => element.shadowRoot,
      prepareRoot: () => true,
      whenReplaced: () => undefined,
      signal: new AbortController().signal,
    });
    return first;
  },
});
