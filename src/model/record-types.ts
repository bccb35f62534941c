import { ACTOR, CLAIM, DOCUMENT, EVIDENCE, OBSTACLE, OPPORTUNITY, TECHNOLOGY, TOPIC } from './record-shapes.ts';
import type { Shape } from './shape.ts';
import { OUTCOMES } from './vocabularies.ts';

/**
 * What a record is for: a `statement` of a source, a `subject` that statements are about, `evidence` from elsewhere that
 * bears on them, or a `source` that they stand in. Only of subjects there are several types.
 */
export type Role = 'statement' | 'subject' | 'evidence' | 'source';

/** How a record is drawn as a node. */
export interface Drawn {
  /**
   * A colour by Okabe and Ito, which colour-blind readers can tell apart, light enough for black letters. Shapes, which
   * differ by format, tell the types apart as well.
   */
  readonly fill: string;
  /** What stands around its label in Mermaid. */
  readonly mermaid: readonly [open: string, close: string];
  /** Its attributes in Graphviz: of a shape with corners, for that is what SVG has an outline of. */
  readonly dot: string;
}

/** All that is particular to a record type. Files, checks, lists, search, graphs, completion and schemas follow. */
export interface RecordTypeFacts {
  /** Its key in a file, and the command that lists it. */
  readonly plural: string;
  /** The field that names a record for people. */
  readonly title: string;
  readonly fields: Shape;
  readonly about: string;
  readonly role: Role;
  /** There may be many times more of them than of all others: of a large file only those that are needed are read. */
  readonly isLarge?: true;
  /** Its list says of each record how many claims are about it. */
  readonly counted?: true;
  /** What its list says beside that; computed, and passed over where it is read back. See `query/listed.ts`. */
  readonly computed?: Shape;
  /** The paths of the table of its list; what is counted comes last by itself. */
  readonly columns: readonly string[];
  /** Absent: it is no node of a graph. */
  readonly drawn?: Drawn;
}

const outcome = { form: 'term', terms: OUTCOMES, lastColumn: 'where known' } as const;
const count = { form: 'integer', largestFirst: true, lastColumn: 'where known' } as const;

/** Every record type. Statements come last: links lead back to what stands before them. */
export const RECORD_TYPES = {
  document: {
    plural: 'documents',
    title: 'title',
    fields: DOCUMENT,
    about: 'the sources',
    role: 'source',
    counted: true,
    computed: {
      sentenceCount: { form: 'integer', required: true, largestFirst: true, about: 'How many sentences it has.' },
      coveredCount: {
        form: 'integer',
        required: true,
        largestFirst: true,
        about: 'In how many of them a claim stands, or in their whole paragraph.',
      },
    },
    columns: ['id', 'title', 'published', 'language', 'publisher'],
  },
  topic: {
    plural: 'topics',
    title: 'label',
    fields: TOPIC,
    about: 'subject headings',
    role: 'subject',
    counted: true,
    columns: ['id', 'label', 'broader'],
  },
  actor: {
    plural: 'actors',
    title: 'name',
    fields: ACTOR,
    about: 'who acts or is acted on',
    role: 'subject',
    counted: true,
    columns: ['id', 'name', 'type', 'country'],
    drawn: { fill: '#56B4E9', mermaid: ['([', '])'], dot: 'shape=box, style="filled,rounded"' },
  },
  technology: {
    plural: 'technologies',
    title: 'name',
    fields: TECHNOLOGY,
    about: 'models, architectures, hardware',
    role: 'subject',
    counted: true,
    columns: ['id', 'name', 'type', 'maker'],
    drawn: { fill: '#CC79A7', mermaid: ['[[', ']]'], dot: 'shape=component' },
  },
  obstacle: {
    plural: 'obstacles',
    title: 'label',
    fields: OBSTACLE,
    about: 'what stands in the way',
    role: 'subject',
    counted: true,
    columns: ['id', 'label', 'affects', 'worsenedBy'],
    drawn: { fill: '#E69F00', mermaid: ['{{', '}}'], dot: 'shape=octagon' },
  },
  opportunity: {
    plural: 'opportunities',
    title: 'label',
    fields: OPPORTUNITY,
    about: 'openings',
    role: 'subject',
    counted: true,
    columns: ['id', 'label', 'beneficiaries', 'addresses'],
    drawn: { fill: '#009E73', mermaid: ['[/', '\\]'], dot: 'shape=house' },
  },
  evidence: {
    plural: 'evidence',
    title: 'statement',
    fields: EVIDENCE,
    about: 'what was found elsewhere that bears on claims',
    role: 'evidence',
    columns: ['id', 'date', 'type', 'confidence', 'bearings.bearing', 'bearings.claim', 'statement'],
    drawn: { fill: '#D9D9D9', mermaid: ['[', ']'], dot: 'shape=tab' },
  },
  claim: {
    plural: 'claims',
    title: 'statement',
    fields: CLAIM,
    about: 'atomic statements with their provenance',
    role: 'statement',
    isLarge: true,
    computed: {
      outcome: { ...outcome, about: 'What came of it, by the evidence; only where the base has any.' },
      reservations: { ...count, about: 'How many pieces of evidence qualify it.' },
      evidenceCount: { ...count, about: 'How many pieces of evidence bear on it.' },
      outcomeThen: { ...outcome, about: 'The same by how things stood when it was said.' },
      outcomeLater: { ...outcome, about: 'The same by what happened afterwards.' },
    },
    columns: ['id', 'source.locator', 'kind', 'modality', 'stance', 'attributedTo', 'topics', 'statement'],
    drawn: { fill: '#F0E442', mermaid: ['>', ']'], dot: 'shape=note' },
  },
} as const satisfies Record<string, RecordTypeFacts>;
