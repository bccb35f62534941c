import { RECORD_TYPES, type RecordOf, type RecordType } from './records.ts';
import type { Shape, Shaped } from './shape.ts';
import { MATCH_KINDS, VERIFICATIONS, type Format } from './vocabularies.ts';

/**
 * What a command answers with. `rows` is the shape of each row of its JSON (a contract: changes are additive),
 * `columns` are the paths into it that the table has, in order; `title` stands for the record’s name or statement.
 */
interface Output {
  readonly about: string;
  readonly rows: Shape;
  readonly columns: readonly string[];
  readonly formats: readonly Format[];
}

const LIST_FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'yaml', 'markdown', 'ids'] as const satisfies Format[];

const recordType = {
  form: 'string',
  required: true,
  about: 'The record’s type, so that it can be read back.',
} as const;
const claimCount = {
  form: 'integer',
  required: true,
  about: 'How many claims a filter by this record leaves.',
} as const;
const type = { form: 'string', required: true, about: 'The record’s type.' } as const;
const id = { form: 'id', required: true, about: 'The record’s id.' } as const;
const record = { form: 'record', required: true, about: 'The record, as its own list prints it.' } as const;

const via = {
  form: 'object',
  fields: { type, id },
  about: 'The linked record in which the match is.',
} as const;

const links = {
  form: 'objects',
  about: 'What the record links to (out) and what links to it (in).',
  fields: {
    relation: { form: 'string', required: true, about: 'The field, or the relation’s type, that makes the link.' },
    direction: { form: 'string', required: true, about: 'out or in.' },
    type,
    id,
  },
} as const;

export const OUTPUTS = {
  overview: {
    about: 'how many records of each type the base has',
    rows: {
      records: { form: 'string', required: true, about: 'The record type, as its list is called.' },
      count: { form: 'integer', required: true, about: 'How many there are.' },
    },
    columns: ['records', 'count'],
    formats: ['table', 'json', 'jsonl', 'csv', 'tsv', 'yaml', 'markdown'],
  },
  claims: {
    about: 'claims',
    rows: RECORD_TYPES.claim.fields,
    columns: ['id', 'source.locator', 'kind', 'modality', 'stance', 'attributedTo', 'topics', 'statement'],
    formats: LIST_FORMATS,
  },
  topics: {
    about: 'topics, each with the number of its claims',
    rows: { recordType, ...RECORD_TYPES.topic.fields, claimCount },
    columns: ['id', 'label', 'broader', 'claimCount'],
    formats: LIST_FORMATS,
  },
  actors: {
    about: 'actors, each with the number of its claims',
    rows: { recordType, ...RECORD_TYPES.actor.fields, claimCount },
    columns: ['id', 'name', 'type', 'country', 'claimCount'],
    formats: LIST_FORMATS,
  },
  technologies: {
    about: 'technologies, each with the number of its claims',
    rows: { recordType, ...RECORD_TYPES.technology.fields, claimCount },
    columns: ['id', 'name', 'type', 'maker', 'claimCount'],
    formats: LIST_FORMATS,
  },
  obstacles: {
    about: 'obstacles, each with the number of its claims',
    rows: { recordType, ...RECORD_TYPES.obstacle.fields, claimCount },
    columns: ['id', 'label', 'affects', 'worsenedBy', 'claimCount'],
    formats: LIST_FORMATS,
  },
  opportunities: {
    about: 'opportunities, each with the number of its claims',
    rows: { recordType, ...RECORD_TYPES.opportunity.fields, claimCount },
    columns: ['id', 'label', 'beneficiaries', 'addresses', 'claimCount'],
    formats: LIST_FORMATS,
  },
  search: {
    about: 'search results, best first',
    rows: {
      type,
      id,
      score: { form: 'number', required: true, about: 'Rank within this answer; 1 is best.' },
      matches: {
        form: 'objects',
        about: 'Where the query matched.',
        fields: {
          field: { form: 'string', required: true, about: 'Path of the text, such as statement.en or aliases.2.' },
          ranges: { form: 'ranges', required: true, about: 'Code-point offsets in that text, end exclusive.' },
          via,
        },
      },
      missing: { form: 'strings', optional: true, about: 'Query words that the record lacks.' },
      reasons: {
        form: 'objects',
        optional: true,
        about: 'With --explain: why the record matched.',
        fields: {
          word: { form: 'string', required: true, about: 'The word of the query.' },
          matched: { form: 'string', required: true, about: 'The word of the data.' },
          field: { form: 'string', required: true, about: 'Path of the text it stands in.' },
          how: { form: 'term', required: true, terms: MATCH_KINDS, about: 'How they agree.' },
          via,
        },
      },
      record,
    },
    columns: ['id', 'type', 'score', 'title'],
    formats: LIST_FORMATS,
  },
  show: {
    about: 'records in full with their links',
    rows: { type, record, links },
    columns: ['record.id', 'type', 'title', 'record.source.locator', 'record.description', 'links'],
    formats: LIST_FORMATS,
  },
  verification: {
    about: 'what verify finds, a row for each place of each claim',
    rows: {
      id: { form: 'id', required: true, about: 'The claim’s id.' },
      field: { form: 'string', required: true, about: 'Which of its places: source, or alsoAt.0 and so on.' },
      locator: { form: 'locator', about: 'The place that the claim names; absent if it names none.' },
      status: { form: 'term', required: true, terms: VERIFICATIONS, about: 'What has become of it.' },
      foundAt: { form: 'strings', about: 'Where it stands in the text, at most ten places; [] if it is not there.' },
      line: { form: 'integer', about: 'The line of the text on which that paragraph begins.' },
      quotation: { form: 'string', about: 'The claim’s quotation.' },
      quotationFound: { form: 'boolean', about: 'Whether it is in what stands there now.' },
      sentence: { form: 'string', about: 'Of what is neither verified nor moved: what stands there now.' },
      gap: { form: 'boolean', about: 'true where our copy of the text is known to lack words.' },
    },
    columns: ['id', 'locator', 'status', 'foundAt', 'quotation', 'sentence'],
    formats: [...LIST_FORMATS, 'github'],
  },
} as const satisfies Record<string, Output>;

export type OutputName = keyof typeof OUTPUTS;

/** A record as a list prints it. */
export type Counted<T extends RecordType> = RecordOf<T> & { readonly recordType: T; readonly claimCount: number };

type Link = Shaped<typeof OUTPUTS.show.rows>['links'][number];
export interface ShowRow {
  readonly type: RecordType;
  readonly record: RecordOf<RecordType>;
  readonly links: readonly Link[];
}

export interface SearchRow extends Omit<Shaped<typeof OUTPUTS.search.rows>, 'type' | 'record'> {
  readonly type: RecordType;
  readonly record: RecordOf<RecordType>;
}

export type VerificationRow = Shaped<typeof OUTPUTS.verification.rows>;
export type OverviewRow = Shaped<typeof OUTPUTS.overview.rows>;

/** The type of the rows of each output. */
interface Rows {
  overview: OverviewRow;
  claims: RecordOf<'claim'>;
  topics: Counted<'topic'>;
  actors: Counted<'actor'>;
  technologies: Counted<'technology'>;
  obstacles: Counted<'obstacle'>;
  opportunities: Counted<'opportunity'>;
  search: SearchRow;
  show: ShowRow;
  verification: VerificationRow;
}

/** What a command answers with: rows of an output, or a text that has one form only. */
export type View =
  | { [V in OutputName]: { readonly view: V; readonly rows: readonly Rows[V][] } }[OutputName]
  | { readonly view: 'text'; readonly text: string };
