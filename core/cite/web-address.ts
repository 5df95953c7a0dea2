/** Scheme, host or IPv6 address, port, and the rest. No user name: what stands before an `@` only looks like a host. */
const ADDRESS = /^https?:\/\/(?:[\p{L}\p{N}\p{M}._-]+|\[[\da-f:.]+\])(?::\d+)?(?:[/?#].*)?$/iu;
/** What URL parsers drop or turn into something else, and what hides. */
const UNFIT = /[\s\\\p{Cc}\p{Cf}\p{Surrogate}]/u;
/** Ends a link, a field or an attribute in one of the formats; means the same percent-encoded. */
const DELIMITER = /["<>`{}|^]/g;

/** An address on the web as it can stand in any of our formats, or null: not of the web, or not what it seems. */
export function webAddress(text: string): string | null {
  if (!ADDRESS.test(text) || UNFIT.test(text)) return null;
  return text.replace(DELIMITER, (character) => encodeURIComponent(character));
}
