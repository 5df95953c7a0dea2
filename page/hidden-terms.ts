import { isConnected } from './dom.ts';
import { isRendered } from './rendered.ts';

/** Elements watched at most; a page with more hidden terms shows the rest when it changes. */
const MOST = 500;
/** ms after which menus, tabs and folds have opened. */
const OPENING_MS = 150;
/** What the reader or the page does when it shows text that was there all along. */
const OCCASIONS = ['click', 'toggle', 'transitionend'];

/**
 * Terms in closed menus, tabs and folds. No attribute is observed: these are looked at again after what usually opens
 * such things.
 * @returns takes in an element; `onShown` is called with it once its text can be seen.
 */
export function watchHiddenTerms(onShown: (element: Element) => void, signal: AbortSignal): (element: Element) => void {
  const elements = new Set<Element>();
  let timer = 0;
  const check = (): void => {
    timer = 0;
    for (const element of elements) {
      if (isConnected(element) && !isRendered(element)) continue;
      elements.delete(element);
      onShown(element);
    }
  };
  const checkSoon = (): void => {
    if (elements.size > 0) timer ||= window.setTimeout(check, OPENING_MS);
  };
  for (const occasion of OCCASIONS) document.addEventListener(occasion, checkSoon, { capture: true, signal });

  return (element) => {
    if (elements.size < MOST) elements.add(element);
  };
}
