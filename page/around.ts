import { parentOf } from './dom.ts';

/** The elements around a node, outwards, through shadow roots, closed ones too. */
export function elementsAround(node: Node): Element[] {
  const parent = parentOf(node);
  if (parent === null) return node instanceof ShadowRoot ? [node.host, ...elementsAround(node.host)] : [];
  return parent instanceof Element ? [parent, ...elementsAround(parent)] : elementsAround(parent);
}
