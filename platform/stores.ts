import { CHROME_STORES, FIREFOX_STORES } from '../core/sites/runnable.ts';

/** The pages that the browser of this build keeps extensions out of. */
export const STORES = import.meta.env.FIREFOX ? FIREFOX_STORES : CHROME_STORES;
