/** CSS px. Frames below this are counters, pixels and buttons: they are left alone until they are used. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 100;

/** Resolves at once in a top frame and in frames large enough to read in, else when one is resized or pointed at. */
export function whenLargeEnough(): Promise<void> {
  return new Promise((resolve) => {
    if (window === top || (innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT)) resolve();
    for (const type of ['resize', 'pointerover']) addEventListener(type, () => resolve());
  });
}
