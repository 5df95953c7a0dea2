/** Each takes a line (see `line.ts`) and gives text that the format shows as that line, with no markup in it. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For HTML text and quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/**
 * For CommonMark and its GitHub flavour. Not every punctuation mark that may be escaped is: the source has to stay
 * readable where it is pasted as plain text.
 */
export const escapeMarkdown = (text: string): string =>
  text
    // Emphasis, code, links, HTML, entities, strike-through, tables, mathematics, addresses of mail.
    .replace(/[\\`*_[\]<>&~|$@]/g, '\\$&')
    // What GitHub turns into a link by itself.
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    // At the start of a paragraph: heading, list, rule, underline of a heading.
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');

/**
 * Commands, not `\{`: BibTeX counts braces whether or not a backslash stands before them. Where a letter follows, the
 * `{}` keeps it apart from the command.
 */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
};

/** For a field of BibTeX in braces, in UTF-8: letters of all scripts stay as they are. */
export const escapeBibtex = (text: string): string =>
  text
    .replace(/[\\{}~^<>|`$&#_%]/g, (character) => COMMANDS[character] ?? `\\${character}`)
    // TeX prints two of these as a dash or a quotation mark.
    .replace(/([-',])(?=\1)/g, '$1{}');
