import { describe, expect, it } from 'vitest';
import { problemOfAnchor } from '../../../core/pack/anchors.ts';

const BODY = ['The river’s long way to the east.', 'He called it “a way – so to say – of life” in May.'];
const says = (anchor: string, paragraph: number) => problemOfAnchor(anchor, paragraph, BODY);

describe('problemOfAnchor', () => {
  it('is silent where the anchor stands', () => {
    expect(says('river’s long way', 1)).toBeNull();
    expect(says('of life” in May', 2)).toBeNull();
  });

  it.each([
    ['river’s long way', 2, 'anchor-elsewhere', 'stands in paragraph 1, not in 2'],
    [
      "river's long way",
      1,
      'anchor-differs',
      "differs from paragraph 1 in the apostrophe (copy ’ for ') alone",
    ],
    [
      "river's long way",
      2,
      'anchor-differs',
      "differs from paragraph 1 (not 2) in the apostrophe (copy ’ for ') alone",
    ],
    ['it "a way', 2, 'anchor-differs', 'differs from paragraph 2 in the quotation mark (copy “ for ") alone'],
    ['way - so to', 2, 'anchor-differs', 'differs from paragraph 2 in the dash (copy – for -) alone'],
    [
      'it "a way - so',
      2,
      'anchor-differs',
      'differs from paragraph 2 in the quotation mark (copy “ for ") and the dash (copy – for -) alone',
    ],
    ['the river’s long', 1, 'anchor-differs', 'differs from paragraph 1 in the case (copy T for t) alone'],
    ['river’s short way', 1, 'anchor-not-found', 'stands in no paragraph of the document'],
    ['iver’s long way', 1, 'anchor-cuts-word', 'cuts a word of paragraph 1'],
    ['The river’s long way to the east', 1, 'anchor-whole-sentence', 'is a whole sentence of paragraph 1'],
  ])('%s in paragraph %i: %s', (anchor, paragraph, code, message) =>
    expect(says(anchor, paragraph)).toEqual({ code, says: message }),
  );
});
