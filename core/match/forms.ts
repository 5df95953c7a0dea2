import { scriptAfter } from '../text/characters.ts';
import { PLAIN } from '../text/classes.ts';
import { type Shape, shapeOf } from './shape.ts';
import { EXACT_CASE, IN_CONTEXT, type TermForm, type Terms } from './terms.ts';

/** A name made ready for matching. Where `breaks` has a separator, text may have one and need not. */
export interface Form extends Shape {
  /** Index into `Terms.entries`; -1 for a phrase that only takes text away (`Terms.not`). */
  readonly entry: number;
  readonly inContext: boolean;
  readonly exact: boolean;
  readonly lang: string;
  /** Indices like `entry`, one of which must stand on the page; empty: any `always` name will do. */
  readonly withEntries: readonly number[];
}

/** May refuse a form at a place, because of its language say; the next longest is then tried. */
export type Accept = (form: Form, start: number) => boolean;

/** The regular English plural of a name that ends in a Latin letter, else the name itself. */
export function pluralOf(name: string): string {
  if (!/[a-z]$/i.test(name)) return name;
  if (/[^aeiou]y$/i.test(name)) return `${name.slice(0, -1)}ies`;
  return name + (/(?:[sxz]|[cs]h)$/i.test(name) ? 'es' : 's');
}

function formsOf(entry: number, form: TermForm): Form[] {
  const [text, flags = 0, lang = '', withEntries = []] = typeof form === 'string' ? [form] : form;
  return [...new Set([text, pluralOf(text)])].map((name) => ({
    ...shapeOf(name),
    entry,
    inContext: (flags & IN_CONTEXT) > 0,
    exact: (flags & EXACT_CASE) > 0,
    lang,
    withEntries,
  }));
}

/** All forms of a pack in pack order, regular plurals included. */
export function compileForms(terms: Terms): Form[] {
  return [
    ...terms.entries.flatMap(([, ...forms], entry) => forms.flatMap((form) => formsOf(entry, form))),
    ...terms.not.flatMap((phrase) => formsOf(-1, phrase)),
  ];
}

/**
 * Whether text may pause after unit k of a form: where a separator may stand, around punctuation, at every character
 * of a script without spaces, and at the end. Only there does the matcher look a prefix up.
 */
export const pausesAfter = ({ folded, breaks }: Shape, k: number): boolean =>
  breaks[k] || (scriptAfter(folded, k) & scriptAfter(folded, k + 1) & PLAIN) === 0;
