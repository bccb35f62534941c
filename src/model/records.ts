import { isBlank } from './patterns.ts';
import type { Shape, Shaped, Text } from './shape.ts';
import {
  ACTOR_TYPES,
  BLOCK_STYLES,
  KINDS,
  MODALITIES,
  RELATION_TYPES,
  STANCES,
  TECHNOLOGY_TYPES,
} from './vocabularies.ts';

const id = {
  form: 'id',
  required: true,
  about: 'Unique within its record type: letters, digits, ".", "_" and "-", at most 128.',
} as const;
const aliases = {
  form: 'strings',
  about: 'Other names, in any language. Shown, found and accepted as filter values.',
} as const;
const searchTerms = { form: 'strings', about: 'Hidden labels: found by search, never shown in tables.' } as const;
const description = { form: 'text', about: 'What it is, in one or two sentences.' } as const;
const country = { form: 'string', about: 'ISO 3166-1 alpha-2 code, such as CN.' } as const;
const about = (to: string) =>
  ({ form: 'references', to, about: `What the claim is about: ids of ${to} records.` }) as const;
const topicsOf = { form: 'references', to: 'topic', about: 'Topics under which it is listed.' } as const;

const TOPIC = {
  id,
  label: { form: 'text', required: true, about: 'The subject heading.' },
  aliases,
  searchTerms,
  broader: { form: 'references', to: 'topic', acyclic: true, about: 'The wider topics that include this one.' },
} as const satisfies Shape;

const ACTOR = {
  id,
  name: { form: 'text', required: true, about: 'The usual name.' },
  aliases,
  searchTerms,
  type: { form: 'term', terms: ACTOR_TYPES, about: 'What sort of actor it is.' },
  country,
  description,
} as const satisfies Shape;

const TECHNOLOGY = {
  id,
  name: { form: 'text', required: true, about: 'The usual name.' },
  aliases,
  searchTerms,
  type: { form: 'term', terms: TECHNOLOGY_TYPES, about: 'What sort of technology it is.' },
  country,
  description,
  maker: { form: 'reference', to: 'actor', about: 'The actor that makes it.' },
} as const satisfies Shape;

const OBSTACLE = {
  id,
  label: { form: 'text', required: true, about: 'What stands in the way, in a few words.' },
  aliases,
  searchTerms,
  description,
  topics: topicsOf,
  affects: { form: 'references', to: 'actor', about: 'Actors it is said to hinder.' },
  worsenedBy: { form: 'references', to: 'obstacle', acyclic: true, about: 'Obstacles that make it worse. No cycles.' },
} as const satisfies Shape;

const OPPORTUNITY = {
  id,
  label: { form: 'text', required: true, about: 'The opening, in a few words.' },
  aliases,
  searchTerms,
  description,
  topics: topicsOf,
  beneficiaries: { form: 'references', to: 'actor', about: 'Actors it is said to benefit.' },
  addresses: { form: 'references', to: 'obstacle', about: 'Obstacles it answers, only where the source says so.' },
} as const satisfies Shape;

const locator = {
  form: 'locator',
  required: true,
  about: 'Where: a sentence (p7.s1), a paragraph (p7) or a heading (h1).',
} as const;
const quotation = {
  form: 'string',
  limited: true,
  about: 'The source’s own words, at most document.quotationLimit of them.',
} as const;

