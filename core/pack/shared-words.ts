/** Words too common to show that two texts speak of the same thing. */
const COMMON = new Set(
  (
    'a about according after again all also although an and another any are as at be because been before being between both ' +
    'but by can could did do does done during each even every few for from further had has have having he her him his how ' +
    'if in into is it its itself may might more most must no nor not of on once one only or other others out over own said ' +
    'same say says should since so some such than that the their them then there these they this those though three time to ' +
    'too two under until up upon was well were what when where whether which while who whom whose why will with without would'
  ).split(' '),
);

/** Without its ending and by its beginning, so that "flowed" is "flows" and "labelled" is "labeling". */
const stem = (word: string): string =>
  word
    .replace(/'s?$/, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed|es|s|e)$/u, '')
    .slice(0, 5);

function stemsOf(text: string): Set<string> {
  const plain = text
    .normalize('NFKC')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/[’‘]/g, "'");
  const words = plain.toLowerCase().match(/[\p{L}\p{N}\p{M}']+/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map(stem));
}

/** How many different words that mean something a statement has, and how many of them stand in a text. */
export function sharedWords(
  statement: string,
  text: string,
): { readonly shared: number; readonly words: number } {
  const there = stemsOf(text);
  const words = stemsOf(statement);
  return { shared: [...words].filter((word) => there.has(word)).length, words: words.size };
}
