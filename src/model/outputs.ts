import type { Block } from './blocks.ts';
import { computedFields } from './computed-fields.ts';
import {
  factsOf,
  RECORD_TYPE_NAMES,
  RECORD_TYPES,
  STATEMENT,
  titleOf,
  type AnyRecord,
  type Claim,
  type RecordOf,
  type RecordType,
  type SourceDocument,
  type KnowledgeBase,
} from './records.ts';
import { once } from '../text/once.ts';
import type { Shape, Shaped, Text } from './shape.ts';
import type { Format } from './formats.ts';
import type { Export } from './exports.ts';
import type { PageData } from './page-data.ts';
import {
  AS_OF,
  BEARINGS,
  CHANGES,
  MATCH_KINDS,
  SEVERITIES,
  VERIFICATION_BASES,
  VERIFICATIONS,
} from './vocabularies.ts';

/**
 * What a command answers with. `rows` is the shape of each row of its JSON (a contract: changes are additive),
 * `columns` are the paths into it that the table has, in order; `title` stands for the record’s name or statement.
 */
export interface Output {
  readonly about: string;
  /** Made when it is first asked for: no command asks for more than a few. */
  readonly rows: () => Shape;
  readonly columns: readonly string[];
  readonly formats: readonly Format[];
  /** The format on a terminal, where that is another than the first. */
  readonly onTerminal?: Format;
  /** Its JSON is the only row itself, not a list. */
  readonly bare?: true;
}

/** What every list can be printed as; `ids` too if its rows are records. */
const ROW_FORMATS = ['table', 'text', 'json', 'jsonl', 'csv', 'tsv', 'yaml', 'markdown'] as const satisfies Format[];
const LIST_FORMATS = [...ROW_FORMATS, 'ids'] as const satisfies Format[];

const recordType = { form: 'type', required: true, about: 'The record’s type, so that it can be read back.' } as const;
const type = { form: 'type', required: true, about: 'The record’s type.' } as const;
const id = { form: 'id', required: true, about: 'The record’s id.' } as const;
const record = { form: 'record', required: true, about: 'The record, as its own list prints it.' } as const;

const via = {
  form: 'object',
  fields: { type, id },
  about: 'The linked record in which the match is.',
} as const;

const count = { form: 'integer', required: true, largestFirst: true, about: 'How many claims.' } as const;
const title = { form: 'text', required: true, about: 'The record’s name, label or statement.' } as const;
const near = { form: 'string', about: 'Words of the source beside the gap.' } as const;
const note = { form: 'text', about: 'What is to be said of it.' } as const;

const editorial = {
  form: 'boolean',
  about: 'true of a relation between claims that no words of the source state.',
} as const;

const cue = { form: 'string', about: 'Of a relation between claims: the words of the source that state it.' } as const;

const links = {
  form: 'objects',
  about: 'What the record links to (out) and what links to it (in).',
  fields: {
    relation: { form: 'string', required: true, about: 'The field, or the relation’s type, that makes the link.' },
    direction: { form: 'string', required: true, about: 'out or in.' },
    type,
    id,
    editorial,
    cue: { ...cue, lastColumn: 'where known' },
  },
} as const;

type Plural<T extends RecordType> = (typeof RECORD_TYPES)[T]['plural'];

/** What two bases can differ in. */
const DIFFERING: Readonly<Record<RecordType | 'about', string>> = {
  ...(Object.fromEntries(RECORD_TYPE_NAMES.map((name) => [name, factsOf(name).about])) as Record<RecordType, string>),
  about: 'what the base says of itself',
};

