import { render } from 'preact';
import cardCss from '../../components/card.css?inline';
import entryCss from '../../components/entry.css?inline';
import { FactCard } from '../../components/FactCard.tsx';
import { type Text, TextContext } from '../../components/text.ts';
import themeCss from '../../components/theme.css?inline';
import type { Pack } from '../../core/pack/pack.ts';
import { readDelays } from '../../core/settings/delays.ts';
import { createCardHost } from '../../page/card-host.ts';
import type { FrameApi } from '../../page/frame-api.ts';
import { startHover } from '../../page/pointer.ts';
import type { Session } from '../../page/session.ts';

export interface OpenCardsOptions {
  readonly frame: FrameApi;
  readonly pack: Pack;
  readonly text: Text;
}

/** Gives a frame its cards: for the session that runs, and for each that starts later. */
export function openCards({ frame, pack, text }: OpenCardsOptions): void {
  const entries = new Map(pack.entries.map((entry) => [entry.id, entry]));
  let dismiss = (): void => undefined;
  const card = createCardHost({
    css: themeCss + entryCss + cardCss,
    render(container, { ids }) {
      // A new card for each show: what was unfolded or opened in the last one is not this one's.
      render(null, container);
      render(
        <TextContext.Provider value={text}>
          <FactCard
            entries={ids.map((id) => entries.get(id)).filter((entry) => entry !== undefined)}
            entryOf={(id) => entries.get(id)}
            source={pack.source}
            onClose={() => dismiss()}
          />
        </TextContext.Provider>,
        container,
      );
    },
    clear: (container) => render(null, container),
  });
  const follow = (session: Session, trace: PointerEvent | null): void => {
    ({ dismiss } = startHover({ session, card, trace, delays: () => readDelays(frame.stored()) }));
  };
  frame.onSession = (session) => follow(session, null);
  const running = frame.session();
  if (running !== null) follow(running, frame.trace);
}
