/**
 * Fuse's token search is only in its full build, which is 6 KB larger than `fuse.js/basic` and too large for the popup
 * together with the rest. Most of that is extended search and logical queries, which stay in every bundle because the
 * module registers the one and the class calls the other. Fuse offers no smaller entry (7.5: full, basic, and the same
 * minified), so what is never called here is cut out of the full build: the result is smaller than `basic`.
 */
const CUTS: readonly (readonly [what: string, pattern: RegExp, replacement: string])[] = [
  ['the registration of extended search', /^register\(ExtendedSearch\);$/m, ''],
  ['logical queries', /: this\._searchLogical\(query\)/, ': []'],
  // 2.5 KB of code points: the search gives Fuse folded text.
  ['stripDiacritics', /^const stripDiacritics = [\s\S]*?;$/m, 'const stripDiacritics = (text) => text;'],
  ['the heap for limits', /const useHeap = .*;/, 'const useHeap = false;'],
  ['paths into records', /^\tgetFn: get,$/m, ''],
  ['static members', /^Fuse\.(?:createIndex|parseIndex|parseQuery|config|version) = .*;$/gm, ''],
  ['Fuse.match', /^Fuse\.match = function[\s\S]*?^\};$/m, ''],
  ['Fuse.use', /^Fuse\.use = function[\s\S]*?^\};$/m, ''],
];

/** Methods for changing a collection, for logical queries, and for records that are no strings. */
const METHODS = [
  '_searchLogical',
  '_searchObjectList',
  '_findMatches',
  '_normalizedKeys',
  '_createObjectRecord',
  'add',
  'remove',
  'removeAt',
  'removeAll',
  'toJSON',
];

/**
 * @param code of `fuse.js/dist/fuse.mjs`.
 * @throws where it does not have what is to be cut: another version.
 */
export function leanFuse(code: string): string {
  const methods = METHODS.map(
    (name) => [`method ${name}`, new RegExp(`^\\t${name}\\(.*\\) \\{$[\\s\\S]*?^\\t\\}$`, 'gm'), ''] as const,
  );
  return [...CUTS, ...methods].reduce((text, [what, pattern, replacement]) => {
    const cut = text.replace(pattern, replacement);
    if (cut === text) {
      throw new Error(
        `Fuse has no ${what} to leave out. See how it is written now (scripts/lib/lean-fuse.ts).`,
      );
    }
    return cut;
  }, code);
}
