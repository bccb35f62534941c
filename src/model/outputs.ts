import { RECORD_TYPES, type Claim, type RecordOf, type RecordType, type SourceDocument } from './records.ts';
import type { Shape, Shaped, Text } from './shape.ts';
import type { Format } from './formats.ts';
import { KINDS, MATCH_KINDS, MODALITIES, SEVERITIES, STANCES, VERIFICATIONS } from './vocabularies.ts';

/**
 * What a command answers with. `rows` is the shape of each row of its JSON (a contract: changes are additive),
 * `columns` are the paths into it that the table has, in order; `title` stands for the record’s name or statement.
 */
export interface Output {
  readonly about: string;
  readonly rows: Shape;
  readonly columns: readonly string[];
  readonly formats: readonly Format[];
  /** Its JSON is the only row itself, not a list. */
  readonly bare?: true;
}

/** What every list can be printed as; `ids` too if its rows are records. */
const ROW_FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'yaml', 'markdown'] as const satisfies Format[];
const LIST_FORMATS = [...ROW_FORMATS, 'ids'] as const satisfies Format[];

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

const count = { form: 'integer', required: true, about: 'How many claims.' } as const;
const title = { form: 'text', required: true, about: 'The record’s name, label or statement.' } as const;
const near = { form: 'string', about: 'Words of the source beside the gap.' } as const;
const note = { form: 'text', about: 'What is to be said of it.' } as const;
const about = (to: string) => ({ form: 'reference', to, about: `Claims about this ${to}.` }) as const;

const editorial = {
  form: 'boolean',
  about: 'true of a relation between claims that no words of the source state.',
} as const;

