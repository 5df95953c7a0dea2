/**
 * A reader of one record, as strict as BibTeX is: a field ends where its braces close, a backslash before a brace or
 * not. Throws on anything else.
 */
export function fieldsOf(record: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  let rest = record.replace(/^@misc\{[^\s,{}]+,/, '');
  if (rest === record) throw new Error(`Not a record: ${record}`);
  for (;;) {
    const [head, name = '', word] = /^\s*(\w+) = ([a-z]{3},)?/.exec(rest) ?? [];
    if (head === undefined) break;
    rest = rest.slice(head.length);
    if (word !== undefined) {
      fields[name] = word.slice(0, -1);
      continue;
    }
    const end = closingOf(rest);
    if (rest[end + 1] !== ',') throw new Error(`No comma after ${name}: ${rest}`);
    fields[name] = rest.slice(1, end);
    rest = rest.slice(end + 2);
  }
  if (!/^\s*\}$/.test(rest)) throw new Error(`Left over: ${rest}`);
  return fields;
}

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textasciigrave: '`',
};

/** What TeX prints of a field. Throws on a command or special character that is not ours. */
export function textOf(field: string): string {
  // Braces around the whole, and the empty pairs that keep two hyphens from becoming a dash.
  const inner = (/^\{(.*)\}$/s.exec(field)?.[1] ?? field).replace(/([-',])\{\}(?=\1)/g, '$1');
  if (/--|''|,,/.test(field)) throw new Error(`Would be printed as one character: ${field}`);
  return inner.replace(
    /\\([a-z]+)\{\}|\\([$&#_%])|[\\{}~^$&#_%]/g,
    (all, command?: string, special?: string) => {
      const text = special ?? (command === undefined ? undefined : COMMANDS[command]);
      if (text === undefined) throw new Error(`${all} in ${field}`);
      return text;
    },
  );
}

function closingOf(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{') depth++;
    if (text[index] === '}' && --depth === 0) return index;
  }
  throw new Error(`Braces are not balanced: ${text}`);
}