/** The list of each record type, statements first. */
const LISTS = Object.fromEntries(
  RECORD_TYPE_NAMES.toSorted((a, b) => Number(b === STATEMENT) - Number(a === STATEMENT)).map((name) => {
    const { plural, fields, columns, counted } = factsOf(name);
    const computed = computedFields(name);
    const output: Output = {
      about: counted === true ? `${plural}, each with the number of its claims` : plural,
      // What does not say what it is, is a statement.
      rows: once(() => ({ ...(name !== STATEMENT && { recordType }), ...fields, ...computed })),
      columns: [...columns, ...(name === STATEMENT ? [] : Object.keys(computed))],
      formats: LIST_FORMATS,
    };
    return [plural, output];
  }),
) as Readonly<Record<Plural<RecordType>, Output>>;

export const OUTPUTS = {
  overview: {
    about: 'how many records of each type the base has',
    rows: once(() => ({
      records: { form: 'string', required: true, about: 'The record type, as its list is called.' },
      count: { form: 'integer', required: true, about: 'How many there are.' },
      title: { form: 'text', about: 'Of documents: what the base is called.' },
      documents: {
        form: 'objects',
        optional: true,
        about: 'Of documents: each of them, in short.',
        fields: {
          id,
          title: { form: 'text', about: 'Its title.' },
          language: { form: 'language', about: 'The language it is in.' },
          published: { form: 'date', about: 'When it was published.' },
          publishedNote: { ...note, about: 'What of that date is inferred.' },
        },
      },
    })),
    columns: ['records', 'count'],
    formats: ROW_FORMATS,
  },
  ...LISTS,
  search: {
    about: 'search results, best first',
    rows: once(() => ({
      type,
      id,
      score: { form: 'number', required: true, largestFirst: true, about: 'Rank within this answer; 1 is best.' },
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
      likeness: {
        form: 'number',
        optional: true,
        about: 'With similar: how much text and claim have in common, whatever else is found; 1 is all.',
      },
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
    })),
    columns: ['id', 'type', 'score', 'title', 'missing'],
    formats: LIST_FORMATS,
  },
  show: {
    about: 'records in full with their links',
    rows: once(() => ({
      type,
      record,
      links,
      evidence: {
        form: 'objects',
        optional: true,
        about: 'Of a claim: what came of it, oldest first.',
        fields: {
          id,
          date: { form: 'date', about: 'When it was so.' },
          statement: { form: 'text', required: true, about: 'The fact.' },
          bearing: { form: 'term', required: true, terms: BEARINGS, about: 'How it bears on the claim.' },
          asOf: { form: 'term', required: true, terms: AS_OF, about: 'Of which time that is so.' },
          note,
          citation: { form: 'string', required: true, about: 'Where it was found first.' },
        },
      },
      citation: { form: 'string', required: true, lastColumn: true, about: 'A line to cite it by.' },
    })),
    columns: ['record.id', 'type', 'title', 'record.source.locator', 'record.description', 'links'],
    formats: [...LIST_FORMATS, 'csl'],
  },
  document: {
    about: 'the places of the source in its order, with the claims that stand at each',
    rows: once(() => ({
      document: { form: 'reference', to: 'document', lastColumn: true, about: 'The document it is in.' },
      locator: {
        form: 'locator',
        required: true,
        heading: 'where',
        about: 'A heading, a sentence, or a paragraph as a whole.',
      },
      section: { form: 'string', about: 'The section it is in.' },
      covered: { form: 'boolean', about: 'Of a sentence: whether a claim stands in it or in its whole paragraph.' },
      claimCount: {
        form: 'integer',
        required: true,
        largestFirst: true,
        heading: 'claims',
        about: 'How many claims stand there.',
      },
      claims: { form: 'references', to: STATEMENT, heading: 'claim ids', about: 'Those claims, by source or alsoAt.' },
      gaps: {
        form: 'objects',
        fields: { after: near, before: near, note: { ...note, heading: 'gaps' } },
        about: 'Where our copy lacks words.',
      },
      notes: { form: 'objects', fields: { note: { ...note, heading: 'notes' } }, about: 'What is odd in the source.' },
    })),
    columns: ['locator', 'section', 'covered', 'claimCount', 'claims', 'gaps.note', 'notes.note'],
    formats: ROW_FORMATS,
  },
  stats: {
    about: 'how many claims have each value of a facet',
    rows: once(() => ({
      facet: { form: 'string', required: true, about: 'The facet, as its option is called.' },
      value: { form: 'string', required: true, about: 'The term or id, as that option takes it.' },
      label: { form: 'text', required: true, about: 'The value for people.' },
      count: { ...count, about: 'How many claims a filter by this value leaves.' },
    })),
    columns: ['facet', 'value', 'label', 'count'],
    formats: ROW_FORMATS,
  },
  crossTable: {
    about: 'how many claims have two values; a row has the two facets that were asked for',
    // Before it stand the two facets: see `shapeOf`.
    rows: once(() => ({ count })),
    columns: ['count'],
    formats: ROW_FORMATS,
  },
  related: {
    about: 'what a record is linked to: a tree, each row behind the one it comes from',
    rows: once(() => ({
      depth: { form: 'integer', required: true, about: 'How many links it is away.' },
      from: {
        form: 'object',
        required: true,
        fields: { type, id: { ...id, heading: 'from' } },
        about: 'The record that it is linked to.',
      },
      relation: {
        form: 'string',
        required: true,
        heading: 'link',
        about: 'The field, or the relation’s type, that makes the link.',
      },
      direction: { form: 'string', required: true, about: 'out: the field is in `from`; in: it is in this record.' },
      type,
      id,
      label: title,
      cue,
      editorial,
      repeated: { form: 'boolean', about: 'true if it stands elsewhere in the tree, where its own links are.' },
    })),
    columns: ['id', 'type', 'depth', 'from.id', 'relation', 'direction', 'label'],
    formats: LIST_FORMATS,
  },
  timeline: {
    about: 'what happened when: documents, dated claims, and the evidence that bears on claims',
    rows: once(() => ({
      date: { form: 'date', about: 'When; absent of evidence that is not dated.' },
      dateNote: { ...note, about: 'What of the date is inferred.' },
      type,
      id,
      label: title,
      said: { form: 'boolean', about: 'true of a claim without a date, which stands where its source was published.' },
      bearings: {
        form: 'objects',
        about: 'Of evidence: how it bears on the claims asked for.',
        fields: {
          claim: { form: 'reference', required: true, to: STATEMENT, about: 'The claim.' },
          bearing: { form: 'term', required: true, terms: BEARINGS, about: 'How it bears on it.' },
          asOf: { form: 'term', required: true, terms: AS_OF, about: 'Of which time that is so.' },
        },
      },
    })),
    columns: ['id', 'date', 'type', 'bearings.bearing', 'bearings.claim', 'label'],
    formats: [...LIST_FORMATS, 'mermaid'],
  },
  graph: {
    about: 'the network of the records',
    rows: once(() => ({
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
    })),
    columns: [],
    formats: ['mermaid', 'text', 'dot', 'svg', 'json'],
    onTerminal: 'text',
    bare: true,
  },
  diff: {
    about: 'what differs between two bases',
    rows: once(() => ({
      change: { form: 'term', required: true, terms: CHANGES, about: 'What has become of the record.' },
      type: { form: 'term', required: true, terms: DIFFERING, about: 'The record’s type; about: the base itself.' },
      id: { form: 'id', required: true, about: 'Its id in the new base, or the one it had.' },
      oldId: { form: 'id', about: 'Of what is renamed: its id in the old base.' },
      fields: {
        form: 'objects',
        about: 'The fields that differ, whatever is computed left aside; of what is added or removed none.',
        fields: {
          path: { form: 'string', required: true, about: 'Path of the field, such as statement.en.' },
          old: { form: 'any', about: 'What stood there; absent if nothing did.' },
          new: { form: 'any', about: 'What stands there now; absent if nothing does.' },
        },
      },
    })),
    columns: ['id', 'type', 'change', 'oldId', 'fields.path'],
    formats: ['table', 'text', 'json', 'jsonl', 'markdown'],
  },
  problems: {
    about: 'what check finds',
    rows: once(() => ({
      file: { form: 'string', required: true, about: 'The file, as it was named.' },
      line: { form: 'integer', about: 'From 1; absent where the whole file is meant.' },
      column: { form: 'integer', about: 'From 1, in code points.' },
      severity: { form: 'term', required: true, terms: SEVERITIES, about: 'How bad it is.' },
      code: { form: 'string', required: true, about: 'The rule that is broken; help rules lists them.' },
      message: { form: 'string', required: true, about: 'What is wrong and what to do.' },
      excerpt: { form: 'string', about: 'The line, or the part of a long one around the place.' },
      caret: { form: 'integer', about: 'Where in the excerpt the place is: from 1, in code points.' },
    })),
    columns: ['file', 'line', 'column', 'severity', 'code', 'message'],
    formats: ['text', 'json', 'markdown', 'github', 'sarif'],
  },
  verification: {
    about: 'what verify finds, a row for each place of each claim',
    rows: once(() => ({
      id: { form: 'id', required: true, about: 'The claim’s id.' },
      field: { form: 'string', required: true, about: 'Which of its places: source, or alsoAt.0 and so on.' },
      document: { form: 'reference', to: 'document', lastColumn: true, about: 'The document of that place.' },
      locator: { form: 'locator', heading: 'where', about: 'The place that the claim names; absent if it names none.' },
      status: { form: 'term', required: true, terms: VERIFICATIONS, about: 'What has become of it.' },
      basis: {
        form: 'term',
        terms: VERIFICATION_BASES,
        lastColumn: true,
        about: 'What shows that it is the place meant.',
      },
      written: { form: 'boolean', about: 'false of a claim whose statement is still to be written.' },
      foundAt: { form: 'strings', about: 'Where it stands in the text, at most ten places; [] if it is not there.' },
      paragraphsLater: {
        form: 'integer',
        lastColumn: true,
        about: 'Of what moved with its paragraph: by how many paragraphs; below 0 it stands earlier.',
      },
      quotation: { form: 'string', about: 'The claim’s quotation.' },
      quotationFound: { form: 'boolean', about: 'Whether it is in what stands there now.' },
      asRecorded: {
        form: 'boolean',
        about: 'true where the recorded sentence stands in its place, so that only the quotation is wrong.',
      },
      quotationMeant: {
        form: 'string',
        about: 'What it has in place of the quotation, if only case or what looks alike differs.',
      },
      quotationAt: { form: 'locator', about: 'Where such a quotation stands, if in one other place only.' },
      sentence: { form: 'string', about: 'Of what is changed or missing: what stands there now.' },
      gap: { form: 'boolean', about: 'true where our copy of the text is known to lack words.' },
      file: { form: 'string', about: 'The file of the text; absent for standard input.' },
      line: { form: 'integer', about: 'The line of it on which that paragraph begins.' },
      baseFile: {
        form: 'string',
        lastColumn: true,
        about: 'Of what is not verified: the file of the base in which the claim stands.',
      },
      baseLine: { form: 'integer', lastColumn: true, about: 'The line of it on which the claim has its id.' },
    })),
    columns: ['id', 'locator', 'status', 'foundAt', 'quotation', 'sentence'],
    formats: [...LIST_FORMATS, 'github', 'sarif'],
  },
} as const satisfies Record<string, Output>;

