import type { Authored } from './check-graph.ts';
import { bodyOf, type Span, sentencesOf, sharedRun } from './document.ts';
import type { Entry, Source } from './pack.ts';
import { byPlace, type ParsedFile, type Path, type Problem, problemAt } from './problem.ts';

/** A run of this many words or more counts as copied. */
export const COPIED_WORDS = 8;

/** A sentence of the document's body and the facts whose anchors lie in it. */
export interface Coverage {
  /** Both from 1. */
  readonly paragraph: number;
  readonly sentence: number;
  /** Its first three words, enough to find it by. */
  readonly begins: string;
  readonly facts: readonly string[];
}

export interface Verification {
  readonly problems: readonly Problem[];
  readonly coverage: readonly Coverage[];
  /** Anchors looked for. */
  readonly anchors: number;
}

export interface DocumentToVerify {
  readonly text: string;
  /** SHA-256 of its bytes, hex. */
  readonly sha256: string;
  /** SHA-256 of a text in UTF-8, hex: core has no hash of its own. */
  readonly hash: (text: string) => string;
}

/**
 * Checks authored facts against the document itself: its hashes, every anchor, the words of every statement, and that
 * every sentence bears a fact.
 */
export function verifyDocument(
  {
    source,
    file,
    authored,
  }: { readonly source: Source; readonly file: ParsedFile; readonly authored: readonly Authored[] },
  document: DocumentToVerify,
): Verification {
  const body = bodyOf(document.text, source.paragraphs.length);
  const sentences = body.map(sentencesOf);
  const resting = sentences.map((spans) => spans.map(() => new Set<string>()));
  const problems = checkHashes(source, file, document, body);
  let anchors = 0;

  const checkWords = (from: ParsedFile, texts: readonly AuthoredText[]): void => {
    for (const { path, text } of texts) {
      const run = sharedRun(text, document.text, COPIED_WORDS);
      if (run !== null)
        problems.push(problemAt(from, path, 'copied-words', `These words stand in the document: "${run}".`));
    }
  };
  checkWords(file, textsOfSource(source));
  for (const { entry, source: from } of authored) {
    checkWords(from, authoredTexts(entry));
    entry.facts.forEach((fact, i) => {
      fact.evidence.forEach(({ paragraph, anchor }, j) => {
        anchors++;
        const text = body[paragraph - 1] ?? '';
        const spans = sentences[paragraph - 1] ?? [];
        const wrong = problemOfAnchor(anchor, text, spans);
        if (wrong !== null) {
          const message = `Anchor "${anchor}" of "${fact.id}" ${wrong.says} paragraph ${paragraph}.`;
          problems.push(problemAt(from, ['facts', i, 'evidence', j, 'anchor'], wrong.code, message));
          return;
        }
        const start = text.indexOf(anchor);
        spans.forEach((span, k) => {
          const touches = start < span.end && start + anchor.length > span.start;
          if (touches) resting[paragraph - 1]?.[k]?.add(fact.id);
        });
      });
    });
  }

  const coverage = sentences.flatMap((spans, p) =>
    spans.map((span, s): Coverage => {
      const words = (body[p] ?? '').slice(span.start, span.end).split(/\s+/);
      const facts = [...(resting[p]?.[s] ?? [])];
      const place = { paragraph: p + 1, sentence: s + 1, begins: words.slice(0, 3).join(' ') };
      if (facts.length === 0) {
        const message = `No fact rests on paragraph ${p + 1}, sentence ${s + 1} ("${place.begins} …").`;
        problems.push(problemAt(file, ['source', 'paragraphs', p], 'sentence-uncovered', message));
      }
      return { ...place, facts };
    }),
  );
  return { problems: problems.sort(byPlace), coverage, anchors };
}

/** A text that is written, not quoted, and its place in the file. */
export interface AuthoredText {
  readonly path: Path;
  readonly text: string;
}

/** What is written of the document as a whole. */
const textsOfSource = ({ title, date: { note = '' } }: Source): readonly AuthoredText[] => [
  { path: ['source', 'title'], text: title },
  { path: ['source', 'date', 'note'], text: note },
];

/** All that an entry says in words of its own: everything but names and anchors. */
export function authoredTexts({ headword, summary, facts }: Entry): readonly AuthoredText[] {
  return [
    { path: ['headword'], text: headword },
    { path: ['summary'], text: summary },
    ...facts.flatMap(({ statement, attribution, asOf: { note = '' } }, i) => [
      { path: ['facts', i, 'statement'], text: statement },
      { path: ['facts', i, 'attribution'], text: attribution },
      { path: ['facts', i, 'asOf', 'note'], text: note },
    ]),
  ];
}

function checkHashes(
  source: Source,
  file: ParsedFile,
  document: DocumentToVerify,
  body: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  if (document.sha256 !== source.sha256) {
    const message = `The document's SHA-256 is ${document.sha256}.`;
    problems.push(problemAt(file, ['source', 'sha256'], 'wrong-document', message));
  }
  source.paragraphs.forEach((expected, index) => {
    const add = (code: 'paragraph-missing' | 'wrong-paragraph', message: string): void => {
      problems.push(problemAt(file, ['source', 'paragraphs', index], code, message));
    };
    const text = body[index];
    if (text === undefined) {
      add('paragraph-missing', `The document has no paragraph ${index + 1}: its body has ${body.length}.`);
      return;
    }
    const found = document.hash(text);
    if (found === expected) return;
    add('wrong-paragraph', `Paragraph ${index + 1} of the document has the SHA-256 ${found}.`);
  });
  return problems;
}

type AnchorProblem = Pick<Problem, 'code'> & { readonly says: string };

function problemOfAnchor(
  anchor: string,
  paragraph: string,
  sentences: readonly Span[],
): AnchorProblem | null {
  const start = paragraph.indexOf(anchor);
  const end = start + anchor.length;
  if (start < 0) return { code: 'anchor-not-found', says: 'does not stand in' };
  if (paragraph.indexOf(anchor, start + 1) >= 0)
    return { code: 'anchor-ambiguous', says: 'stands more than once in' };
  const cut = (at: number): boolean =>
    /^[\p{L}\p{N}][\p{L}\p{N}]$/u.test(paragraph.slice(Math.max(0, at - 1), at + 1));
  if (cut(start) || cut(end)) return { code: 'anchor-cuts-word', says: 'cuts a word of' };
  const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const whole = sentences.some((span) => bare(anchor).includes(bare(paragraph.slice(span.start, span.end))));
  return whole ? { code: 'anchor-whole-sentence', says: 'is a whole sentence of' } : null;
}
