import { bibtexOf } from './bibtex.ts';
import type { Cited, Format, Part } from './citation.ts';
import { cslJsonOf } from './csl-json.ts';
import { escapeHtml, escapeMarkdown } from './escape.ts';
import { ISOLATE, ISOLATE_END } from './line.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { webAddress } from './web-address.ts';

/**
 * The text to copy. It says no more than the pack does: an inferred date is marked as such in every format, a title is
 * given as the pack has it and never dressed up as a work's own, and an address appears only where there is one.
 */
export function cite(part: Part, format: Format, cited: Cited): string {
  switch (format) {
    case 'plain':
      return plain(sentencesOf(part, cited), addressOf(cited));
    case 'markdown':
      return markdown(sentencesOf(part, cited), addressOf(cited));
    case 'html':
      return html(sentencesOf(part, cited), addressOf(cited), cited.source.language);
    case 'bibtex':
      return bibtexOf(part, cited);
    case 'csl-json':
      return cslJsonOf(part, cited);
  }
}

const addressOf = ({ url }: Cited): string | null => (url === undefined ? null : webAddress(url));

/** Angle brackets mark where the address ends, as RFC 3986, appendix C, has it for plain text. */
const plain = (sentences: readonly Sentence[], url: string | null): string =>
  sentences
    .map(({ role, text }) => (role === 'citation' && url !== null ? `${text} <${url}>` : text))
    .join('\n');

function markdown(sentences: readonly Sentence[], url: string | null): string {
  const paragraphs = sentences.map(({ role, text }) => {
    const escaped = escapeMarkdown(text);
    if (role === 'quote') return `> ${escaped}`;
    return role === 'citation' && url !== null ? `${escaped} <${url}>` : escaped;
  });
  return paragraphs.join('\n\n');
}

function html(sentences: readonly Sentence[], url: string | null, language: string): string {
  const paragraphs = sentences.map(({ role, text }) => {
    const escaped = escapeHtml(text).replaceAll(ISOLATE, '<bdi>').replaceAll(ISOLATE_END, '</bdi>');
    if (role === 'quote') {
      return `<blockquote lang="${escapeHtml(language)}" dir="auto"><p>${escaped}</p></blockquote>`;
    }
    const link = url === null ? '' : ` <a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
    return `<p dir="auto">${escaped}${role === 'citation' ? link : ''}</p>`;
  });
  return paragraphs.join('\n');
}
