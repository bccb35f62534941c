import type { RecordType } from './records.ts';

/** Formats of other tools that a base is written in, with what each is. */
export const EXPORTS = {
  jsonld: 'schema.org JSON-LD: claims, their sources, and evidence as reviews',
  annotations: 'a W3C Web Annotation collection: each claim on the words it rests on',
  sql: 'one script for SQLite, DuckDB and PostgreSQL',
} as const;

export type Export = keyof typeof EXPORTS;

const OF_THE_TEXT = ['fingerprint', 'segmentation', 'blocks', 'abbreviations', 'sections', 'sentences', 'folded'];
const OF_THE_DOCUMENT = [
  ...OF_THE_TEXT,
  'publishedNote',
  'accessed',
  'gaps',
  'notes',
  'stanceTowards',
  'quotationLimit',
];

/**
 * The fields that a format has no place for, by record type, and of what a base says of itself; a field in a field is a
 * path. Nor has it one for any field of the user’s own, or for records of a type that is not named. A format that is not
 * named has a place for everything.
 */
export const LEFT_OUT: Readonly<
  Partial<Record<Export, Readonly<Partial<Record<RecordType | 'about', readonly string[]>>>>>
> = {
  jsonld: {
    about: ['stanceTowards', 'quotationLimit'],
    document: OF_THE_DOCUMENT,
    topic: ['searchTerms', 'broader'],
    actor: ['searchTerms', 'country'],
    technology: ['searchTerms', 'type', 'country', 'maker'],
    obstacle: ['searchTerms', 'topics', 'affects', 'worsenedBy'],
    opportunity: ['searchTerms', 'topics', 'beneficiaries', 'addresses'],
    claim: ['dateNote', 'source.digest', 'alsoAt.digest', 'relations', 'note'],
    evidence: [
      'dateNote',
      'type',
      'confidence',
      'citations.accessed',
      'citations.locator',
      'citations.quotation',
      'note',
    ],
  },
  annotations: {
    about: ['description', 'stanceTowards', 'quotationLimit'],
    document: ['title', 'language', 'published', 'archiveUrl', 'publisher', 'authors', ...OF_THE_DOCUMENT],
    topic: ['aliases', 'searchTerms', 'broader'],
    claim: [
      ...['kind', 'modality', 'stance', 'attributedTo', 'actors', 'technologies', 'obstacles', 'opportunities'],
      ...[
        'date',
        'dateNote',
        'source.locator',
        'source.digest',
        'alsoAt.locator',
        'alsoAt.digest',
        'relations',
        'note',
      ],
    ],
  },
};
