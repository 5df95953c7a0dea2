/** What a tab's scripts, or the lack of an answer, say of its page. */
export type Answer =
  /** Not answered yet. */
  | 'pending'
  /** Fact Cards is at work in a frame of it. */
  | 'runs'
  /** No script may run there, or none has answered in time. */
  | 'silent'
  /** Scripts run there, and Fact Cards is not among them; the kind of document. */
  | { readonly contentType: string };

/**
 * Why nothing is marked on a page. `unknown`: the browser does not tell its address (no access to the site). `idle`:
 * the page could be marked, and the script has not been started. `kind`: a document that is no text, such as a drawing.
 */
export type Reason =
  | 'browser'
  | 'extension'
  | 'store'
  | 'source'
  | 'pdf'
  | 'data'
  | 'unknown'
  | 'file'
  | 'kind'
  | 'idle';

/** Pages that browsers keep extensions out of, by address; Firefox's list is its `restrictedDomains` preference. */
export const CHROME_STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)(\/|$)/;
export const FIREFOX_STORES =
  /^https:\/\/((addons|support)\.mozilla\.org|(accounts-static|addons|content)\.cdn\.mozilla\.net|((api|oauth|profile)\.)?accounts\.firefox\.com|discovery\.addons\.mozilla\.org|sync\.services\.mozilla\.com)(\/|$)/;

/**
 * Why Fact Cards does not run on a page, or null where it does or may yet: a frame that answers is right, whatever the
 * address looks like.
 * @param url undefined where the browser withholds it.
 * @param stores which of the lists holds for this browser.
 */
export function whyNotRunning(url: string | undefined, answer: Answer, stores: RegExp): Reason | null {
  if (answer === 'runs') return null;
  if (!url) return 'unknown';
  const address = url.toLowerCase();
  if (address.startsWith('view-source:')) return 'source';
  if (/^(chrome|moz|edge)-extension:/.test(address)) return 'extension';
  if (!/^(https?|file|ftp|data|blob|filesystem):/.test(address)) return 'browser';
  if (stores.test(address)) return 'store';
  if (answer === 'pending') return null;
  if (answer !== 'silent') {
    if (answer.contentType === 'application/pdf') return 'pdf';
    return /^(text\/(html|plain)|application\/xhtml\+xml)$/.test(answer.contentType) ? 'idle' : 'kind';
  }
  if (/^(data|blob|filesystem):/.test(address)) return 'data';
  if (/^[^?#]*\.pdf([?#]|$)/.test(address)) return 'pdf';
  return address.startsWith('file:') ? 'file' : 'idle';
}
