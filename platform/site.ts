import type { Site } from '../core/sites/rules.ts';

/**
 * The site a URL belongs to, in the form the rules compare.
 * @returns null where there is no address to hold a rule (data:, blob: without origin, unparsable).
 */
export function siteOf(url: string): Site | null {
  const parsed = URL.parse(url);
  if (parsed === null) return null;
  if (parsed.protocol === 'blob:') return siteOf(parsed.pathname);
  if (parsed.protocol === 'file:') return { host: '', path: parsed.pathname };
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  const host = parsed.hostname.replace(/\.$/, '').replace(/^www\./, '');
  return { host: parsed.port === '' ? host : `${host}:${parsed.port}`, path: parsed.pathname };
}
