import AhoCorasick from 'ahocorasick';
import { trieSource } from './trie.ts';

/** Tells of one match: offsets in the text that was searched. */
export type OnMatch = (start: number, end: number) => void;
/** Searches normalised text for the names it was built from: leftmost-longest, whole words. */
export type Search = (text: string, onMatch: OnMatch) => void;

const BEFORE = '(?<![\\p{L}\\p{N}\\p{M}_])';
const BEHIND = '(?![\\p{L}\\p{N}\\p{M}_])';
const escaped = (name: string): string => name.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&');

function searchBy(pattern: RegExp): Search {
  return (text, onMatch) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      onMatch(match.index, pattern.lastIndex);
    }
  };
}

/** One regular expression, the longest name first. */
export function alternation(names: readonly string[]): Search {
  const longestFirst = [...names].sort((left, right) => right.length - left.length);
  return searchBy(new RegExp(`${BEFORE}(?:${longestFirst.map(escaped).join('|')})${BEHIND}`, 'gu'));
}

/** One regular expression in which names share their beginnings. */
export const trie = (names: readonly string[]): Search =>
  searchBy(new RegExp(`${BEFORE}${trieSource(names)}${BEHIND}`, 'gu'));

const isWord = (text: string, at: number): boolean => /[\p{L}\p{N}\p{M}_]/u.test(text.charAt(at));

/** The npm package, with what it lacks: word boundaries, and one match where several overlap. */
export function ahoCorasick(names: readonly string[]): Search {
  const automaton = new AhoCorasick([...names]);
  return (text, onMatch) => {
    /** Longest match from each start, in order of ends. */
    const longest = new Map<number, number>();
    for (const [last, found] of automaton.search(text)) {
      if (isWord(text, last + 1)) continue;
      for (const name of found) {
        const start = last + 1 - name.length;
        if (!isWord(text, start - 1)) longest.set(start, last + 1);
      }
    }
    let end = 0;
    for (const start of Int32Array.from(longest.keys()).sort()) {
      if (start < end) continue;
      end = longest.get(start) ?? 0;
      onMatch(start, end);
    }
  };
}
