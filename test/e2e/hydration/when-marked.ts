/** Hydrates once the marks are there, which is the order that could break it, and says so in the page. */
export function whenMarked(hydrate: () => void): void {
  if ((CSS.highlights.get('fact-cards')?.size ?? 0) < 3) {
    setTimeout(() => whenMarked(hydrate), 10);
    return;
  }
  hydrate();
  Object.assign(globalThis, { hydrated: true });
}
