import type { Settings } from '../settings/settings.ts';
import { readPattern, type Site, type SiteRule } from './rules.ts';

export interface Decision {
  readonly on: boolean;
  /** The rule that decides, or null where the default does. */
  readonly rule: SiteRule | null;
}

/**
 * Whether a page is on: the most specific rule that covers it, else the default. A host with a path prefix is more
 * specific than the host, the host more than `*.` a domain, a longer prefix or domain more than a shorter.
 */
export function decide(settings: Pick<Settings, 'defaultOn' | 'rules'>, site: Site): Decision {
  let rule: SiteRule | null = null;
  let best = -1;
  for (const candidate of settings.rules) {
    const weight = specificity(candidate.pattern, site);
    if (weight > best) {
      best = weight;
      rule = candidate;
    }
  }
  return { on: rule?.on ?? settings.defaultOn, rule };
}

/**
 * Turns the page's host on or off: what the switch says always changes. A rule of the same host is replaced, and
 * dropped where the rest already decides so; rules for paths below it that say otherwise on this page are dropped too.
 */
export function toggle(settings: Settings, site: Site): Settings {
  const on = !decide(settings, site).on;
  const pattern = site.host === '' ? site.path : site.host;
  const own = specificity(pattern, site);
  const kept = settings.rules.filter((rule) => {
    const weight = specificity(rule.pattern, site);
    return weight !== own && !(rule.on !== on && weight > own);
  });
  const without = { ...settings, rules: kept };
  return decide(without, site).on === on ? without : { ...settings, rules: [...kept, { pattern, on }] };
}

/** How closely a pattern names the page: -1 where it does not cover it. */
function specificity(pattern: string, site: Site): number {
  const { host, path } = readPattern(pattern);
  // Whole steps of the path: `/mail` is not of `/mailbox`.
  if (!`${site.path}/`.startsWith(path.replace(/\/?$/, '/'))) return -1;
  if (host.startsWith('*.')) return `.${site.host}`.endsWith(host.slice(1)) ? host.length : -1;
  if (host !== site.host || host + path === '') return -1;
  // Above any domain (hosts have at most 253 characters and a port), and each character of a path counts.
  return 1000 + path.length;
}