export type OutputName = keyof typeof OUTPUTS;

/** A record as a list prints it. */
export type Listed<T extends RecordType> = {
  [U in T]: RecordOf<U> & { readonly recordType?: U } & ((typeof RECORD_TYPES)[U] extends { counted: true }
      ? { readonly claimCount: number }
      : unknown) &
    ((typeof RECORD_TYPES)[U] extends { computed: infer S extends Shape } ? Shaped<S> : unknown);
}[T];

type Row<V extends Exclude<OutputName, Plural<RecordType>>> = Shaped<
  ReturnType<(typeof OUTPUTS)[V]['rows']>,
  { type: RecordType; record: AnyRecord }
>;
export type ShowRow = Row<'show'>;
export type SearchRow = Row<'search'>;
export type VerificationRow = Row<'verification'>;
export type Problem = Row<'problems'>;
export type OutlineRow = Row<'document'>;
export type TallyRow = Row<'stats'>;
/** A count with the facets that it goes by, by their names in camelCase. */
export type CrossTableRow = { readonly count: number } & Readonly<Record<string, string | number>>;
export type RelatedRow = Row<'related'>;
export type TimelineRow = Row<'timeline'>;
export type Graph = Row<'graph'>;
export type GraphNode = Graph['nodes'][number];
export type DiffRow = Row<'diff'>;

