/** What is typed into the popup for a picture, and the entry that must come first: `null` where nothing is found. */
export interface Search {
  readonly query: string;
  readonly first: string | null;
}

/** By what the picture shows. A test holds them to the present pack, so that they fail before a picture is taken. */
export const SEARCHES = {
  mistyped: { query: 'dabie prison', first: 'dabei-prison' },
  // Found in a statement alone, which the result then quotes.
  statement: { query: 'posted', first: 'draft-resolution' },
  nonsense: { query: 'qzxwvj', first: null },
  name: { query: 'dabei', first: 'dabei-prison' },
} as const satisfies Readonly<Record<string, Search>>;
