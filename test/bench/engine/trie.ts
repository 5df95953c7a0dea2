interface Node {
  readonly next: Map<string, Node>;
  isEnd: boolean;
}

const empty = (): Node => ({ next: new Map(), isEnd: false });

/** The source of a regular expression (flag `u`) that matches the longest of some names, by their shared beginnings. */
export function trieSource(names: readonly string[]): string {
  const root = empty();
  for (const name of names) {
    let node = root;
    for (const character of name) {
      const next = node.next.get(character) ?? empty();
      node.next.set(character, next);
      node = next;
    }
    node.isEnd = true;
  }
  return sourceOf(root);
}

function sourceOf(node: Node): string {
  const branches = [...node.next].map(([character, next]) => escaped(character) + sourceOf(next));
  if (branches.length === 0) return '';
  // Greedy, so that the longer name is tried before the shorter.
  if (node.isEnd) return `(?:${branches.join('|')})?`;
  return branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
}

const escaped = (character: string): string => character.replace(/[$()*+./?[\\\]^{|}-]/, '\\$&');
