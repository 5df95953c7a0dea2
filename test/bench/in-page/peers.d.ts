/** What the bench uses of libraries that come without types. */
declare module 'mark.js' {
  interface MarkOptions {
    accuracy?: 'partially' | 'complementary' | 'exactly';
    separateWordSearch?: boolean;
    done?(count: number): void;
  }
  class Mark {
    constructor(context: Node);
    mark(names: string[], options: MarkOptions): void;
    markRegExp(pattern: RegExp, options: MarkOptions): void;
  }
  export = Mark;
}

declare module 'findandreplacedomtext' {
  function findAndReplaceDOMText(
    node: Node,
    options: { find: RegExp; wrap: string; preset: 'prose' },
  ): { readonly reverts: readonly unknown[] };
  export = findAndReplaceDOMText;
}
