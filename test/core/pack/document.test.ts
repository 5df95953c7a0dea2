import { describe, expect, it } from 'vitest';
import { bodyOf, sentencesOf, sharedRun } from '../../../core/pack/document.ts';

describe('bodyOf', () => {
  it('begins after the boilerplate and ends with the number of paragraphs', () => {
    const text = 'Menu\n\nSkip to main content\n\nOne.\n\n  Two.  \n \nDonate now.\n';
    expect(bodyOf(text, 2)).toEqual(['One.', 'Two.']);
    expect(bodyOf(text.replaceAll('\n', '\r\n'), 2)).toEqual(['One.', 'Two.']);
  });
  it('has fewer paragraphs where the text has, and none that are empty', () =>
    expect(bodyOf('Skip to main content\n\nOne.\n\n', 2)).toEqual(['One.']));
  it('is empty where the beginning is not found', () => expect(bodyOf('One.\n\nTwo.', 2)).toEqual([]));
});

describe('sentencesOf', () => {
  it.each([
    ['It rained. We left.', ['It rained.', 'We left.']],
    ['“It rained.” We left.', ['“It rained.”', 'We left.']],
    ['He left,” she said. “Now it rains.”', ['He left,” she said.', '“Now it rains.”']],
    [
      'The U.N. General Assembly met. U.N. staff left.',
      ['The U.N. General Assembly met.', 'U.N. staff left.'],
    ],
    ['On April 2-5 it was 3.5 degrees.', ['On April 2-5 it was 3.5 degrees.']],
    ['No end', ['No end']],
  ])('%s', (paragraph, sentences) => {
    expect(sentencesOf(paragraph).map(({ start, end }) => paragraph.slice(start, end))).toEqual(sentences);
  });
});

describe('sharedRun', () => {
  const document = 'The quick brown fox jumps over the lazy dog’s bed.';
  it.each([
    ['a run of four', 'A quick brown fox jumps high', 4, 'quick brown fox jumps'],
    ['case and punctuation do not hide it', 'Quick, BROWN “fox”: jumps', 4, 'quick brown fox jumps'],
    ['apostrophes of either kind', "the lazy dog's bed", 4, "the lazy dog's bed"],
    ['one word fewer', 'A quick brown fox leaps', 4, null],
    ['part of a word is no word', 'he quick brown fox', 4, null],
  ])('%s', (_why, statement, length, run) => expect(sharedRun(statement, document, length)).toBe(run));

  it('takes an acronym as one word, with full stops or without', () =>
    expect(sharedRun('all UN staff left', 'then all U.N. staff left', 4)).toBe('all un staff left'));
});
