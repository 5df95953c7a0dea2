/**
 * Which sites are on. A pattern is a host (`example.org`, `localhost:3000`), a host and all below it
 * (`*.example.org`), or a host with a path prefix (`example.org/blog`); `www.` is folded and case ignored.
 */
export interface SiteRule {
  readonly pattern: string;
  readonly on: boolean;
}

/** A page's address as the rules see it: no scheme, no `www.`, default port dropped by the URL parser. */
export interface Site {
  /** Canonical ASCII host with port where not the default; `''` for pages without a host (file:). */
  readonly host: string;
  /** Begins with a slash. */
  readonly path: string;
}
