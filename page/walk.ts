import {
  ELEMENT,
  firstChildOf,
  isConnected,
  kindOf,
  nextSiblingOf,
  parentOf,
  previousSiblingOf,
  TEXT,
} from './dom.ts';
import { BLOCK, BREAK, type Flow, flowOf, INLINE, OPAQUE, runsOn } from './flow.ts';

/** A stretch of siblings under one parent, both ends included. */
export interface Interval {
  readonly parent: Node;
  readonly first: Node;
  readonly last: Node;
}

/** What a walk meets, in document order. */
export interface WalkVisitor {
  text(node: Text): void;
  /** Text before and after does not belong together. @returns whether the walk should pause here. */
  edge(): boolean;
  onLineBreak(): void;
  /** Any element that is not skipped, for its shadow root. */
  element(element: Element, empty: boolean): void;
}

/** Elements and text between two looks at the clock: a look costs as much as a few nodes. */
const NODES_PER_LOOK = 64;
/** Times a walk starts over in a part of the page that changes under it, before it goes on behind that part. */
const RESTARTS = 3;

/**
 * A walk that can pause. By `firstChild` and `nextSibling`, which Chromium answers several times faster than a
 * TreeWalker with a filter.
 */
export interface Walk {
  /** Goes on until done, until `isLate()` or until the visitor pauses it at an edge. @returns whether it is done. */
  step(isLate: () => boolean): boolean;
}

export function createWalk({ parent, first, last }: Interval, visitor: WalkVisitor): Walk {
  let node: Node | null = first;
  /** Ancestors of `node` below `parent`, outermost first: what is left to hold on to if `node` is taken away. */
  const path: Element[] = [];
  /** How each of them takes part in the flow. */
  const flows: Flow[] = [];
  let restarts = 0;
  let paused = false;

  return {
    step(isLate) {
      if (node !== null && !isConnected(node)) recover();
      paused = false;
      let count = 0;
      while (node !== null) {
        if (paused || (++count % NODES_PER_LOOK === 0 && isLate())) return false;
        advance(node);
      }
      return true;
    },
  };

  function edge(): void {
    if (visitor.edge()) paused = true;
  }

  function advance(at: Node): void {
    const kind = kindOf(at);
    if (kind === TEXT) visitor.text(at as Text);
    else if (kind === ELEMENT && enter(at as Element)) return;
    leave(at);
  }

  /** @returns whether the walk went down into the element. */
  function enter(element: Element): boolean {
    const flow = flowOf(element);
    if (flow === BREAK) visitor.onLineBreak();
    else if (flow === BLOCK || flow === OPAQUE) edge();
    if (flow > BLOCK) return false;
    const child = firstChildOf(element);
    visitor.element(element, child === null);
    if (child === null) return false;
    path.push(element);
    flows.push(flow);
    node = child;
    return true;
  }

  /** Moves to what follows `at`, up and out where it is the last child. */
  function leave(from: Node): void {
    let at = from;
    for (;;) {
      if (at === last) {
        node = null;
        return;
      }
      const next = nextSiblingOf(at);
      if (next !== null) {
        node = next;
        return;
      }
      const up = path.pop();
      if (up === undefined) {
        node = null;
        return;
      }
      if (flows.pop() !== INLINE) edge();
      at = up;
    }
  }

  /** The node was removed while the walk paused: start over in the nearest ancestor that is still there. */
  function recover(): void {
    edge();
    let top: Node | undefined = path.pop();
    while (top !== undefined && !isConnected(top)) top = path.pop();
    flows.length = path.length;
    const again = restarts++ < RESTARTS;
    if (top === undefined) node = again && isConnected(parent) ? firstChildOf(parent) : null;
    else if (again) node = top;
    else leave(top);
  }
}

/**
 * The stretch of text runs that a node takes part in: from the node up to the nearest element that parts text, then
 * sideways as far as text runs on. Rescanning it sees all that a change of the node can have changed.
 */
export function intervalAround(node: Node): Interval | null {
  let at = node;
  let parent = parentOf(at);
  while (parent instanceof Element && flowOf(parent) === INLINE) {
    at = parent;
    parent = parentOf(at);
  }
  if (parent === null || !isConnected(parent)) return null;
  if (!runsOn(at)) return { parent, first: at, last: at };
  const farthest = (step: (node: Node) => Node | null): Node => {
    let end = at;
    for (let next = step(end); next !== null && runsOn(next); next = step(end)) end = next;
    return end;
  };
  return { parent, first: farthest(previousSiblingOf), last: farthest(nextSiblingOf) };
}
