import type { Status } from '../core/pack/pack.ts';
import { useText } from './text.ts';

/** A drawing of its own for each status: seen without colour, and without reading. 16 x 16 units. */
const SHAPES: Record<Status, string> = {
  // A section sign's scales: two pans on a beam.
  law: 'M8 2v11M4.5 13h7M3 4.5h10M3 4.5 1.2 9h3.6L3 4.5Zm10 0L11.2 9h3.6L13 4.5Z',
  // A tick in a circle.
  finding: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM5.2 8.2l2 2 3.8-4.2',
  // A speech bubble.
  reported: 'M2 3h12v8H8l-3.5 3V11H2V3Zm3 3h6M5 8.5h4',
  // A flag on its pole.
  position: 'M4 14.5V2m0 .8h8.5L10.8 6l1.7 3.2H4',
  // A megaphone.
  call: 'M2 6.2v3.6h2.5L12 13V3L4.5 6.2H2Zm3 3.8.8 4h2l-.8-3.2M14 6.5v3',
};

/** How a statement is held, by word, shape and colour. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const text = useText();
  return (
    <span class={`fc-status fc-status-${status}`} title={text(`status_${status}_title`)}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={SHAPES[status]} fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round" />
      </svg>
      {text(`status_${status}`)}
    </span>
  );
}
