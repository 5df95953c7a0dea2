import type { Form } from '../core/match/forms.ts';
import { isInLongerName } from '../core/match/longer-name.ts';
import type { Hit, Scan } from '../core/match/matcher.ts';
import type { MarkStore } from './marks.ts';
import { isEditable, isRendered, languageOf } from './rendered.ts';
import { createRunBuffer } from './run-buffer.ts';
import { createWalk, type Interval } from './walk.ts';

/** Longest stretch of work before the page gets its turn, in ms. */
const SLICE_MS = 5;
/** UTF-16 units of text gathered before it is matched: long enough to be quick, short enough for a slice. */
const BATCH = 16_384;
/** UTF-16 units matched between two looks at the clock: about 1 ms. */
const WINDOW = 65_536;

export interface ScannerOptions {
  readonly find: Scan;
  readonly store: MarkStore;
  /** Told of every element entered, for its shadow root; `empty` where it has no children. */
  readonly onElement: (element: Element, empty: boolean) => void;
  /** Told of terms in text that is not on the page for now, by the element that holds them. */
  readonly onHidden: (element: Element) => void;
  readonly signal: AbortSignal;
}

export interface Scanner {
  /** Scans stretches of the page one after the other, in slices. Resolves when nothing is left to scan. */
  scan(intervals: readonly Interval[]): Promise<void>;
  /** ms of main-thread time spent so far. */
  spent(): number;
}

export function createScanner({ find, store, onElement, onHidden, signal }: ScannerOptions): Scanner {
  const buffer = createRunBuffer();
  const queue: Interval[] = [];
  let running: Promise<void> | null = null;
  let spent = 0;
  let sliceStart = 0;
  let text = '';

  const isLate = (): boolean => performance.now() - sliceStart >= SLICE_MS;
  const visitor = {
    text(node: Text) {
      store.lift(node);
      buffer.append(node);
    },
    edge() {
      buffer.edge();
      return buffer.length() >= BATCH;
    },
    onLineBreak: buffer.onLineBreak,
    element: onElement,
  };

  return {
    spent: () => spent,
    scan(intervals) {
      queue.push(...intervals);
      running ??= run().finally(() => {
        running = null;
        buffer.clear();
      });
      return running;
    },
  };

  async function run(): Promise<void> {
    // A scan finds shadow roots, which ask for another: `running` must be set by then.
    await null;
    sliceStart = performance.now();
    for (let interval = queue.shift(); interval !== undefined; interval = queue.shift()) {
      const walk = createWalk(interval, visitor);
      for (let done = false; !done; ) {
        done = walk.step(isLate);
        if (done) buffer.edge();
        if (done || buffer.length() >= BATCH) {
          text = buffer.text();
          for (let from = 0; from < text.length; ) {
            // Before, not after: the first text builds the matcher, which is a slice of its own.
            if (await giveTurn()) return;
            from = find(text, mark, isSpoken, from, from + WINDOW);
          }
          buffer.clear();
        }
        if (await giveTurn()) return;
      }
    }
    store.settle();
    spent += performance.now() - sliceStart;
  }

  /** Lets the page run if it is time. @returns whether this has been stopped meanwhile. */
  async function giveTurn(): Promise<boolean> {
    if (isLate()) {
      spent += performance.now() - sliceStart;
      // `yield` keeps our place in the queue; a timer is the older way.
      await (globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
      sliceStart = performance.now();
    }
    return signal.aborted;
  }

  function mark({ start, end, forms: spelt }: Hit): void {
    const forms = spelt.filter((form) => !isInLongerName(form, text, start, end));
    const { node: startContainer, offset: startOffset } = buffer.locate(start);
    const last = buffer.locate(end - 1);
    const endOffset = last.offset + 1;
    const holder = holderOf(startContainer);
    if (!forms[0] || holder === null || buffer.isParted(start, end) || isEditable(holder)) return;
    // The page may have changed the text while it had its turn: a new scan is on its way then.
    if (endOffset > last.node.length) return;
    if (isRendered(holder) && (last.node === startContainer || isRendered(holderOf(last.node) ?? holder))) {
      store.add({ startContainer, startOffset, endContainer: last.node, endOffset }, forms);
    } else onHidden(holder);
  }

  function isSpoken({ lang }: Form, start: number): boolean {
    if (lang === '') return true;
    const [language] = languageOf(holderOf(buffer.locate(start).node)).split('-');
    // Text of no declared language may be in any.
    return !language || (lang.startsWith('!') ? lang.slice(1) !== language : lang === language);
  }
}

/** The element whose style the text has: its parent, or the host where the text lies directly in a shadow root. */
function holderOf({ parentElement, parentNode }: Node): Element | null {
  return parentElement ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
}