/** The type of the rows of each output. */
type RowsOf<V extends OutputName> = V extends 'crossTable'
  ? CrossTableRow
  : V extends Plural<RecordType>
    ? { [T in RecordType]: Plural<T> extends V ? Listed<T> : never }[RecordType]
    : Row<Exclude<V, Plural<RecordType>>>;

/** What a view has besides its rows. */
interface Particulars {
  /** What the base is on, and commands that it answers. */
  overview: {
    readonly title?: Text | undefined;
    readonly description?: Text | undefined;
    readonly stanceTowards?: Text | undefined;
    readonly documents: readonly SourceDocument[];
    readonly toTry: readonly string[];
  };
  /** How many problems there are in all, in words. */
  problems: { readonly summary: string };
  /** The claims that the rows name. */
  document: { readonly claims: readonly Claim[] };
  /** The two facets of the rows, and how many claims have each value of either, and any: rows that lack a facet. */
  crossTable: {
    readonly by: readonly [string, string];
    readonly facets: Shape;
    readonly totals: readonly CrossTableRow[];
  };
}
type ParticularsOf<V extends OutputName> = V extends keyof Particulars ? Particulars[V] : unknown;

/** What a command answers with: rows of an output, or a text that has one form only. */
export type View =
  | { [V in OutputName]: { readonly view: V; readonly rows: readonly RowsOf<V>[] } & ParticularsOf<V> }[OutputName]
  | { readonly view: 'text'; readonly text: string | readonly Block[] }
  | { readonly view: 'page'; readonly data: PageData; readonly graph: Graph }
  | { readonly view: 'export'; readonly as: Export; readonly base: KnowledgeBase };

