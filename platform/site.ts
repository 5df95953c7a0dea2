import { foldHost, type Site } from '../core/sites/rules.ts';

/**
 * The site a URL belongs to, in the form the rules compare.
 * @returns null where there is no address to hold a rule (data:, blob: without origin, unparsable).
 */
export function siteOf(url: string): Site | null {
  const parsed = URL.parse(url);
  if (parsed === null) return null;
  const { protocol, host, pathname: path } = parsed;
  if (protocol === 'blob:') return siteOf(path);
  if (protocol === 'file:') return { host: '', path };
  return /^https?:$/.test(protocol) ? { host: foldHost(host), path } : null;
}
