import { nameOf, parentOf } from './dom.ts';

/** How an element takes part in the flow of text. Numbers, because this is asked of every element of the page. */
export type Flow = number;
/** Text runs through it. */
export const INLINE = 0;
/** Text neither enters nor leaves it in one run. */
export const BLOCK = 1;
/** Its content is not text of the page; the run goes on. */
export const ABSENT = 2;
/** Its content is not ours to read, and the run ends there. */
export const OPAQUE = 3;
/** A line break: white space, and two of them end the run. */
export const BREAK = 4;

/**
 * By name rather than by computed style, which would cost a style query per element of the page. The places where
 * style decides are asked later, for hits alone (`parted`, `isRendered`). What is not listed parts text, custom
 * elements excepted. So do `sup` and `sub`: a note number directly after a term is no part of it. The annotations of
 * ruby (`rt`) leave its base in one piece.
 */
const FLOWS = new Map(
  [
    'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span strike strong time tspan tt u var wbr',
    '',
    'head link meta noscript rp rt script style template title',
    'audio canvas embed frame iframe img input meter object option progress select textarea video',
    'br',
  ].flatMap((names, flow) => names.split(' ').map((name) => [name, flow])),
);

export function flowOf(element: Element): Flow {
  const name = nameOf(element);
  return FLOWS.get(name) ?? (name.includes('-') ? INLINE : BLOCK);
}

/** Whether text runs on through a node and out of it. */
export const runsOn = (node: Node): boolean =>
  !(node instanceof Element) || (flowOf(node) !== BLOCK && flowOf(node) !== OPAQUE);

/** Whether an element is laid out as a block, be it of inline name (`<span style="display: block">`). */
const isBlock = (node: Node): boolean =>
  node instanceof Element &&
  (!runsOn(node) || !/^(inline|contents|ruby|none)/.test(getComputedStyle(node).display));

/** Whether style parts two text nodes that the names of the elements between them would join. */
export function parted(left: Node, right: Node): boolean {
  const [before, after] = [left, right].map(ancestors) as [Node[], Node[]];
  return [
    ...before.filter((node) => !after.includes(node)),
    ...after.filter((node) => !before.includes(node)),
  ].some(isBlock);
}

function ancestors(node: Node): Node[] {
  const parent = parentOf(node);
  return parent === null ? [] : [parent, ...ancestors(parent)];
}
