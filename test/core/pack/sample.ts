import type { ParsedFile } from '../../../core/pack/problem.ts';
import { parseText } from '../../../scripts/read-pack-files.ts';

const HASH = 'a'.repeat(64);

/** A sound `source.json` for a document of two paragraphs. */
export const SOURCE = `{
  "pack": { "id": "sample", "version": "1.0.0", "licence": "MIT" },
  "source": {
    "id": "gazette",
    "publisher": "The Gazette",
    "title": "On rivers",
    "place": "Ulm",
    "date": { "date": "1999", "basis": "stated" },
    "language": "en",
    "sha256": "${HASH}",
    "paragraphs": ["${HASH}", "${HASH}"]
  }
}
`;

/** A sound entry, line by line as the tables of broken entries count them. */
export const DANUBE = `id: danube
headword: Danube
kind: place
summary: River that flows east.
aliases:
  - Donau
  - { text: "the D.", when: in-context, with: [ulm], case: exact, not: ["the D. Line"] }
facts:
  - id: danube-east
    revision: 1
    statement: The Danube flows east.
    status: finding
    attribution: the Gazette
    asOf: { date: "1999", basis: inferred, note: "By the masthead." }
    evidence:
      - { paragraph: 1, anchor: "flows to the east" }
related: [ulm]
`;

export const ULM = `id: ulm
headword: Ulm
kind: place
summary: City on the Danube.
aliases: []
facts:
  - id: ulm-river
    revision: 1
    statement: Ulm lies on the Danube.
    status: finding
    attribution: the Gazette
    asOf: { date: "1999", basis: stated }
    evidence:
      - { paragraph: 2, anchor: "the city by the river" }
related: [danube]
`;

/** The sample's files, with entries replaced or added by file name. */
export function files(changed: Record<string, string> = {}, source: string = SOURCE) {
  const entries: Record<string, string> = { 'danube.yaml': DANUBE, 'ulm.yaml': ULM, ...changed };
  return {
    source: parseText('data/source.json', source),
    entries: Object.entries(entries).map(
      ([name, text]): ParsedFile => parseText(`data/entries/${name}`, text),
    ),
  };
}
