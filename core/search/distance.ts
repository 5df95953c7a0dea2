/** Lines of the table, kept between calls: a keystroke compares hundreds of words. */
let [before, above, line] = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)];

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each part edited
 * once (Damerau; the restricted form). Gives up above `most`, and looks only where no more than `most` edits can lead.
 * @param open whether what `text` has beyond `query` costs nothing: a query still being typed.
 * @returns the number of edits, or `most + 1`.
 */
export function distance(query: string, text: string, most: number, open = false): number {
  const none = most + 1;
  const [rows, columns] = [query.length, Math.min(text.length, query.length + most)];
  if (rows - text.length > most || (!open && text.length - rows > most) || columns > 254) return none;
  for (let column = 0; column <= columns; column++) above[column] = Math.min(column, none);
  for (let row = 1; row <= rows; row++) {
    const [from, to] = [Math.max(1, row - most), Math.min(columns, row + most)];
    const letter = query.charCodeAt(row - 1);
    line[from - 1] = from === 1 ? Math.min(row, none) : none;
    let least = line[from - 1] as number;
    for (let column = from; column <= to; column++) {
      const other = text.charCodeAt(column - 1);
      let edits = (above[column - 1] as number) + (letter === other ? 0 : 1);
      edits = Math.min(edits, (line[column - 1] as number) + 1);
      if (column < row + most) edits = Math.min(edits, (above[column] as number) + 1);
      if (
        row > 1 &&
        column > 1 &&
        letter === text.charCodeAt(column - 2) &&
        query.charCodeAt(row - 2) === other
      ) {
        edits = Math.min(edits, (before[column - 2] as number) + 1);
      }
      line[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return none;
    [before, above, line] = [above, line, before];
  }
  if (!open) return Math.min(none, above[columns] as number);
  let least = none;
  for (let column = Math.max(0, rows - most); column <= columns; column++) {
    least = Math.min(least, above[column] as number);
  }
  return least;
}

/**
 * Edits that a typo in `text` may take: none in words of three letters, where another word is meant. An ideograph says
 * more than a letter.
 */
export function editsFor(text: string): number {
  const letters = /\p{Script=Han}/u.test(text) ? text.length * 1.5 : text.length;
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

/**
 * Which letters of `text` a mistyped query has: those of a longest common subsequence, as near the start as can be, and
 * both of two that are swapped.
 * @returns positions in `text`, in order.
 */
export function lettersInCommon(query: string, text: string): number[] {
  const width = text.length + 1;
  const longest = new Uint16Array((query.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  const isSwap = (row: number, column: number): boolean =>
    query[row] !== text[column] &&
    query[row] === text[column + 1] &&
    query[row + 1] === text[column] &&
    query[row] !== undefined;
  for (let row = query.length - 1; row >= 0; row--) {
    for (let column = text.length - 1; column >= 0; column--) {
      longest[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        query[row] === text[column] ? at(row + 1, column + 1) + 1 : 0,
        isSwap(row, column) ? at(row + 2, column + 2) + 2 : 0,
      );
    }
  }
  const found: number[] = [];
  let [row, column] = [0, 0];
  while (at(row, column) > 0) {
    const here = at(row, column);
    if (query[row] === text[column] && here === at(row + 1, column + 1) + 1) {
      found.push(column);
      [row, column] = [row + 1, column + 1];
    } else if (isSwap(row, column) && here === at(row + 2, column + 2) + 2) {
      found.push(column, column + 1);
      [row, column] = [row + 2, column + 2];
    } else if (here === at(row + 1, column)) row++;
    else column++;
  }
  return found;
}
