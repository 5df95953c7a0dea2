/** The marks' rule of highlight.css, which a test holds to it: inlined from there it would be five times as long. */
export const MARK_RULE =
  '::highlight(fact-cards){text-decoration:underline dotted 1.5px;text-underline-offset:.28em}';

/**
 * Makes marks visible in a shadow root. In Chromium they inherit from the document. In Firefox the root needs a sheet
 * of its own; versions before 153 let no content script adopt one, and such roots stay unmarked.
 * @returns whether marks in the root can be seen.
 */
export function prepareRoot(root: ShadowRoot): boolean {
  if (!import.meta.env.FIREFOX) return true;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(MARK_RULE);
    root.adoptedStyleSheets.push(sheet);
    return true;
  } catch {
    return false;
  }
}
