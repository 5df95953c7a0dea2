/**
 * Reading the tree of a page that may work against us. In Chromium a `<form>` shadows DOM properties with its own
 * controls (`<input name="firstChild">`), in our world too, so the tree is read through the prototype's getters.
 */

const reader = <T>(name: string): ((node: Node) => T) => {
  const { get } = Object.getOwnPropertyDescriptor(Node.prototype, name) as { get(): T };
  return (node) => get.call(node);
};

export const firstChildOf = reader<Node | null>('firstChild');
export const nextSiblingOf = reader<Node | null>('nextSibling');
export const previousSiblingOf = reader<Node | null>('previousSibling');
export const parentOf = reader<Node | null>('parentNode');
export const isConnected = reader<boolean>('isConnected');
/** `Node.TEXT_NODE` and so on. */
export const kindOf = reader<number>('nodeType');
export const TEXT = 3;
export const ELEMENT = 1;

/** `'form'` for a form whose name is clobbered: nothing else can be. */
export function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}
