/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each part edited
 * once (Damerau; the restricted form). Gives up above `most`.
 * @param open whether what `text` has beyond `query` costs nothing: a query still being typed.
 * @returns the number of edits, or `most + 1`.
 */
export function distance(query: string, text: string, most: number, open = false): number {
  if (query.length - text.length > most || (!open && text.length - query.length > most)) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: text.length + 1 }, (_, column) => column);
  for (let row = 1; row <= query.length; row++) {
    const line = [row];
    for (let column = 1; column <= text.length; column++) {
      const same = query[row - 1] === text[column - 1];
      let edits = Math.min(
        at(above, column) + 1,
        at(line, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        query[row - 1] === text[column - 2] &&
        query[row - 2] === text[column - 1]
      ) {
        edits = Math.min(edits, at(before, column - 2) + 1);
      }
      line.push(edits);
    }
    if (Math.min(...line) > most) return most + 1;
    before = above;
    above = line;
  }
  return Math.min(most + 1, open ? Math.min(...above) : at(above, text.length));
}

const at = (line: readonly number[], column: number): number => line[column] ?? Number.POSITIVE_INFINITY;

/** Edits that a typo may take: none in words of three letters, where another word is meant. */
export const editsFor = (letters: number): number => (letters < 4 ? 0 : letters <= 7 ? 1 : 2);