const CLAIM = {
  id,
  statement: {
    form: 'text',
    required: true,
    fillable: true,
    about: 'The claim in our own words: one sentence that stands alone, with its hedges.',
  },
  kind: { form: 'term', terms: KINDS, about: 'What sort of claim it is.' },
  modality: { form: 'term', terms: MODALITIES, about: 'How sure the one in attributedTo is said to be.' },
  stance: { form: 'term', terms: STANCES, about: 'What the claim, if true, means for document.stanceTowards.' },
  attributedTo: {
    form: 'reference',
    to: 'actor',
    reserved: 'article',
    about: 'Who holds the claim: an actor, or article.',
  },
  topics: about('topic'),
  actors: about('actor'),
  technologies: about('technology'),
  obstacles: { form: 'references', to: 'obstacle', about: 'Obstacles the claim is evidence for.' },
  opportunities: { form: 'references', to: 'opportunity', about: 'Opportunities the claim is evidence for.' },
  date: { form: 'date', about: 'When the event was: ISO 8601 at the precision known (2022, 2024-02, 2024-02-16).' },
  dateNote: { form: 'text', about: 'What of the date is inferred.' },
  source: {
    form: 'object',
    fields: {
      locator: {
        form: 'locator',
        required: true,
        places: ['paragraph', 'sentence'],
        about: 'Where: a sentence (p7.s1) or a paragraph (p7).',
      },
      quotation,
    },
    about: 'Where the source says it.',
  },
  alsoAt: { form: 'objects', fields: { locator, quotation }, about: 'Further places that say the same.' },
  relations: {
    form: 'objects',
    about: 'What this claim does to other claims.',
    fields: {
      type: { form: 'term', required: true, terms: RELATION_TYPES, about: 'What it does.' },
      claim: {
        form: 'reference',
        required: true,
        to: 'claim',
        acyclic: { field: 'type', terms: ['causes', 'worsens'] },
        about: 'The id of the other claim. Claims that cause or worsen one another form no cycle.',
      },
      cue: {
        form: 'string',
        limited: true,
        about: 'The source’s words that state the link. Without them the link is editorial.',
      },
    },
  },
  note: { form: 'text', about: 'What is ambiguous or odd in the source.' },
} as const satisfies Shape;

export const DOCUMENT = {
  id,
  title: { form: 'text', about: 'What the source is about, in our words.' },
  language: { form: 'language', about: 'BCP 47 tag of the language of the source.' },
  published: { form: 'date', about: 'When it was published, at the precision known.' },
  publishedNote: { form: 'text', about: 'What of that date is inferred.' },
  fingerprint: { form: 'digest', about: 'SHA-256 of all normalised blocks, joined by line feeds.' },
  blocks: { form: 'term', terms: BLOCK_STYLES, about: 'How the text is cut into blocks; line unless given.' },
  abbreviations: { form: 'strings', about: 'Words ending in a stop that do not end a sentence.' },
  sections: {
    form: 'objects',
    about: 'The parts of the source, in order.',
    fields: {
      id,
      title: { form: 'text', required: true, about: 'What the section is about, in our words.' },
      heading: { form: 'locator', places: ['heading'], about: 'Its heading (h1).' },
      from: { form: 'locator', required: true, places: ['paragraph'], about: 'Its first paragraph (p1).' },
      to: { form: 'locator', required: true, places: ['paragraph'], about: 'Its last paragraph.' },
    },
  },
  sentences: { form: 'digests', about: 'Locator of each sentence → SHA-256 of its normalised text.' },
  gaps: {
    form: 'objects',
    about: 'Places where the stored text lacks words.',
    fields: {
      locator,
      after: { form: 'string', about: 'The words before the gap.' },
      before: { form: 'string', about: 'The words behind the gap.' },
      note: { form: 'text', about: 'What seems to be missing.' },
    },
  },
  notes: {
    form: 'objects',
    about: 'What is odd in the source.',
    fields: { locator, note: { form: 'text', required: true, about: 'The remark.' } },
  },
  stanceTowards: { form: 'text', about: 'The prospects that stance is measured against.' },
  quotationLimit: { form: 'integer', least: 1, about: 'The most words a quotation or a cue may have.' },
} as const satisfies Shape;

/** A field of the user’s own; kept and shown, never interpreted. */
interface Extensions {
  readonly [field: `x-${string}`]: unknown;
}

