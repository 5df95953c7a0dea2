/** Why scripts cannot run on a page. `unknown`: the browser does not tell us its address (no access to the site). */
export type Reason = 'browser' | 'extension' | 'store' | 'source' | 'pdf' | 'data' | 'unknown';

/** Pages that browsers keep extensions out of, by host; Firefox's list is its `restrictedDomains` preference. */
const STORES = {
  chrome:
    /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)(\/|$)/,
  firefox:
    /^https:\/\/((addons|support)\.mozilla\.org|(accounts-static|addons|content)\.cdn\.mozilla\.net|((api|oauth|profile)\.)?accounts\.firefox\.com|discovery\.addons\.mozilla\.org|sync\.services\.mozilla\.com)(\/|$)/,
} as const;

/**
 * Which kind of page it is, if it is one where scripts cannot run.
 * @param url undefined where the browser withholds it.
 * @returns null where they can.
 */
export function whyNotRunnable(url: string | undefined, target: 'chrome' | 'firefox'): Reason | null {
  if (url === undefined || url === '') return 'unknown';
  const address = url.toLowerCase();
  if (address.startsWith('view-source:')) return 'source';
  if (/^(chrome|moz|edge)-extension:/.test(address)) return 'extension';
  if (/^(data|blob|javascript|filesystem):/.test(address)) return 'data';
  if (!/^(https?|file|ftp):/.test(address)) return 'browser';
  if (STORES[target].test(address)) return 'store';
  return /^[^?#]*\.pdf([?#]|$)/.test(address) ? 'pdf' : null;
}
