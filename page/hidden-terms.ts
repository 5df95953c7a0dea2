import { isConnected } from './dom.ts';
import { listen } from './listen.ts';
import { isRendered } from './rendered.ts';

/** Elements watched at most; a page with more hidden terms shows the rest when it changes. */
const MOST = 500;
/** ms after which menus, tabs and folds have opened. */
const OPENING_MS = 150;

/**
 * Terms in closed menus, tabs and folds. No attribute is observed: these are looked at again when the element that
 * holds them comes into view, and after clicks.
 * @returns takes in an element; `onShown` is called with it once its text can be seen.
 */
export function watchHiddenTerms(
  onShown: (element: Element) => void,
  signal: AbortSignal,
): (element: Element) => void {
  const elements = new Set<Element>();
  let timer = 0;
  const check = (): void => {
    timer = 0;
    for (const element of elements) {
      if (isConnected(element) && !isRendered(element)) continue;
      elements.delete(element);
      observer.unobserve(element);
      onShown(element);
    }
  };
  const checkSoon = (): void => {
    if (timer === 0) timer = window.setTimeout(check, OPENING_MS);
  };
  const observer = new IntersectionObserver(checkSoon);
  listen(document, 'click', checkSoon, signal);
  listen(signal, 'abort', () => observer.disconnect());

  return (element) => {
    if (elements.size >= MOST) return;
    elements.add(element);
    observer.observe(element);
  };
}
