import { compileForms } from '../../../core/match/forms.ts';
import { createScan } from '../../../core/match/matcher.ts';
import { MARKS, paint } from '../../../page/highlights.ts';
import { createMarkStore } from '../../../page/marks.ts';
import { createScanner } from '../../../page/scanner.ts';
import { stretchOf } from '../../../page/watch.ts';
import { offer } from './method.ts';

/** Marks what stands on the page, and follows nothing: what marks cost by standing there. */
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
    await scanner.scan(stretchOf(document));
    return store.marks.size;
  },
});
