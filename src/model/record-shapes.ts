import type { Shape } from './shape.ts';
import {
  ACTOR_TYPES,
  AS_OF,
  BEARINGS,
  BLOCK_STYLES,
  CONFIDENCES,
  EVIDENCE_TYPES,
  KINDS,
  MODALITIES,
  RELATION_TYPES,
  STANCES,
  TECHNOLOGY_TYPES,
} from './vocabularies.ts';

const id = {
  form: 'id',
  required: true,
  searched: 'id',
  about: 'Unique within its record type: letters, digits, ".", "_" and "-", at most 128.',
} as const;
const aliases = {
  form: 'strings',
  searched: 'name',
  about: 'Other names, in any language. Shown, found and accepted as filter values.',
} as const;
const searchTerms = {
  form: 'strings',
  searched: 'name',
  about: 'Hidden labels: found by search, never shown in tables.',
} as const;
const description = {
  form: 'text',
  searched: 'description',
  about: 'What it is, in one or two sentences.',
} as const;
const country = { form: 'string', about: 'ISO 3166-1 alpha-2 code, such as CN.' } as const;
const about = (to: string) =>
  ({ form: 'references', to, onArrow: 'about', about: `What it is about: ids of ${to} records.` }) as const;
const evidenceFor = (to: string, about: string) =>
  ({
    form: 'references',
    to,
    inverse: 'claims that are evidence for it',
    onArrow: 'evidence for',
    about,
  }) as const;
const topicsOf = { form: 'references', to: 'topic', about: 'Topics under which it is listed.' } as const;

export const TOPIC = {
  id,
  label: { form: 'text', required: true, searched: 'name', about: 'The subject heading.' },
  aliases,
  searchTerms,
  broader: {
    form: 'references',
    to: 'topic',
    acyclic: true,
    inverse: 'narrower topics',
    about: 'The wider topics that include this one.',
  },
} as const satisfies Shape;

export const ACTOR = {
  id,
  name: { form: 'text', required: true, searched: 'name', about: 'The usual name.' },
  aliases,
  searchTerms,
  type: { form: 'term', terms: ACTOR_TYPES, about: 'What sort of actor it is.' },
  country,
  description,
} as const satisfies Shape;

export const TECHNOLOGY = {
  id,
  name: { form: 'text', required: true, searched: 'name', about: 'The usual name.' },
  aliases,
  searchTerms,
  type: { form: 'term', terms: TECHNOLOGY_TYPES, about: 'What sort of technology it is.' },
  country,
  description,
  maker: { form: 'reference', to: 'actor', inverse: 'makes', onArrow: 'made by', about: 'The actor that makes it.' },
} as const satisfies Shape;

export const OBSTACLE = {
  id,
  label: { form: 'text', required: true, searched: 'name', about: 'What stands in the way, in a few words.' },
  aliases,
  searchTerms,
  description,
  topics: topicsOf,
  affects: {
    form: 'references',
    to: 'actor',
    inverse: 'obstacles that affect it',
    about: 'Actors it is said to hinder.',
  },
  worsenedBy: {
    form: 'references',
    to: 'obstacle',
    acyclic: true,
    inverse: 'worsens',
    about: 'Obstacles that make it worse. No cycles.',
  },
} as const satisfies Shape;

export const OPPORTUNITY = {
  id,
  label: { form: 'text', required: true, searched: 'name', about: 'The opening, in a few words.' },
  aliases,
  searchTerms,
  description,
  topics: topicsOf,
  beneficiaries: {
    form: 'references',
    to: 'actor',
    inverse: 'opportunities for it',
    onArrow: 'benefits',
    about: 'Actors it is said to benefit.',
  },
  addresses: {
    form: 'references',
    to: 'obstacle',
    inverse: 'answered by',
    about: 'Obstacles it answers, only where the source says so.',
  },
} as const satisfies Shape;

const locator = {
  form: 'locator',
  required: true,
  about: 'Where: a sentence (p7.s1), a paragraph (p7) or a heading (h1).',
} as const;
const quotation = {
  form: 'string',
  limited: true,
  searched: 'aside',
  about: 'The source’s own words, at most quotationLimit of them.',
} as const;

