import type { Status } from '../core/pack/pack.ts';
import { Icon } from './Icon.tsx';
import type { Text } from './text.ts';

/** A drawing of its own for each status: told apart without colour, and without reading. */
const SHAPES: Record<Status, string> = {
  // Scales.
  law: 'M8 2v11M4.5 13h7M3 4.5h10M3 4.5 1.2 9h3.6zm10 0L11.2 9h3.6z',
  // A tick in a circle.
  finding: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M5.2 8.2l2 2 3.8-4.2',
  // A speech bubble.
  reported: 'M2 3h12v8H8l-3.5 3v-3H2zm3 3h6M5 8.5h4',
  // A flag on its pole.
  position: 'M4 14.5V2.8h8.5L10.8 6l1.7 3.2H4',
  // A megaphone.
  call: 'M2 6.2v3.6h2.5L12 13V3L4.5 6.2zM5 10l.8 4h2L7 10.8m7-4.3v3',
};

/** How a statement is held, by word, shape and colour. */
export const StatusBadge = ({ status, text }: { readonly status: Status; readonly text: Text }) => (
  <span class={`fc-status fc-status-${status}`} title={text(`status_${status}_title`)}>
    <Icon path={SHAPES[status]} />
    {text(`status_${status}`)}
  </span>
);
