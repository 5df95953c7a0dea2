import type { Entry, Source } from '../core/pack/pack.ts';
import { EntryView } from './EntryView.tsx';
import { Icon } from './Icon.tsx';
import type { Text } from './text.ts';

export interface FactCardProps {
  /** The entries the hovered term stands for, in pack order. */
  readonly tabs: readonly Entry[];
  /** What is shown: one of them, or a related entry gone to from there. */
  readonly entry: Entry;
  readonly related: readonly Entry[];
  readonly source: Source;
  readonly most: number;
  /** Whether there is a way back from a related entry. */
  readonly canGoBack: boolean;
  readonly onTab: (entry: Entry) => void;
  readonly onAll: () => void;
  readonly onRelated: (entry: Entry) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly text: Text;
}

const HEADING = 'fc-heading';

/**
 * The hover card: a dialog that takes no focus, named by its headword. Related entries open in it, with a way back.
 * Its buttons have a bar of their own, so that they lie over nothing that scrolls.
 */
export function FactCard(props: FactCardProps) {
  const { tabs, entry, canGoBack, onTab, onBack, onClose, text } = props;
  const hasTabs = tabs.length > 1 && !canGoBack;
  return (
    <div
      class="fc-card"
      role="dialog"
      aria-labelledby={HEADING}
      dir={text('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'}
    >
      <div class="fc-bar">
        {canGoBack && (
          <button type="button" class="fc-tool fc-back" aria-label={text('card_back')} onClick={onBack}>
            <Icon path="M10 3 5 8l5 5" />
          </button>
        )}
        {hasTabs ? (
          <div class="fc-tabs" role="tablist">
            {tabs.map((tab) => (
              <button
                key={tab.id}
                type="button"
                role="tab"
                aria-selected={tab === entry}
                onClick={() => onTab(tab)}
              >
                <bdi>{tab.headword}</bdi>
              </button>
            ))}
          </div>
        ) : (
          <p class="fc-kind">{text(`kind_${entry.kind}`)}</p>
        )}
        <button type="button" class="fc-tool" aria-label={text('card_close')} onClick={onClose}>
          <Icon path="m3.5 3.5 9 9m0-9-9 9" />
        </button>
      </div>
      <div class="fc-scroller" key={entry.id}>
        <EntryView {...props} headingId={HEADING} isKindSaid={!hasTabs} />
        <div class="fc-below" aria-hidden="true" />
      </div>
    </div>
  );
}
