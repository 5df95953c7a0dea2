/** CSS px. Frames below this are counters, pixels and buttons: they are left alone until they are used. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 100;

/** Resolves at once in a top frame and in frames large enough to read in, else when one grows or is pointed at. */
export function whenLargeEnough(): Promise<void> {
  const isLarge = (): boolean => window === top || (innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT);
  return new Promise((resolve) => {
    if (isLarge()) resolve();
    else {
      addEventListener('resize', () => isLarge() && resolve());
      document.addEventListener('pointerover', () => resolve());
    }
  });
}
