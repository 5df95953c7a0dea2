import type { Scan } from '../core/match/matcher.ts';
import { nameOf } from './dom.ts';
import { FRAME_API } from './frame-api.ts';
import { watchHiddenTerms } from './hidden-terms.ts';
import { MARKS, paint } from './highlights.ts';
import { listen } from './listen.ts';
import { createMarkStore, type Mark } from './marks.ts';
import { isEditable } from './rendered.ts';
import { createScanner } from './scanner.ts';
import { createWatch, stretchOf } from './watch.ts';

export interface SessionOptions {
  readonly find: Scan;
  /** Entry ids by the index that forms carry. */
  readonly ids: readonly string[];
  /** The shadow root of an element, closed ones too, or null. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Called for each shadow root of the page. @returns false to leave its text unmarked. */
  readonly prepareRoot: (root: ShadowRoot) => boolean;
  /** The page was replaced (`document.open`): listeners on window and document are gone. */
  readonly whenReplaced: () => void;
  readonly signal: AbortSignal;
}

/** Finding and painting the terms of one frame, from now until the signal aborts. */
export interface Session {
  /** What is painted, in order of finding. */
  readonly marks: ReadonlyMap<AbstractRange, Mark>;
  /** The page's, closed ones too. */
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
  /** Whether the page changes faster than it may be followed. */
  isBusy(): boolean;
  /** Settles when the page as it was at the start has been scanned. */
  readonly ready: Promise<void>;
  readonly signal: AbortSignal;
}

export function startSession({
  find,
  ids,
  shadowRootOf,
  prepareRoot,
  whenReplaced,
  signal,
}: SessionOptions): Session {
  const store = createMarkStore(ids, paint(MARKS));
  const shadowRoots = new Set<ShadowRoot>();
  let root = document.documentElement;

  const scanner = createScanner({
    find,
    store,
    onElement: findRoot,
    onHidden: (element) => hold(element),
    signal,
  });
  const watch = createWatch({
    signal,
    scan: scanner.scan,
    spent: scanner.spent,
    whenRemoved() {
      store.sweep();
      for (const shadowRoot of shadowRoots) if (!shadowRoot.isConnected) shadowRoots.delete(shadowRoot);
      if (document.documentElement === root) return;
      root = document.documentElement;
      whenReplaced();
    },
  });
  const hold = watchHiddenTerms(watch.touch, signal);
  // Text may become editable without a change of the tree; it gets the focus before it is edited.
  const leaveEditable = ({ target }: Event): void => {
    if (target instanceof Element && isEditable(target)) watch.touch(target);
  };
  listen(document, 'focusin', leaveEditable, signal);
  listen(signal, 'abort', store.clear);

  return { marks: store.marks, shadowRoots, isBusy: watch.isBusy, ready: follow(document), signal };

  function follow(node: Node): Promise<void> {
    watch.observe(node);
    return scanner.scan(stretchOf(node));
  }

  function findRoot(element: Element, empty: boolean): void {
    // A closed root shows from outside only by asking the browser, which costs a call: an element with children of
    // its own and a plain name has one so rarely that only its open root is looked for.
    // Only HTML elements have one, and asking for another's is an error. The card's host is ours.
    if (!(element instanceof HTMLElement) || FRAME_API in element) return;
    const shadowRoot = empty || nameOf(element).includes('-') ? shadowRootOf(element) : element.shadowRoot;
    if (!(shadowRoot instanceof ShadowRoot) || shadowRoots.has(shadowRoot) || !prepareRoot(shadowRoot))
      return;
    shadowRoots.add(shadowRoot);
    void follow(shadowRoot);
  }
}