export interface Topic extends Shaped<typeof TOPIC>, Extensions {}
export interface Actor extends Shaped<typeof ACTOR>, Extensions {}
export interface Technology extends Shaped<typeof TECHNOLOGY>, Extensions {}
export interface Obstacle extends Shaped<typeof OBSTACLE>, Extensions {}
export interface Opportunity extends Shaped<typeof OPPORTUNITY>, Extensions {}
export interface Claim extends Shaped<typeof CLAIM>, Extensions {}
export interface SourceDocument extends Shaped<typeof DOCUMENT>, Extensions {}

/** Every record type but the document: its key in a file, its shape, and the field that names a record for people. */
export const RECORD_TYPES = {
  topic: { plural: 'topics', title: 'label', fields: TOPIC, about: 'subject headings' },
  actor: { plural: 'actors', title: 'name', fields: ACTOR, about: 'who acts or is acted on' },
  technology: { plural: 'technologies', title: 'name', fields: TECHNOLOGY, about: 'models, architectures, hardware' },
  obstacle: { plural: 'obstacles', title: 'label', fields: OBSTACLE, about: 'what stands in the way' },
  opportunity: { plural: 'opportunities', title: 'label', fields: OPPORTUNITY, about: 'openings' },
  claim: { plural: 'claims', title: 'statement', fields: CLAIM, about: 'atomic statements with their provenance' },
} as const satisfies Record<string, { plural: string; title: string; fields: Shape; about: string }>;

export type RecordType = keyof typeof RECORD_TYPES;
export const RECORD_TYPE_NAMES = Object.keys(RECORD_TYPES) as readonly RecordType[];

interface RecordsByType {
  topic: Topic;
  actor: Actor;
  technology: Technology;
  obstacle: Obstacle;
  opportunity: Opportunity;
  claim: Claim;
}
export type RecordOf<T extends RecordType> = RecordsByType[T];
export type AnyRecord = RecordsByType[RecordType];

/** The base, complete and consistent: every reference leads to a record of `records`. */
export interface KnowledgeBase {
  readonly document?: SourceDocument;
  readonly records: { readonly [T in RecordType]: readonly RecordOf<T>[] };
  /** Types of which the base defines no record: each id in use stands in `records` as its own label. */
  readonly open: readonly RecordType[];
  /** Only the claims that a request needs were read; references between claims may lead nowhere. */
  readonly claimsArePartial?: true;
  /** Where claims are partial: of each type and id, how many claims there are in all. */
  readonly claimCounts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Labels given by no language at all: ids of open types stand for themselves under this BCP 47 tag. */
export const UNDETERMINED = 'und';

/** What stands for a title in a draft until somebody writes it. */
export const TO_WRITE = 'TODO';

/** Whether a text for people is still to be written. */
export function isToWrite(text: string): boolean {
  return isBlank(text) || text.trim() === TO_WRITE;
}

/** What the id `article`, the one that holds what the source says itself, is called. */
export const ARTICLE: Text = { en: 'the article', es: 'el artículo', zh: '本文' };

/** The text that names a record for people: a claim’s statement, an actor’s name, a topic’s label. */
export function titleOf(type: RecordType, record: AnyRecord): Text {
  const title = (record as unknown as Readonly<Record<string, Text>>)[RECORD_TYPES[type].title];
  return title ?? { [UNDETERMINED]: record.id };
}

/** The entry in `language`, else English, else the first. */
export function inLanguage(text: Text, language: string): string {
  return text[language] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

/** What a source is called: by its title, or without one by its id. */
export function nameOfDocument({ id, title }: SourceDocument, language: string): string {
  return title === undefined ? id : inLanguage(title, language);
}

/** All records of the base, by type in the order of `RECORD_TYPES`, then in the order of the data. */
export function* everyRecord(
  base: KnowledgeBase,
): Generator<{ readonly type: RecordType; readonly record: AnyRecord }> {
  for (const type of RECORD_TYPE_NAMES) {
    for (const record of base.records[type]) yield { type, record };
  }
}