/** Where a source says something: the one form of all places that records name. */
export const PLACE = {
  document: {
    form: 'reference',
    to: 'document',
    origin: true,
    lastColumn: true,
    about: 'Which document; may be left out where only one can be meant: the only one of the file, or of the base.',
  },
  locator: { form: 'locator', heading: 'where', about: locator.about },
  quotation,
  digest: {
    form: 'digest',
    folded: true,
    lastColumn: true,
    about: 'Folded digest of the sentence that was meant: the first 16 digits of its SHA-256.',
  },
} as const satisfies Shape;

export const CLAIM = {
  id,
  statement: {
    form: 'text',
    required: true,
    fillable: true,
    searched: 'statement',
    about: 'The claim in our own words: one sentence that stands alone, with its hedges.',
  },
  kind: { form: 'term', terms: KINDS, about: 'What sort of claim it is.' },
  modality: { form: 'term', terms: MODALITIES, about: 'How sure the one in attributedTo is said to be.' },
  stance: { form: 'term', terms: STANCES, about: 'What the claim, if true, means for stanceTowards.' },
  attributedTo: {
    form: 'reference',
    to: 'actor',
    reserved: 'article',
    heading: 'who says so',
    inverse: 'claims it holds',
    onArrow: 'held by',
    about: 'Who holds the claim: an actor, or article.',
  },
  topics: about('topic'),
  actors: about('actor'),
  technologies: about('technology'),
  obstacles: evidenceFor('obstacle', 'Obstacles the claim is evidence for.'),
  opportunities: evidenceFor('opportunity', 'Opportunities the claim is evidence for.'),
  date: {
    form: 'date',
    searched: 'date',
    about: 'When the event was: ISO 8601 at the precision known (2022, 2024-02, 2024-02-16).',
  },
  dateNote: { form: 'text', searched: 'aside', about: 'What of the date is inferred.' },
  source: { form: 'object', fields: PLACE, anyOf: ['locator', 'quotation'], about: 'Where the source says it.' },
  alsoAt: {
    form: 'objects',
    fields: PLACE,
    anyOf: ['locator', 'quotation'],
    about: 'Further places that say the same.',
  },
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
        relation: 'type',
        cue: 'cue',
        inverse: {
          causes: 'caused by',
          worsens: 'worsened by',
          qualifies: 'qualified by',
          contrasts: 'contrasted by',
          supports: 'supported by',
          answers: 'answered by',
        },
        about: 'The id of the other claim. Claims that cause or worsen one another form no cycle.',
      },
      cue: {
        form: 'string',
        limited: true,
        about: 'The source’s words that state the link. Without them the link is editorial.',
      },
    },
  },
  note: { form: 'text', searched: 'note', about: 'What is ambiguous or odd in the source.' },
} as const satisfies Shape;

const accessed = { form: 'date', about: 'When it was read.' } as const;

/** Where something was found that is in no document of the base. */
export const CITATION = {
  title: { form: 'string', searched: 'aside', about: 'What it is called there.' },
  url: { form: 'string', web: true, about: 'Its address, http or https.' },
  archiveUrl: { form: 'string', web: true, about: 'Where a copy of it is kept.' },
  publisher: { form: 'string', searched: 'aside', about: 'Who published it.' },
  published: { form: 'date', about: 'When it was published, at the precision known.' },
  accessed,
  language: { form: 'language', about: 'BCP 47 tag of its language.' },
  locator: { form: 'string', about: 'Where in it, in words of your own.' },
  quotation,
} as const satisfies Shape;

