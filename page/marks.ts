import type { Form } from '../core/match/forms.ts';
import { isConnected } from './dom.ts';
import type { Painting } from './highlights.ts';

/**
 * ms between changes of the paint while a page is scanned. The first mark shows at once; each change, however small,
 * costs the next frame 10 ms on a long page, because underlines make it measure anew what its text paints over.
 */
const PACE_MS = 500;

/** One term marked on the page. */
export interface Mark {
  readonly range: StaticRange;
  /** Ids of the entries the term stands for, in pack order. */
  readonly ids: readonly string[];
}

/** A term found: painted, or held back until the context that gives it its meaning stands on the page. */
interface Found {
  readonly range: StaticRange;
  readonly forms: readonly Form[];
  ids: readonly string[];
}

export interface MarkStore {
  /** What is painted, by range. */
  readonly marks: ReadonlyMap<AbstractRange, Mark>;
  /** Takes the finds that begin in a node out of the books; they stay painted until `settle`. */
  lift(node: Node): void;
  /** Adds a find, or takes back the lifted one it equals, so that nothing is repainted. */
  add(range: StaticRangeInit, forms: readonly Form[]): void;
  /** Removes what was lifted and not found again, and judges names that need context anew. */
  settle(): void;
  /** Drops finds whose nodes have left the page. */
  sweep(): void;
  /** The end: nothing is painted any more. */
  clear(): void;
}

/** @param ids entry ids by the index that forms carry. */
export function createMarkStore(ids: readonly string[], painting: Painting): MarkStore {
  const painted = new Map<AbstractRange, Found>();
  const byNode = new Map<Node, Set<Found>>();
  const lifted = new Map<Node, Set<Found>>();
  /** Finds with a form that counts only in context. */
  const conditional = new Set<Found>();
  /** How often each entry's sure names stand on the page. */
  const present = new Map<number, number>();

  /** Ranges to be painted, if they still are to be by then. */
  let waiting: StaticRange[] = [];
  let due = 0;

  const idOf = (form: Form): string => ids[form.entry] as string;

  return {
    marks: painted,

    lift(node) {
      for (const found of byNode.get(node) ?? []) file(lifted, found);
      byNode.delete(node);
    },

    add(range, forms) {
      const list = lifted.get(range.startContainer);
      for (const old of list ?? []) {
        if (!isSame(old, range, forms)) continue;
        list?.delete(old);
        file(byNode, old);
        return;
      }
      const found: Found = { range: new StaticRange(range), forms, ids: [] };
      file(byNode, found);
      for (const form of forms) if (!form.inContext) count(form, 1);
      if (forms.some((form) => form.inContext)) conditional.add(found);
      else show(found, forms);
    },

    settle() {
      for (const list of lifted.values()) list.forEach(forget);
      lifted.clear();
      judge();
    },

    sweep() {
      for (const [node, list] of byNode) {
        if (isConnected(node)) continue;
        byNode.delete(node);
        list.forEach(forget);
      }
      judge();
    },

    clear() {
      painted.clear();
      painting.clear();
    },
  };

  function file(into: Map<Node, Set<Found>>, found: Found): void {
    const node = found.range.startContainer;
    into.set(node, (into.get(node) ?? new Set()).add(found));
  }

  function forget(found: Found): void {
    hide(found);
    conditional.delete(found);
    for (const form of found.forms) if (!form.inContext) count(form, -1);
  }

  function count(form: Form, change: number): void {
    const times = (present.get(form.entry) ?? 0) + change;
    if (times > 0) present.set(form.entry, times);
    else present.delete(form.entry);
  }

  /** Paints what may be painted now, and takes back what has lost its context. */
  function judge(): void {
    const hasContext = ({ inContext, withEntries }: Form): boolean =>
      !inContext ||
      (withEntries.length > 0 ? withEntries.some((entry) => present.has(entry)) : present.size > 0);
    for (const found of conditional) {
      const meant = found.forms.filter(hasContext);
      if (meant.length > 0) show(found, meant);
      else hide(found);
    }
    flush();
  }

  function show(found: Found, forms: readonly Form[]): void {
    found.ids = [...new Set(forms.map(idOf))];
    if (painted.has(found.range)) return;
    painted.set(found.range, found);
    waiting.push(found.range);
    if (performance.now() > due) flush();
  }

  function flush(): void {
    due = performance.now() + PACE_MS;
    for (const range of waiting) if (painted.has(range)) painting.add(range);
    waiting = [];
  }

  function hide(found: Found): void {
    if (painted.delete(found.range)) painting.remove(found.range);
  }
}

function isSame({ range, forms }: Found, init: StaticRangeInit, others: readonly Form[]): boolean {
  return (
    range.startOffset === init.startOffset &&
    range.endContainer === init.endContainer &&
    range.endOffset === init.endOffset &&
    forms.length === others.length &&
    forms.every((form, index) => form === others[index])
  );
}
