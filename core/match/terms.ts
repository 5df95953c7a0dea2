/**
 * What a page needs of a pack to find its terms, and no more: `data/terms.json`, compiled from the pack. The
 * shape is terse because the whole of it is part of the content script's byte budget.
 */

/** Bit flags of a form. */
export const IN_CONTEXT = 1;
export const EXACT_CASE = 2;

/**
 * A name: a string where no rule applies, else `[text, flags, lang, with]` with trailing defaults left out.
 * `lang` is as in `Alias`, `''` for any; `with` is a list of indices into `Terms.entries`, because ids would be a tenth
 * of the whole.
 */
export type TermForm =
  | string
  | readonly [text: string, flags?: number, lang?: string, withEntries?: readonly number[]];

export interface Terms {
  /** `[entry id, ...forms]` in pack order. */
  readonly entries: readonly (readonly [id: string, ...forms: TermForm[]])[];
  /** Phrases that contain a name and mean something else: they take the text and mark nothing. */
  readonly not: readonly TermForm[];
}
