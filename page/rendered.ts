/** Editors that draw their text in plain elements and take input elsewhere. */
const CODE_EDITORS = '.monaco-editor, .ace_editor, .CodeMirror, .cm-editor, [role="textbox"]';

/**
 * Whether text directly in the element is on the page for a reader: laid out, and not hidden by `visibility`. The
 * text of a closed `<details>` is in a slot of its own that is hidden while the element itself is shown.
 */
export function isRendered(element: Element): boolean {
  return (
    !(element instanceof HTMLDetailsElement && !element.open) &&
    checkVisibility.call(element, { visibilityProperty: true })
  );
}

// A form's own control may be called `checkVisibility`.
const { checkVisibility, closest, getAttribute } = Element.prototype;

/** Whether text in the element is being written rather than read. */
export function isEditable(element: Element): boolean {
  return (
    element.ownerDocument.designMode === 'on' ||
    (element as Partial<HTMLElement>).isContentEditable === true ||
    closest.call(element, CODE_EDITORS) !== null
  );
}

/** The language that the page declares for text in the element, in lower case; `''` where it declares none. */
export function languageOf(element: Element | null): string {
  const declared = element && closest.call(element, '[lang]');
  return declared ? `${getAttribute.call(declared, 'lang')}`.toLowerCase() : '';
}
