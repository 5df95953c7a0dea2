/** Pages made up for measuring: the same text for the same options, on every machine. */

export interface ArticleOptions {
  readonly seed: number;
  /** UTF-16 units of text, about. */
  readonly characters: number;
  /** Words between two inline tags: few in a manual, more in an article. */
  readonly wordsPerTag: number;
  /** How many terms stand in it, each within one text node, spread evenly. */
  readonly hits: number;
  /** Terms to take in turn. */
  readonly terms: readonly string[];
  /** CSS in the head, '' for none. */
  readonly sheet: string;
}

/** Words of every text; some begin as terms do, so that a matcher has second looks to take. */
const COMMON =
  'the of and in to a is was for on as by with from at that it were are which an be or has had its this also their ' +
  'north south human special united convent protest refugee chinese customary death hungry leaving forced return ' +
  'first other new most many about after between during over under part used system area city people work world ' +
  'year century government language river water island large small main known later early often called made found ' +
  'number century group town region national population history building culture season music church school line';
const SYLLABLES =
  'an ter re con ta ri on al es in ven per mi lo tu na ser vi ca den or pa li men so ra ti er ba di cor fi na lu';

const STYLE =
  'body{font:16px/1.5 serif;margin:2em 8em}table{border-collapse:collapse;float:right}td,th{border:1px solid #aaa;' +
  'padding:.2em .4em}a{color:#06c}sup{font-size:.7em}.ref{font-size:.85em}h2{border-bottom:1px solid #aaa}' +
  'figure{float:left;margin:1em;border:1px solid #ccc}nav li{display:inline}.note{background:#f8f8f0;padding:.5em}';

/** A page like an encyclopaedia article or a manual: sections, paragraphs, lists, tables, notes, references. */
export function article({ seed, characters, wordsPerTag, hits, terms, sheet }: ArticleOptions): string {
  const random = randomOf(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const words = vocabulary(random);
  let length = 0;
  let planted = 0;

  // Squared, so that a few words make most of the text, as in any language.
  const word = (): string => words[Math.floor(random() ** 2 * words.length)] as string;
  const phrase = (count: number): string => {
    const parts = Array.from({ length: count }, word);
    if (planted < hits && length >= ((planted + 0.5) * characters) / hits) {
      parts.splice(below(count + 1), 0, terms[planted % terms.length] as string);
      planted++;
    }
    const text = parts.join(' ');
    length += text.length + 1;
    return text;
  };
  const link = (): string =>
    `<a href="#${word()}-${word()}" title="${word()} ${word()}">${phrase(1 + below(2))}</a>`;
  const inline = (): string => {
    const kind = below(10);
    if (kind < 5) return link();
    if (kind < 6) return `<i>${phrase(1 + below(2))}</i>`;
    if (kind < 7) return `<b>${phrase(1)}</b>`;
    if (kind < 8) return `<code>${phrase(1)}</code>`;
    if (kind < 9) return `<span class="x"><span>${phrase(1)}</span></span>`;
    return `${phrase(1)}<sup id="n-${word()}" class="note-number"><a href="#r-${word()}">[${below(400)}]</a></sup>`;
  };
  const prose = (tags: number): string =>
    Array.from({ length: tags }, () => `${phrase(1 + below(2 * wordsPerTag))} ${inline()}`).join(', ');
  const block = (): string => {
    const kind = below(12);
    if (kind < 6) return `<p>${prose(4 + below(8))}.</p>\n`;
    if (kind < 8)
      return `<ul>\n${Array.from({ length: 3 + below(6) }, () => `<li>${prose(1 + below(2))}</li>\n`).join('')}</ul>\n`;
    if (kind < 9) {
      const cells = (): string =>
        Array.from({ length: 4 }, () => `<td>${phrase(1 + below(3))}</td>`).join('');
      return `<table><tbody>\n${Array.from({ length: 3 + below(8) }, () => `<tr><th>${link()}</th>${cells()}</tr>\n`).join('')}</tbody></table>\n`;
    }
    if (kind < 10) return `<div class="note"><div><p>${prose(3)}</p></div></div>\n`;
    if (kind < 11) return `<figure><div></div><figcaption>${prose(1)}</figcaption></figure>\n`;
    return `<ol class="ref">\n${Array.from({ length: 5 }, () => `<li><span><cite>${prose(1)}</cite></span></li>\n`).join('')}</ol>\n`;
  };
  const section = (): string =>
    `<section><h2>${phrase(2)}</h2>\n${Array.from({ length: 6 }, block).join('')}</section>\n`;

  let body = '';
  while (length < characters || planted < hits) body += section();
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${phrase(2)}</title>` +
    `<style>${STYLE}</style>${sheet === '' ? '' : `<style>${sheet}</style>`}</head>\n<body><main>\n${body}</main></body></html>\n`
  );
}

function vocabulary(random: () => number): string[] {
  const syllables = SYLLABLES.split(' ');
  const made = Array.from({ length: 900 }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join(''),
  );
  return [...COMMON.split(' '), ...made];
}

/** Mulberry32: small, and good enough to make up text. Numbers from 0 up to 1. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