export type RowsView = Extract<View, { readonly view: OutputName }>;

/** Whether a view is the list of a record type that has no layout of its own. */
export function isRecordList(
  view: RowsView,
): view is Extract<RowsView, { readonly view: Plural<Exclude<RecordType, typeof STATEMENT>> }> {
  return RECORD_TYPE_NAMES.some((type) => type !== STATEMENT && RECORD_TYPES[type].plural === view.view);
}

/** The shape of the rows of a view. */
export function shapeOf(view: RowsView): Shape {
  const { rows }: Output = OUTPUTS[view.view];
  return view.view === 'crossTable' ? { ...view.facets, ...rows() } : rows();
}

/** The paths that the table of a view has, in order. */
export function columnsOf(view: RowsView): readonly string[] {
  return view.view === 'crossTable' ? [...view.by, 'count'] : OUTPUTS[view.view].columns;
}

/** The names and statements that the rows of a view show for people. */
export function titlesOf(view: View): Text[] {
  if (!('rows' in view)) return [];
  if (view.view === 'document') return view.claims.map(({ statement }) => statement);
  return (view.rows as readonly object[]).flatMap((row) => {
    if ('label' in row) return [row.label as Text];
    if ('record' in row) return [titleOf((row as ShowRow).type, row.record as AnyRecord)];
    const list = RECORD_TYPE_NAMES.find((type) => RECORD_TYPES[type].plural === view.view);
    return list === undefined ? [] : [titleOf(list, row as AnyRecord)];
  });
}
