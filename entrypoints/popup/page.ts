import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { currentTab, type FrameTerms, hasSiteAccess, type TabInfo, termsIn } from '../../platform/tabs.ts';

/** The page the popup was opened on. */
export interface Page {
  /** Null while it is asked for, and where there is none. */
  readonly tab: TabInfo | null;
  /** Whether the browser lets us into sites; null while it is asked. */
  readonly access: boolean | null;
  /** Over all frames, the most frequent first. */
  readonly terms: readonly { readonly id: string; readonly count: number }[];
  readonly frames: readonly FrameTerms[];
  readonly busy: boolean;
  /** How often each entry has been gone to. */
  readonly visits: Map<string, number>;
  readonly refresh: () => void;
}

/** ms between looks at the page's terms while the popup is open: switching a site on is seen at once, or nearly. */
const LOOK_MS = 400;

export function usePage(): Page {
  const [tab, setTab] = useState<TabInfo | null>(null);
  const [access, setAccess] = useState<boolean | null>(null);
  const [frames, setFrames] = useState<readonly FrameTerms[]>([]);
  const visits = useRef(new Map<string, number>()).current;

  const refresh = useCallback(async () => {
    const [found, granted] = await Promise.all([currentTab(location.search), hasSiteAccess()]);
    const seen = found === null ? [] : await termsIn(found.id);
    setTab((before) => (before?.id === found?.id && before?.url === found?.url ? before : found));
    setAccess(granted);
    setFrames((before) => (JSON.stringify(before) === JSON.stringify(seen) ? before : seen));
  }, []);

  useEffect(() => {
    void refresh();
    const timer = setInterval(() => void refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [refresh]);

  const counts = new Map<string, number>();
  for (const { terms } of frames) for (const { id, count } of terms) counts.set(id, (counts.get(id) ?? 0) + count);
  const terms = [...counts].map(([id, count]) => ({ id, count })).sort((left, right) => right.count - left.count);
  return {
    tab,
    access,
    frames,
    terms: useStable(terms),
    busy: frames.some(({ busy }) => busy),
    visits,
    refresh: () => void refresh(),
  };
}

/** The same object as long as it says the same, so that what rests on it is not made anew. */
function useStable<Value>(value: Value): Value {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}

/** Where the next occurrence of an entry stands, frame by frame and around; null where it stands nowhere. */
export function nextOccurrence(
  { frames, visits }: Page,
  id: string,
): { readonly frameId: number; readonly occurrence: number } | null {
  const places = frames.flatMap(({ frameId, terms }) =>
    Array.from({ length: terms.find((term) => term.id === id)?.count ?? 0 }, (_, occurrence) => ({ frameId, occurrence })),
  );
  const visit = visits.get(id) ?? 0;
  visits.set(id, visit + 1);
  return places[visit % places.length] ?? null;
}