export const EVIDENCE = {
  id,
  statement: {
    form: 'text',
    required: true,
    searched: 'statement',
    about: 'The fact in our own words: one sentence that stands alone.',
  },
  date: { form: 'date', searched: 'date', about: 'When it was so: ISO 8601 at the precision known.' },
  dateNote: { form: 'text', searched: 'aside', about: 'What of the date is inferred.' },
  type: { form: 'term', terms: EVIDENCE_TYPES, about: 'What sort of thing says so.' },
  confidence: { form: 'term', terms: CONFIDENCES, about: 'How sure it is that the fact is as worded.' },
  bearings: {
    form: 'objects',
    required: true,
    about: 'The claims that it bears on, and how.',
    fields: {
      claim: {
        form: 'reference',
        required: true,
        to: 'claim',
        relation: 'bearing',
        inverse: {
          supports: 'evidence that supports it',
          refutes: 'evidence that refutes it',
          qualifies: 'evidence that qualifies it',
          rates: 'verdicts on it',
        },
        about: 'The id of the claim.',
      },
      bearing: { form: 'term', required: true, terms: BEARINGS, about: 'How it bears on the claim.' },
      asOf: { form: 'term', required: true, terms: AS_OF, about: 'Of which time that is so.' },
      note: { form: 'text', searched: 'aside', about: 'In which sense, or how far.' },
    },
  },
  citations: {
    form: 'objects',
    required: true,
    fields: CITATION,
    anyOf: ['title', 'url'],
    about: 'Where it was found.',
  },
  topics: about('topic'),
  actors: about('actor'),
  technologies: about('technology'),
  obstacles: about('obstacle'),
  opportunities: about('opportunity'),
  note: { form: 'text', searched: 'aside', about: 'What is to be said of it besides.' },
} as const satisfies Shape;

const stanceTowards = { form: 'text', about: 'The prospects that stance is measured against.' } as const;
const quotationLimit = {
  form: 'integer',
  least: 1,
  about: 'The most words a quotation or a cue may have.',
} as const;

/** What a base says of itself. */
export const ABOUT = {
  title: { form: 'text', about: 'What the base is on.' },
  description: { form: 'text', about: 'What it holds, and how it was made.' },
  stanceTowards,
  quotationLimit,
} as const satisfies Shape;

export const DOCUMENT = {
  id,
  title: { form: 'text', searched: 'name', about: 'What the source is about, in our words.' },
  language: { form: 'language', about: 'BCP 47 tag of the language of the source.' },
  published: { form: 'date', about: 'When it was published, at the precision known.' },
  publishedNote: { form: 'text', about: 'What of that date is inferred.' },
  url: { form: 'string', about: 'Where it can be read.' },
  archiveUrl: { form: 'string', about: 'Where a copy of it is kept.' },
  publisher: { form: 'string', searched: 'description', about: 'Who published it.' },
  authors: { form: 'strings', searched: 'description', about: 'Who wrote it.' },
  accessed,
  fingerprint: { form: 'digest', about: 'SHA-256 of all normalised blocks, joined by line feeds.' },
  segmentation: {
    form: 'integer',
    least: 1,
    most: 2,
    about: 'The version of the rules by which it is cut into sentences; 1 unless given.',
  },
  blocks: { form: 'term', terms: BLOCK_STYLES, about: 'How the text is cut into blocks; line unless given.' },
  abbreviations: { form: 'strings', about: 'Words ending in a stop that do not end a sentence.' },
  sections: {
    form: 'objects',
    about: 'The parts of the source, in order.',
    fields: {
      id: { form: 'id', required: true, about: 'Unique within the document.' },
      title: { form: 'text', required: true, about: 'What the section is about, in our words.' },
      heading: { form: 'locator', places: ['heading'], about: 'Its heading (h1).' },
      from: { form: 'locator', required: true, places: ['paragraph'], about: 'Its first paragraph (p1).' },
      to: { form: 'locator', required: true, places: ['paragraph'], about: 'Its last paragraph.' },
    },
  },
  sentences: { form: 'digests', about: 'Locator of each sentence → SHA-256 of its normalised text.' },
  folded: {
    form: 'digests',
    folded: true,
    about:
      'Locator of each sentence → folded digest, the first 16 digits of the SHA-256 of what the eye can tell apart.',
  },
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
  stanceTowards,
  quotationLimit,
} as const satisfies Shape;
