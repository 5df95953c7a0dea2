/** CSS px. Frames below this are counters, pixels and buttons: they are left alone until they are used. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 100;

/**
 * Resolves when the frame is read: in a page that is shown (not one behind another, nor one rendered in advance), and
 * large enough to read in, or pointed at.
 */
export async function whenInUse(): Promise<void> {
  let type = '';
  const isLarge = (): boolean => window === top || (innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT);
  while (document.hidden || !(isLarge() || type === 'pointerover')) {
    ({ type } = await new Promise<Event>((resolve) => {
      for (const each of ['resize', 'pointerover', 'visibilitychange'])
        addEventListener(each, resolve, { once: true });
    }));
  }
}
