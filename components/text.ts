/**
 * Looks up a message of `public/_locales`. Components get it as a property, so that they know neither the extension
 * API nor the language.
 */
export type Text = (key: string, substitutions?: readonly string[]) => string;

/** The reader's language as BCP 47: `zh_CN` in messages is `zh-CN` elsewhere. */
export const languageOf = (text: Text): string => text('@@ui_locale').replace('_', '-');
