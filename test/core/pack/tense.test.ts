import { describe, expect, it } from 'vitest';
import { tenseOf } from '../../../core/pack/tense.ts';

describe('tenseOf', () => {
  it.each([
    ['China is torturing people daily.', 'is torturing'],
    ['People are often being sent back.', 'are often being sent'],
    ['People are tortured.', 'are tortured'],
    ['Beijing has apparently sent 30 people back.', 'has apparently sent'],
    ['China has been arresting people.', 'has been'],
    ['Those who have left are many.', 'have left'],
    ['The state makes it a crime to leave.', 'makes'],
    ['China currently held 90 people.', 'currently'],
  ])('finds it in: %s', (statement, words) => expect(tenseOf(statement)).toBe(words));

  it.each([
    'China had been arresting people.',
    'People would have left; they might have been sent back.',
    'They were faulted for having left.',
    'Ulm is in Bavaria.',
    'Ulm is located on the Danube.',
    'The Gazette is a newspaper of the south.',
    'The release is careful and does not say whether the two concern the same people.',
    'The release makes no difference, and the release has named nobody.',
    'Arrests, returns and calls were made.',
    'It cost many their lives.',
  ])('passes: %s', (statement) => expect(tenseOf(statement)).toBeNull());
});
