const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const LARGE = 'hundred thousand million billion dozen half'.split(' ');

/**
 * What counts as the same number, by word: "thirty" is 30, "thousands" is "thousand". One, two, first and second are
 * left out: they count what the reader sees ("one of two treaties") and are pronouns.
 */
const VALUES: ReadonlyMap<string, string> = new Map([
  ...UNITS.slice(3).map((word, index): [string, string] => [word, String(index + 3)]),
  ...TENS.map((word, index): [string, string] => [word, String(10 * (index + 2))]),
  ...ORDINALS.map((word, index): [string, string] => [word, `${index + 3}th`]),
  ...LARGE.flatMap((word): [string, string][] => [
    [word, word],
    [`${word}s`, word],
  ]),
]);

const PARTS = /\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?\b|\p{L}+(?:-\p{L}+)?/giu;

/** The numbers of an English text, in digits and in words, each as it was written and in a form by which to compare. */
export function figuresIn(text: string): readonly { readonly written: string; readonly value: string }[] {
  return [...text.matchAll(PARTS)].flatMap(([written]) => {
    const word = written.toLowerCase();
    if (/^\d/.test(word)) return [{ written, value: word.replace(/,/g, '').replace(/(?:st|nd|rd)$/, 'th') }];
    const [tens = '', unit = ''] = word.split('-');
    const compound = TENS.includes(tens) ? UNITS.indexOf(unit) : -1;
    if (compound > 0) return [{ written, value: String(Number(VALUES.get(tens)) + compound) }];
    return word.split('-').flatMap((part) => {
      const value = VALUES.get(part);
      return value === undefined ? [] : [{ written: part, value }];
    });
  });
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * The parts of a date that a text does not state, in words: the year, the name of the month, the day.
 * @param date ISO 8601, reduced to month or year where no more is known.
 */
export function unstatedParts(date: string, text: string): readonly string[] {
  const [year = '', month, day] = date.split('-');
  const values = new Set(figuresIn(text).map(({ value }) => value.replace(/th$/, '')));
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const missing: string[] = values.has(year) ? [] : [`the year ${year}`];
  if (name !== undefined && !new RegExp(String.raw`\b${name}\b`, 'i').test(text))
    missing.push(`the month ${month}`);
  if (day !== undefined && !values.has(String(Number(day)))) missing.push(`the day ${Number(day)}`);
  return missing;
}
