import type { Form } from '../core/match/forms.ts';
import { isConnected } from './dom.ts';
import type { Painting } from './highlights.ts';

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
  const byNode = new Map<Node, Found[]>();
  const lifted = new Map<Node, Found[]>();
  /** Finds with a form that counts only in context. */
  const conditional = new Set<Found>();
  /** How often each entry's sure names stand on the page. */
  const present = new Map<string, number>();

  const idOf = (form: Form): string => ids[form.entry] as string;

  return {
    marks: painted,

    lift(node) {
      const found = byNode.get(node);
      if (found === undefined) return;
      byNode.delete(node);
      lifted.set(node, [...(lifted.get(node) ?? []), ...found]);
    },

    add(range, forms) {
      const old = lifted.get(range.startContainer)?.find((each) => isSame(each, range, forms));
      if (old !== undefined) {
        lifted.set(
          range.startContainer,
          (lifted.get(range.startContainer) ?? []).filter((each) => each !== old),
        );
        book(old);
        return;
      }
      const found: Found = { range: new StaticRange(range), forms, ids: [] };
      book(found);
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

  function book(found: Found): void {
    const node = found.range.startContainer;
    byNode.set(node, [...(byNode.get(node) ?? []), found]);
  }

  function forget(found: Found): void {
    hide(found);
    conditional.delete(found);
    for (const form of found.forms) if (!form.inContext) count(form, -1);
  }

  function count(form: Form, change: number): void {
    const times = (present.get(idOf(form)) ?? 0) + change;
    if (times > 0) present.set(idOf(form), times);
    else present.delete(idOf(form));
  }

  /** Paints what may be painted now, and takes back what has lost its context. */
  function judge(): void {
    const hasContext = ({ inContext, withIds }: Form): boolean =>
      !inContext || (withIds.length > 0 ? withIds.some((id) => present.has(id)) : present.size > 0);
    for (const found of conditional) {
      const meant = found.forms.filter(hasContext);
      if (meant.length > 0) show(found, meant);
      else hide(found);
    }
  }

  function show(found: Found, forms: readonly Form[]): void {
    found.ids = [...new Set(forms.map(idOf))];
    if (painted.has(found.range)) return;
    painted.set(found.range, found);
    painting.add(found.range);
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
