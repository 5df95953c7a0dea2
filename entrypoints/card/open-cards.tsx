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

/** An entry as it is read: how many of its facts are shown, and px scrolled when it was left. */
interface Step {
  readonly entry: Entry;
  readonly most: number;
  readonly scrolled: number;
}

/** Enough for a glance; the rest is one click away. */
const FACTS_AT_FIRST = 3;

const unread = (entry: Entry): Step => ({ entry, most: FACTS_AT_FIRST, scrolled: 0 });

/** Gives a frame its cards: for the session that runs, and for each that starts later. */
export function openCards({ frame, pack, text }: OpenCardsOptions): void {
  const entries = new Map(pack.entries.map((entry) => [entry.id, entry]));
  const known = (ids: readonly string[]): Entry[] => ids.flatMap((id) => entries.get(id) ?? []);
  let dismiss = (): void => undefined;

  const card = createCardHost({
    css: themeCss + entryCss + cardCss,
    render: (container, { ids }) => {
      const tabs = known(ids);
      draw(container, tabs, tabs.slice(0, 1).map(unread));
    },
    clear: (container) => render(null, container),
  });

  /** @param steps what was gone to, one from the other; the last is shown. */
  function draw(container: HTMLElement, tabs: readonly Entry[], steps: readonly Step[]): void {
    const step = steps.at(-1);
    if (step === undefined) return;
    const { entry, most } = step;
    const earlier = steps.slice(0, -1);
    const scroller = (): Element | null => container.querySelector('.fc-scroller');
    const go = (next: readonly Step[]): void => draw(container, tabs, next);
    render(
      <FactCard
        tabs={tabs}
        entry={entry}
        related={known(entry.related)}
        source={pack.source}
        most={most}
        canGoBack={earlier.length > 0 && !tabs.includes(entry)}
        onTab={(tab) => go([unread(tab)])}
        onAll={() => go([...earlier, { ...step, most: entry.facts.length }])}
        onRelated={(next) =>
          go([...earlier, { ...step, scrolled: scroller()?.scrollTop ?? 0 }, unread(next)])
        }
        onBack={() => {
          go(earlier);
          scroller()?.scrollTo(0, earlier.at(-1)?.scrolled ?? 0);
        }}
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
