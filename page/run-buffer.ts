import { classOf, WORD } from '../core/text/classes.ts';
import { parted } from './flow.ts';

/** A character in the page: its text node and its offset there in UTF-16 units. */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** Parts runs of text inside the buffer. A control character: no page text holds it, and it is no part of a word. */
const EDGE = '\u0001';

/**
 * Text of consecutive runs in one string, with the way back to the nodes. One long string is scanned several times
 * faster than many short ones.
 */
export interface RunBuffer {
  /** UTF-16 units. */
  length(): number;
  append(node: Text): void;
  edge(): void;
  onLineBreak(): void;
  text(): string;
  /** Where the character at a buffer offset stands. */
  locate(offset: number): Place;
  /** Whether style parts the nodes that hold the stretch, which the names of their elements did not tell. */
  isParted(start: number, end: number): boolean;
  clear(): void;
}

export function createRunBuffer(): RunBuffer {
  let parts: string[] = [];
  let length = 0;
  const nodes: Text[] = [];
  const starts: number[] = [];
  /** Whether a run has begun since the last edge. */
  let open = false;
  /** Whether the last character belongs to a word that the next node could continue. */
  let inWord = false;
  /** A line break with nothing but white space after it: another one ends the run. */
  let afterBreak = false;

  const push = (text: string): void => {
    parts.push(text);
    length += text.length;
    inWord = false;
  };
  const edge = (): void => {
    if (open) push(EDGE);
    open = afterBreak = false;
  };
  /** Index of the node that holds the character, by bisection. */
  const indexOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    length: () => length,
    text: () => parts.join(''),
    edge,

    append(node) {
      const { data } = node;
      if (data === '') return;
      const previous = nodes.at(-1);
      // Two words without a space between them: one, or two that style keeps apart.
      if (inWord && previous !== undefined && isWordAt(data, 0) && parted(previous, node)) edge();
      nodes.push(node);
      starts.push(length);
      push(data);
      open = true;
      inWord = isWordAt(data, data.length - 1);
      if (afterBreak && /\S/.test(data)) afterBreak = false;
    },

    onLineBreak() {
      if (afterBreak) edge();
      else if (open) {
        push('\n');
        afterBreak = true;
      }
    },

    locate(offset) {
      const index = indexOf(offset);
      return { node: nodes[index] as Text, offset: offset - (starts[index] as number) };
    },

    isParted(start, end) {
      const first = indexOf(start);
      return nodes
        .slice(first, indexOf(end - 1))
        .some((node, index) => parted(node, nodes[first + index + 1] as Text));
    },

    clear() {
      parts = [];
      nodes.length = starts.length = length = 0;
      open = inWord = afterBreak = false;
    },
  };
}

const isWordAt = (text: string, offset: number): boolean => classOf(text.charCodeAt(offset)) >= WORD;
