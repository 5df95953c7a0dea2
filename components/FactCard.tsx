import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry, Source } from '../core/pack/pack.ts';
import { EntryView } from './EntryView.tsx';
import { useText } from './text.ts';

export interface FactCardProps {
  /** The entries the hovered term stands for, in pack order; at least one. */
  readonly entries: readonly Entry[];
  /** Any entry of the pack, or undefined. */
  readonly entryOf: (id: string) => Entry | undefined;
  readonly source: Source;
  readonly onClose: () => void;
}

/** Enough for a glance; the rest is one click away. */
const FACTS_AT_FIRST = 3;
const HEADING = 'fc-heading';

/** The hover card: a dialog that takes no focus, named by its headword. Related entries open in it, with a way back. */
export function FactCard({ entries, entryOf, source, onClose }: FactCardProps) {
  const text = useText();
  const [trail, setTrail] = useState<readonly Entry[]>([]);
  const [tab, setTab] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const entry = trail.at(-1) ?? entries[tab] ?? entries[0];
  useEffect(() => scroller.current?.scrollTo(0, 0), [entry]);
  if (entry === undefined) return null;
  return (
    <div class="fc-card" role="dialog" aria-labelledby={HEADING} dir={text('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'}>
      <div class="fc-tools">
        {trail.length > 0 && (
          <button type="button" class="fc-tool" aria-label={text('card_back')} onClick={() => setTrail(trail.slice(0, -1))}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M10 3 5 8l5 5" fill="none" stroke="currentColor" stroke-width="1.6" />
            </svg>
          </button>
        )}
        <button type="button" class="fc-tool" aria-label={text('card_close')} onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="m3.5 3.5 9 9m0-9-9 9" fill="none" stroke="currentColor" stroke-width="1.6" />
          </svg>
        </button>
      </div>
      <div class="fc-scroller" ref={scroller}>
        {entries.length > 1 && trail.length === 0 && (
          <div class="fc-tabs" role="tablist">
            {entries.map(({ id, headword }, index) => (
              <button key={id} type="button" role="tab" aria-selected={index === tab} onClick={() => setTab(index)}>
                <bdi>{headword}</bdi>
              </button>
            ))}
          </div>
        )}
        <EntryView
          entry={entry}
          source={source}
          most={FACTS_AT_FIRST}
          related={entry.related.map(entryOf).filter((other) => other !== undefined)}
          onRelated={(id) => {
            const next = entryOf(id);
            if (next !== undefined) setTrail([...trail, next]);
          }}
          headingId={HEADING}
        />
      </div>
    </div>
  );
}
