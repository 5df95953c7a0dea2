/** Words that may stand between an auxiliary and its verb. */
const BETWEEN = String.raw`(?:(?:not|also|now|still|even|again|often|always|never|\p{L}+ly)\s+)*`;
/** Participles that describe what a thing is, not what is done to it. */
const STATIVE = '(?:located|situated|named|called|titled|based|related)';
/** Verbs whose third person is no noun too, as "arrests" and "returns" are. */
const VERBS =
  'makes|detains|imprisons|executes|sends|considers|refuses|denies|continues|keeps|ignores|disregards|violates|' +
  'persecutes|punishes|treats|expels|deports|allows|lets|admits|forbids|commits|tortures|kills|holds|prevents';

const PRESENT: readonly RegExp[] = [
  // "is arresting", "are often being sent"
  new RegExp(String.raw`\b(?:is|are|am)\s+${BETWEEN}(?:being\s+\p{L}+|\p{L}{2,}ing)\b`, 'iu'),
  // "are tortured"; the passive of what is done now
  new RegExp(String.raw`\b(?:is|are|am)\s+${BETWEEN}(?!${STATIVE}\b)\p{L}{3,}ed\b`, 'iu'),
  // "has sent", "have been fleeing"; not "would have left", "to have been sent", "Adams's having left"
  new RegExp(
    String.raw`(?<!\b(?:would|could|should|might|may|must|will|can|to|not)\s+)\b(?:has|have)\s+${BETWEEN}(?:been|had|\p{L}{2,}(?:ed|en)|sent|left|fled|gone|held|made|kept|said|taken|put|let|set|done|become)\b`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:${VERBS})\b`, 'iu'),
  /\b(?:currently|nowadays|at present|to this day|these days)\b/iu,
];

/**
 * Finds the present tense in an English statement about the past, where it can be told without parsing.
 * @returns the words that show it, or `null`. That the document itself "is", "gives" or "says" something is no matter.
 */
export function tenseOf(statement: string): string | null {
  // "the release is …": a document says what it says for ever.
  const about = statement.replace(/\bthe (?:release|document|text)\s+\p{L}+(?:\s+\p{L}+ing)?/giu, ' ');
  for (const pattern of PRESENT) {
    const found = pattern.exec(about)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