const links = {
  form: 'objects',
  about: 'What the record links to (out) and what links to it (in).',
  fields: {
    relation: { form: 'string', required: true, about: 'The field, or the relation’s type, that makes the link.' },
    direction: { form: 'string', required: true, about: 'out or in.' },
    type,
    id,
    editorial,
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
    formats: ROW_FORMATS,
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
          ranges: {
            form: 'ranges',
            required: true,
            about: 'Code-point offsets in that text, end exclusive; of many the first 1,000.',
          },
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
    columns: ['id', 'type', 'score', 'title', 'missing'],
    formats: LIST_FORMATS,
  },
  show: {
    about: 'records in full with their links',
    rows: { type, record, links },
    columns: ['record.id', 'type', 'title', 'record.source.locator', 'record.description', 'links'],
    formats: LIST_FORMATS,
  },
  document: {
    about: 'the places of the source in its order, with the claims that stand at each',
    rows: {
      locator: { form: 'locator', required: true, about: 'A heading, a sentence, or a paragraph as a whole.' },
      section: { form: 'string', about: 'The section it is in.' },
      covered: { form: 'boolean', about: 'Of a sentence: whether a claim stands in it or in its whole paragraph.' },
      claimCount: { form: 'integer', required: true, about: 'How many claims stand there.' },
      claims: { form: 'references', to: 'claim', about: 'Those claims, by source or alsoAt.' },
      gaps: { form: 'objects', fields: { after: near, before: near, note }, about: 'Where our copy lacks words.' },
      notes: { form: 'objects', fields: { note }, about: 'What is odd in the source.' },
    },
    columns: ['locator', 'section', 'covered', 'claimCount', 'claims', 'gaps.note', 'notes.note'],
    formats: ROW_FORMATS,
  },
  stats: {
    about: 'how many claims have each value of a facet',
    rows: {
      facet: { form: 'string', required: true, about: 'The facet, as its option is called.' },
      value: { form: 'string', required: true, about: 'The term or id, as that option takes it.' },
      label: { form: 'text', required: true, about: 'The value for people.' },
      count: { ...count, about: 'How many claims a filter by this value leaves.' },
    },
    columns: ['facet', 'value', 'label', 'count'],
    formats: ROW_FORMATS,
  },
  crossTable: {
    about: 'how many claims have two values; a row has the two facets that were asked for',
    rows: {
      topic: about('topic'),
      actor: about('actor'),
      technology: about('technology'),
      obstacle: about('obstacle'),
      opportunity: about('opportunity'),
      kind: { form: 'term', terms: KINDS, about: 'Claims of this kind.' },
      modality: { form: 'term', terms: MODALITIES, about: 'Claims of this modality.' },
      stance: { form: 'term', terms: STANCES, about: 'Claims of this stance.' },
      attributedTo: { form: 'reference', to: 'actor', reserved: 'article', about: 'Claims that it holds.' },
      section: { form: 'string', about: 'Claims in this section.' },
      count,
    },
    // Before it stand the two facets: see columnsOf.
    columns: ['count'],
    formats: ROW_FORMATS,
  },
  related: {
    about: 'what a record is linked to: a tree, each row behind the one it comes from',
    rows: {
      depth: { form: 'integer', required: true, about: 'How many links it is away.' },
      from: { form: 'object', required: true, fields: { type, id }, about: 'The record that it is linked to.' },
      relation: { form: 'string', required: true, about: 'The field, or the relation’s type, that makes the link.' },
      direction: { form: 'string', required: true, about: 'out: the field is in `from`; in: it is in this record.' },
      type,
      id,
      label: title,
      cue: { form: 'string', about: 'Of a relation between claims: the words of the source that state it.' },
      editorial,
      repeated: { form: 'boolean', about: 'true if it stands elsewhere in the tree, where its own links are.' },
    },
    columns: ['id', 'type', 'depth', 'from.id', 'relation', 'direction', 'label'],
    formats: LIST_FORMATS,
  },
  graph: {
    about: 'the network of the records',
    rows: {
      nodes: {
        form: 'objects',
        about: 'The records.',
        fields: {
          key: { form: 'string', required: true, about: 'TYPE:ID, which edges use.' },
          type,
          id,
          label: title,
        },
      },
      edges: {
        form: 'objects',
        about: 'The links between them, as the data has them.',
        fields: {
          from: { form: 'string', required: true, about: 'Key of the record that has the link.' },
          to: { form: 'string', required: true, about: 'Key of the record it leads to.' },
          relation: {
            form: 'string',
            required: true,
            about: 'The field, or the relation’s type, that makes the link.',
          },
          editorial: { form: 'boolean', required: true, about: 'Whether no words of the source state the link.' },
        },
      },
    },
    columns: [],
    formats: ['mermaid', 'dot', 'json'],
    bare: true,
  },
  problems: {
    about: 'what check finds',
    rows: {
      file: { form: 'string', required: true, about: 'The file, as it was named.' },
      line: { form: 'integer', about: 'From 1; absent where the whole file is meant.' },
      column: { form: 'integer', about: 'From 1, in code points.' },
      severity: { form: 'term', required: true, terms: SEVERITIES, about: 'How bad it is.' },
      code: { form: 'string', required: true, about: 'The rule that is broken; help rules lists them.' },
      message: { form: 'string', required: true, about: 'What is wrong and what to do.' },
      excerpt: { form: 'string', about: 'The line, or the part of a long one around the place.' },
      caret: { form: 'integer', about: 'Where in the excerpt the place is: from 1, in code points.' },
    },
    columns: ['file', 'line', 'column', 'severity', 'code', 'message'],
    formats: ['text', 'json', 'github'],
  },
  verification: {
    about: 'what verify finds, a row for each place of each claim',
    rows: {
      id: { form: 'id', required: true, about: 'The claim’s id.' },
      field: { form: 'string', required: true, about: 'Which of its places: source, or alsoAt.0 and so on.' },
      locator: { form: 'locator', about: 'The place that the claim names; absent if it names none.' },
      status: { form: 'term', required: true, terms: VERIFICATIONS, about: 'What has become of it.' },
      foundAt: { form: 'strings', about: 'Where it stands in the text, at most ten places; [] if it is not there.' },
      quotation: { form: 'string', about: 'The claim’s quotation.' },
      quotationFound: { form: 'boolean', about: 'Whether it is in what stands there now.' },
      asRecorded: {
        form: 'boolean',
        about: 'true where the recorded sentence stands in its place, so that only the quotation is wrong.',
      },
      quotationMeant: {
        form: 'string',
        about: 'What it has in place of such a quotation, if only case, quotation marks or dashes differ.',
      },
      quotationAt: { form: 'locator', about: 'Where such a quotation stands, if in one other place only.' },
      sentence: { form: 'string', about: 'Of what is neither verified nor moved: what stands there now.' },
      gap: { form: 'boolean', about: 'true where our copy of the text is known to lack words.' },
      file: { form: 'string', about: 'The file of the text; absent for standard input.' },
      line: { form: 'integer', about: 'The line of it on which that paragraph begins.' },
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
export type Problem = Shaped<typeof OUTPUTS.problems.rows>;
export type OutlineRow = Shaped<typeof OUTPUTS.document.rows>;
export type TallyRow = Shaped<typeof OUTPUTS.stats.rows>;
/** A count with the facets that it goes by, by their names in camelCase. */
export type CrossTableRow = { readonly count: number } & Readonly<Record<string, string | number>>;
export interface RelatedRow extends Omit<Shaped<typeof OUTPUTS.related.rows>, 'type' | 'from'> {
  readonly type: RecordType;
  readonly from: { readonly type: RecordType; readonly id: string };
}
export interface Graph extends Omit<Shaped<typeof OUTPUTS.graph.rows>, 'nodes'> {
  readonly nodes: readonly GraphNode[];
}
export interface GraphNode extends Omit<Shaped<typeof OUTPUTS.graph.rows>['nodes'][number], 'type'> {
  readonly type: RecordType;
}
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
  document: OutlineRow;
  stats: TallyRow;
  crossTable: CrossTableRow;
  related: RelatedRow;
  graph: Graph;
  problems: Problem;
  verification: VerificationRow;
}

/** What a view has besides its rows. */
interface Particulars {
  /** What the base is on, and commands that it answers. */
  overview: {
    readonly title?: Text | undefined;
    readonly stanceTowards?: Text | undefined;
    readonly documents: readonly SourceDocument[];
    readonly toTry: readonly string[];
  };
  /** The claims that the rows name. */
  document: { readonly claims: readonly Claim[] };
  /** The two facets of the rows, and how many claims have each value of either, and any: rows that lack a facet. */
  crossTable: { readonly by: readonly [string, string]; readonly totals: readonly CrossTableRow[] };
}
type ParticularsOf<V extends OutputName> = V extends keyof Particulars ? Particulars[V] : unknown;

/** What a command answers with: rows of an output, or a text that has one form only. */
export type View =
  | { [V in OutputName]: { readonly view: V; readonly rows: readonly Rows[V][] } & ParticularsOf<V> }[OutputName]
  | { readonly view: 'text'; readonly text: string };

/** The paths that the table of a view has, in order. */
export function columnsOf(view: Exclude<View, { readonly view: 'text' }>): readonly string[] {
  return view.view === 'crossTable' ? [...view.by, 'count'] : OUTPUTS[view.view].columns;
}
