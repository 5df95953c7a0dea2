import { compileForms } from '../../../core/match/forms.ts';
import { createScan } from '../../../core/match/matcher.ts';
import { MARKS, paint } from '../../../page/highlights.ts';
import { createMarkStore } from '../../../page/marks.ts';
import { createScanner } from '../../../page/scanner.ts';
import { stretchOf } from '../../../page/watch.ts';
import { offer } from './method.ts';

/** ms from a change to the scan. */
const REST_MS = 250;

/** The way without dirty blocks: where anything changes, all of the page is scanned again, four times a second at most. */
offer({
  async run({ terms }) {
    const store = createMarkStore(
      terms.entries.map(([id]) => id),
      paint(MARKS),
    );
    const scanner = createScanner({
      find: createScan(compileForms(terms)),
      store,
      onElement: () => undefined,
      onHidden: () => undefined,
      signal: new AbortController().signal,
    });
    let isDue = false;
    new MutationObserver(() => {
      if (isDue) return;
      isDue = true;
      setTimeout(async () => {
        store.sweep();
        await scanner.scan(stretchOf(document));
        isDue = false;
      }, REST_MS);
    }).observe(document, { childList: true, characterData: true, subtree: true });
    await scanner.scan(stretchOf(document));
    return store.marks.size;
  },
});
