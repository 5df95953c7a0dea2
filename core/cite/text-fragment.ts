import { webAddress } from './web-address.ts';

/** A passage by its words, and those before and after it where its own occur more than once (W3C TextQuoteSelector). */
export interface Passage {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * The address that opens a page at a passage, by a text directive of https://wicg.github.io/scroll-to-text-fragment/:
 * `#:~:text=prefix-,exact,-suffix`. A fragment that the address has stays before it, a directive is replaced.
 * Null unless the address is of `https`.
 */
export function passageLink(url: string, { exact, prefix, suffix }: Passage): string | null {
  const address = webAddress(url);
  if (address === null || !/^https:/i.test(address)) return null;
  const parts = [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(exact),
    ...(suffix === undefined ? [] : [`-${encode(suffix)}`]),
  ];
  return `${withoutDirective(address)}:~:text=${parts.join(',')}`;
}

function withoutDirective(address: string): string {
  const hash = address.indexOf('#');
  if (hash === -1) return `${address}#`;
  const directive = address.indexOf(':~:', hash);
  return directive === -1 ? address : address.slice(0, directive);
}

/**
 * Comma, hyphen and ampersand are the directive's own syntax; `encodeURIComponent` leaves the hyphen. The brackets,
 * quotes and stars it leaves too are legal but end a link where the address is pasted into running text.
 */
const encode = (words: string): string =>
  encodeURIComponent(
    words
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/\s+/g, ' ')
      .trim(),
  ).replace(/[-!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
