import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/**
 * Looks up a message of `public/_locales`. Components get it by context, so that they know neither the extension API
 * nor the language.
 */
export type Text = (key: string, substitutions?: readonly string[]) => string;

/** Shows the key itself where nobody provided a catalogue: a missing provider is seen at once. */
export const TextContext = createContext<Text>((key) => key);

export const useText = (): Text => useContext(TextContext);
