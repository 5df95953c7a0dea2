/**
 * Which sites are on. A pattern is a host (`example.org`, `localhost:3000`), a host and all below it
 * (`*.example.org`), or a host with a path prefix (`example.org/blog`); a path alone is of files. `www.`, case, a dot
 * at the end and the default ports do not count in a host.
 */
export interface SiteRule {
  readonly pattern: string;
  readonly on: boolean;
}

/** A page's address as the rules see it. */
export interface Site {
  /** Canonical ASCII host with port where not the default, folded; `''` for pages without a host (file:). */
  readonly host: string;
  /** Begins with a slash. */
  readonly path: string;
}

/** Where a page without an address stands. */
export const NO_SITE: Site = { host: '', path: '/' };

/** A host as rules compare it, in addresses and patterns alike. */
export const foldHost = (host: string): string =>
  host.toLowerCase().replace(/^www\.|\.(?=:|$)|:(80|443)$/g, '');

/** Takes a pattern apart; the path is `''` where it has none. */
export function readPattern(pattern: string): Site {
  const slash = `${pattern}/`.indexOf('/');
  return { host: foldHost(pattern.slice(0, slash)), path: pattern.slice(slash) };
}

/** A host or an IPv6 address with a port, of the characters that a URL parser leaves there. */
const HOST = /^(?:(?:\*\.)?(?!\.)[\w.!$&'()+,;=~-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/;
/** A path of the characters that a URL parser does not encode. */
const PATH = /^\/[!$-;=@-[\]^_a-z|~]*$/;

/** Whether there can be a page that a pattern covers; not so for `https://example.org`, say. */
export function canMatch(pattern: string): boolean {
  const { host, path } = readPattern(pattern);
  return host + path !== '' && (host === '' || HOST.test(host)) && (path === '' || PATH.test(path));
}
