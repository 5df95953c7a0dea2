/** The registry name of the marks. The page can read it, so it says what the tool is and no more. */
export const MARKS = 'fact-cards';

const registry = CSS.highlights;

/** Ranges painted under one name. */
export interface Painting {
  add(range: StaticRange): void;
  remove(range: StaticRange): void;
  clear(): void;
}

/**
 * Paints ranges by the CSS Custom Highlight API: the page's tree stays as it is. Static ranges, because live ones
 * cost the page 0.9 ms for each element it removes. A copy of ours from before an update may have left its paint under
 * the name: it is replaced. The registry entry is made with the first range.
 */
export function paint(name: string): Painting {
  const highlight = new Highlight();
  // Below any highlight of the page's own, which has priority 0: its search results stay on top.
  highlight.priority = -1;
  registry.delete(name);
  return {
    add(range) {
      if (highlight.size === 0) registry.set(name, highlight);
      highlight.add(range);
    },
    remove: (range) => highlight.delete(range),
    clear() {
      highlight.clear();
      // A newer copy of ours may have put its own in the place.
      if (registry.get(name) === highlight) registry.delete(name);
    },
  };
}

/** `CSS.highlights.highlightsFromPoint`, in Chromium 156 and Firefox 153; not yet in TypeScript's library. */
interface HitTestingRegistry {
  highlightsFromPoint?(
    x: number,
    y: number,
    options: { shadowRoots: readonly ShadowRoot[] },
  ): readonly { readonly ranges: readonly AbstractRange[] }[];
}

/**
 * The highlighted ranges under a point in client px, of any name. Closed shadow roots are looked into as well: the
 * browser does so only for roots it is given.
 * @returns undefined where the browser cannot tell.
 */
export function rangesAt(
  x: number,
  y: number,
  shadowRoots: ReadonlySet<ShadowRoot>,
): readonly AbstractRange[] | undefined {
  return (registry as unknown as HitTestingRegistry)
    .highlightsFromPoint?.(x, y, { shadowRoots: [...shadowRoots] })
    .flatMap(({ ranges }) => ranges);
}
