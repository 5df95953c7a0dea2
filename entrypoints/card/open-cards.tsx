import { render } from 'preact';
import cardCss from '../../components/card.css?inline';
import entryCss from '../../components/entry.css?inline';
import { FactCard } from '../../components/FactCard.tsx';
import type { Text } from '../../components/text.ts';
import themeCss from '../../components/theme.css?inline';
import type { Entry, Pack } from '../../core/pack/pack.ts';
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

/** Enough for a glance; the rest is one click away. */
const FACTS_AT_FIRST = 3;

/** Gives a frame its cards: for the session that runs, and for each that starts later. */
export function openCards({ frame, pack, text }: OpenCardsOptions): void {
  const entries = new Map(pack.entries.map((entry) => [entry.id, entry]));
  const known = (ids: readonly string[]): Entry[] => ids.flatMap((id) => entries.get(id) ?? []);
  let dismiss = (): void => undefined;

  const card = createCardHost({
    css: themeCss + entryCss + cardCss,
    render: (container, { ids }) => draw(container, known(ids), [], FACTS_AT_FIRST),
    clear: (container) => render(null, container),
  });

  /** @param trail what has been gone to from the first tab, the last of it shown. */
  function draw(container: HTMLElement, tabs: readonly Entry[], trail: readonly Entry[], most: number): void {
    const entry = trail.at(-1) ?? tabs[0];
    if (entry === undefined) return;
    const go = (next: readonly Entry[]): void => draw(container, tabs, next, FACTS_AT_FIRST);
    render(
      <FactCard
        tabs={tabs}
        entry={entry}
        related={known(entry.related)}
        source={pack.source}
        most={most}
        canGoBack={trail.length > 0 && !tabs.includes(entry)}
        onTab={(tab) => go([tab])}
        onAll={() => draw(container, tabs, trail, entry.facts.length)}
        onRelated={(next) => go([...trail, next])}
        onBack={() => go(trail.slice(0, -1))}
        onClose={() => dismiss()}
        text={text}
      />,
      container,
    );
  }

  const follow = (session: Session, trace: PointerEvent | null): void => {
    ({ dismiss } = startHover({ session, card, trace, delays: () => readDelays(frame.stored()) }));
  };
  frame.onSession = (session) => follow(session, null);
  const running = frame.session();
  if (running !== null) follow(running, frame.trace);
}
