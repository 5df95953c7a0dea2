import { isConnected, parentOf } from './dom.ts';
import { runsOn } from './flow.ts';
import { listen } from './listen.ts';
import { type Interval, intervalAround } from './walk.ts';

/** Marks follow the page at this pace, in ms: paint at 10 Hz at most, and well within half a second. */
const BATCH_MS = 100;
/** ms between batches from which on the page counts as restless. */
const BUSY_MS = 1000;
/** Share of main-thread time that following a restless page may cost; beyond it batches come later. */
const CPU_SHARE = 0.05;
/** Changed places in one batch above which the whole page is looked at again: cheaper than sorting them out. */
const MANY_PLACES = 1000;

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** Scans; resolves when done. */
  readonly scan: (intervals: readonly Interval[]) => Promise<void>;
  /** ms of main-thread time that scanning has cost so far. */
  readonly spent: () => number;
  /** Nodes have left the page. */
  readonly whenRemoved: () => void;
}

export interface Watch {
  /** Watches a document or shadow root from now on. */
  observe(root: Node): void;
  /** Looks at a place again that changed in a way no observer reports. */
  touch(node: Node): void;
  /** Whether the page changes faster than it may be followed. */
  isBusy(): boolean;
}

/**
 * One observer for the document and all shadow roots, never of attributes. Changed places are gathered and scanned in
 * one batch, so a page that changes a thousand times a second costs little more than one that changes ten times.
 */
export function createWatch({ signal, scan, spent, whenRemoved }: WatchOptions): Watch {
  let roots: Node[] = [];
  const places = new Set<Node>();
  let removed = false;
  let timer = 0;
  let delay = BATCH_MS;
  /** Whether the last batch had more places than are sorted out. */
  let isFlooded = false;

  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (removedNodes.length > 0) removed = true;
      if (places.size > MANY_PLACES) continue;
      const beside = [previousSibling, nextSibling].filter((node) => node !== null);
      // Text on either side may have been joined or parted; a block beside it is as it was.
      for (const node of [...addedNodes, ...beside.filter(runsOn)]) places.add(node);
      // Edited text, or an element left empty: it joins what surrounds it. A root joins nothing.
      if (addedNodes.length === 0 && beside.length === 0 && runsOn(target) && parentOf(target) !== null)
        places.add(target);
    }
    schedule();
  });
  // Nobody looks at a hidden page: what changed there is scanned when it is shown.
  listen(document, 'visibilitychange', schedule, signal);
  listen(signal, 'abort', () => observer.disconnect());

  return {
    observe(root) {
      roots.push(root);
      observer.observe(root, { childList: true, characterData: true, subtree: true });
    },
    touch(node) {
      places.add(node);
      schedule();
    },
    isBusy: () => isFlooded || delay > BUSY_MS,
  };

  function schedule(): void {
    if (timer === 0 && !document.hidden && (removed || places.size > 0))
      timer = window.setTimeout(flush, delay);
  }

  async function flush(): Promise<void> {
    const before = spent();
    if (removed) {
      removed = false;
      roots = roots.filter(isConnected);
      whenRemoved();
    }
    isFlooded = places.size > MANY_PLACES;
    const intervals = isFlooded ? roots.flatMap(stretchOf) : around(places);
    places.clear();
    try {
      await scan(intervals);
    } finally {
      delay = Math.max(BATCH_MS, (spent() - before) / CPU_SHARE);
      timer = 0;
      if (!signal.aborted) schedule();
    }
  }
}

/** All children of a root as one stretch; none where it has none. */
export function stretchOf(root: Node): Interval[] {
  const { firstChild: first, lastChild: last } = root;
  return first === null || last === null ? [] : [{ parent: root, first, last }];
}

/** The stretches around changed places, each once, leaving out what lies inside another. */
function around(places: ReadonlySet<Node>): Interval[] {
  const stretches = new Map<Node, Interval>();
  for (const place of places) {
    let above = parentOf(place);
    while (above !== null && !places.has(above)) above = parentOf(above);
    const stretch = above === null ? intervalAround(place) : null;
    if (stretch !== null) stretches.set(stretch.first, stretch);
  }
  return [...stretches.values()];
}
