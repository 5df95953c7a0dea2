/**
 * Hears events on their way down, before the page's own listeners on the same element can stop them, and never holds
 * them up; until the signal aborts. One function for all, because every frame carries it.
 */
export function listen(
  target: EventTarget,
  type: string,
  listener: (event: never) => void,
  signal?: AbortSignal,
): void {
  target.addEventListener(
    type,
    listener as EventListener,
    {
      capture: true,
      passive: true,
      signal,
    } as AddEventListenerOptions,
  );
}
