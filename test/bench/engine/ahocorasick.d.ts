declare module 'ahocorasick' {
  class AhoCorasick {
    constructor(keywords: string[]);
    /** Pairs of the offset of a match's last character and all keywords that end there. */
    search(text: string): [last: number, keywords: string[]][];
  }
  export = AhoCorasick;
}
