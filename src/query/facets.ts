import { MEANT } from '../model/meant.ts';
import {
  AS_OF,
  BEARINGS,
  CONFIDENCES,
  EVIDENCE_TYPES,
  KINDS,
  MODALITIES,
  OUTCOMES,
  RELATION_TYPES,
  STANCES,
  ACTOR_TYPES,
  TECHNOLOGY_TYPES,
  type Vocabulary,
} from '../model/vocabularies.ts';
import {
  RECORD_TYPES,
  SOURCE,
  STATEMENT,
  aliasesOf,
  hiddenNamesOf,
  namesOf,
  type AnyRecord,
  type Claim,
  type Evidence,
  type RecordOf,
  type RecordType,
  type SourceDocument,
} from '../model/records.ts';
import { writePlace } from '../model/places.ts';
import type { Field, Text } from '../model/shape.ts';
import type { Catalogue } from './catalogue.ts';
import { documentsOf } from './at-place.ts';
import type { Choice } from '../text/nearest.ts';

/** A dimension to filter by. One entry gives the option, its choices, the filter, the tally and the completion. */
export interface Facet<R extends AnyRecord = Claim> {
  readonly summary: string;
  /** Where its values come from: records of a type, a closed vocabulary, or what a function finds in the base. */
  readonly values: RecordType | Vocabulary | ((catalogue: Catalogue) => readonly Choice[]);
  /** Further names of a value that cost much to find. */
  readonly alsoCalled?: (id: string) => readonly string[];
  /** A value beside those that `values` gives. */
  readonly reserved?: string;
  /** What to write for words that people type and that are no value: `hedged` is `probable,possible`. */
  readonly meant?: Vocabulary | undefined;
  /** Whether a record can have several values; if not, two options without a common value are a mistake. */
  readonly many?: true;
  readonly valuesOf: (record: R, catalogue: Catalogue) => readonly string[];
  /** What a value is called that is neither a record nor a term. */
  readonly labelOf?: (value: string, catalogue: Catalogue) => Text | undefined;
  /** Whether it tells nothing apart in this base, so that nobody needs to hear of it unasked. */
  readonly isIdle?: (catalogue: Catalogue) => boolean;
  /** A record can have a value that its own fields do not write. */
  readonly isImplied?: true;
  /** Its values are those of parts of the record, one each: conditions on such facets must hold of one and the same part. */
  readonly ofParts?: true;
  /** The option for dates, where they are typed here. */
  readonly dates?: string;
  /** The option for places, where they are typed here. */
  readonly places?: string;
  /** What a value stands for beside itself: a topic includes the narrower ones. */
  readonly including?: (value: string, catalogue: Catalogue) => ReadonlySet<string>;
}

const withNarrower = (topic: string, catalogue: Catalogue) => catalogue.withNarrower(topic);

/** The facets of claims, in the order of the help. */
export const FACETS = {
  topic: {
    summary: 'about a topic or a narrower one',
    values: 'topic',
    many: true,
    valuesOf: (claim) => claim.topics,
    including: withNarrower,
  },
  actor: { summary: 'about an actor', values: 'actor', many: true, valuesOf: (claim) => claim.actors },
  technology: {
    summary: 'about a technology',
    values: 'technology',
    many: true,
    valuesOf: (claim) => claim.technologies,
  },
  obstacle: {
    summary: 'evidence for an obstacle',
    values: 'obstacle',
    many: true,
    valuesOf: (claim) => claim.obstacles,
  },
  opportunity: {
    summary: 'evidence for an opportunity',
    values: 'opportunity',
    many: true,
    valuesOf: (claim) => claim.opportunities,
  },
  kind: {
    summary: 'of a kind',
    values: KINDS,
    meant: MEANT['kind'],
    valuesOf: (claim) => given(claim.kind),
  },
  modality: {
    summary: 'held with a certainty',
    values: MODALITIES,
    meant: MEANT['modality'],
    valuesOf: (claim) => given(claim.modality),
  },
  stance: {
    summary: 'with a stance',
    values: STANCES,
    meant: MEANT['stance'],
    valuesOf: (claim) => given(claim.stance),
  },
  relation: {
    summary: 'that bear so on another claim',
    values: RELATION_TYPES,
    many: true,
    valuesOf: ({ relations }) => (relations.length === 0 ? [] : [...new Set(relations.map(({ type }) => type))]),
  },
  outcome: {
    summary: 'with an outcome, by the evidence',
    values: OUTCOMES,
    meant: { true: 'supported', false: 'refuted', 'came true': 'supported', obsolete: 'overtaken' },
    isImplied: true,
    isIdle: ({ base }) => base.records.evidence.length === 0,
    valuesOf: (claim, { outcomes }) => given(outcomes.of(claim)?.outcome),
  },
  'attributed-to': {
    summary: 'held by an actor, or by the article',
    values: 'actor',
    reserved: 'article',
    valuesOf: (claim) => given(claim.attributedTo),
  },
  document: {
    summary: 'said in a document',
    values: SOURCE,
    many: true,
    isImplied: true,
    isIdle: ({ sources }) => !sources.areSeveral,
    valuesOf: documentsOf,
  },
  section: {
    summary: 'in a section of its source',
    values: ({ sources }) =>
      sources.sections.map(({ name, document, section: { id, title, heading } }) => ({
        id: name,
        names: [id, writePlace(document.id, id), ...Object.values(title), ...given(heading)],
      })),
    labelOf: (name, { sources }) => sources.section(name)?.title,
    places: '--at',
    valuesOf: (claim, { sources }) => given(claim.source && sources.sectionNameOf(claim.source)),
  },
} as const satisfies Record<string, Facet>;

export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as readonly FacetName[];

const underTopic = {
  summary: 'under a topic or a narrower one',
  values: 'topic',
  many: true,
  valuesOf: ({ topics }: { readonly topics: readonly string[] }) => topics,
  including: withNarrower,
} as const;

const about = (
  type: 'actor' | 'technology' | 'obstacle' | 'opportunity',
  of: (record: Evidence) => readonly string[],
) => ({ summary: `about an ${type}`.replace('an t', 'a t'), values: type, many: true, valuesOf: of }) as const;

/** The language of a document, `es-MX`, and those that it is one of, `es`. */
function languagesOf({ language }: SourceDocument): readonly string[] {
  return given(language).flatMap((tag) => {
    // However it is written, the language alone is one.
    const written = tag.replace(/^[a-z]+/i, (first) => first.toLowerCase());
    return [...written.matchAll(/-|$/g)].map(({ index }) => written.slice(0, index));
  });
}

/** The facets of the other record types, by the option that filters by them. */
export const RECORD_FACETS = {
  document: {
    language: {
      summary: 'in a language',
      values: ({ sources }) => valuesIn(sources.all.flatMap(languagesOf)),
      many: true,
      valuesOf: languagesOf,
    },
    publisher: {
      summary: 'of a publisher',
      values: ({ sources }) => valuesIn(sources.all.map(({ publisher }) => publisher)),
      valuesOf: ({ publisher }) => given(publisher),
    },
  },
  topic: {},
  actor: {
    type: { summary: 'of a type', values: ACTOR_TYPES, valuesOf: ({ type }) => given(type) },
    country: {
      summary: 'of a country (CN)',
      values: countries('actor'),
      alsoCalled: countryNames,
      valuesOf: ({ country }) => given(country),
    },
  },
  technology: {
    type: { summary: 'of a type', values: TECHNOLOGY_TYPES, valuesOf: ({ type }) => given(type) },
    country: {
      summary: 'of a country (US)',
      values: countries('technology'),
      alsoCalled: countryNames,
      valuesOf: ({ country }) => given(country),
    },
  },
  obstacle: {
    affects: { summary: 'that affect an actor', values: 'actor', many: true, valuesOf: ({ affects }) => affects },
    topic: underTopic,
  },
  opportunity: {
    benefits: {
      summary: 'that benefit an actor',
      values: 'actor',
      many: true,
      valuesOf: ({ beneficiaries }) => beneficiaries,
    },
    addresses: {
      summary: 'that answer an obstacle',
      values: 'obstacle',
      many: true,
      valuesOf: ({ addresses }) => addresses,
    },
    topic: underTopic,
  },
  evidence: {
    claim: {
      summary: 'that bears on a claim',
      values: STATEMENT,
      ofParts: true,
      valuesOf: ({ bearings }) => bearings.map(({ claim }) => claim),
    },
    bearing: {
      summary: 'that bears so on it',
      values: BEARINGS,
      ofParts: true,
      valuesOf: ({ bearings }) => bearings.map(({ bearing }) => bearing),
    },
    'as-of': {
      summary: 'on how things stood then, or later',
      values: AS_OF,
      ofParts: true,
      dates: '--until',
      valuesOf: ({ bearings }) => bearings.map(({ asOf }) => asOf),
    },
    type: { summary: 'of a type', values: EVIDENCE_TYPES, valuesOf: ({ type }) => given(type) },
    confidence: { summary: 'as sure as that', values: CONFIDENCES, valuesOf: ({ confidence }) => given(confidence) },
    topic: underTopic,
    actor: about('actor', ({ actors }) => actors),
    technology: about('technology', ({ technologies }) => technologies),
    obstacle: about('obstacle', ({ obstacles }) => obstacles),
    opportunity: about('opportunity', ({ opportunities }) => opportunities),
  },
} as const satisfies { [T in RecordType]?: Readonly<Record<string, Facet<RecordOf<T>>>> };

/** The values that a facet can have in this base, with the names that people may type for them. */
export function choicesOf<R extends AnyRecord>(
  { values, alsoCalled, reserved }: Facet<R>,
  catalogue: Catalogue,
): readonly Choice[] {
  const listed = typeof values === 'string' ? recordsOf(values, catalogue) : listOf(values, catalogue);
  const choices = alsoCalled === undefined ? listed : listed.map(({ id }) => called(id, alsoCalled));
  return reserved === undefined ? choices : [{ id: reserved, names: [] }, ...choices];
}

/** A choice whose names are looked up when somebody asks, which an exact id makes needless. */
function called(id: string, names: (id: string) => readonly string[]): Choice {
  return {
    id,
    get names() {
      return names(id);
    },
  };
}

function listOf(values: Vocabulary | ((catalogue: Catalogue) => readonly Choice[]), catalogue: Catalogue) {
  return typeof values === 'function' ? values(catalogue) : Object.keys(values).map((id) => ({ id, names: [] }));
}

function recordsOf(type: RecordType, { base }: Catalogue): readonly Choice[] {
  return base.records[type].map((record) => ({
    id: record.id,
    names: namesOf(type, record),
    aliases: aliasesOf(record),
    hidden: hiddenNamesOf(record),
  }));
}

function countries(type: 'actor' | 'technology') {
  return ({ base }: Catalogue): readonly Choice[] => {
    return valuesIn(base.records[type].map(({ country }) => country));
  };
}

/** Each value that there is, once. */
function valuesIn(values: readonly (string | undefined)[]): readonly Choice[] {
  return [...new Set(values.flatMap(given))].map((id) => ({ id, names: [] }));
}

const COUNTRY_NAME_LANGUAGES = ['en', 'es', 'zh'];

function countryNames(code: string): readonly string[] {
  return COUNTRY_NAME_LANGUAGES.flatMap((language) => countryName(code, language));
}

function countryName(code: string, language: string): readonly string[] {
  if (!/^[A-Za-z]{2}$/.test(code)) return [];
  return given(new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code.toUpperCase()));
}

/** A facet as a field of rows that have it, such as those of a cross-table. */
export function fieldOf({ summary, values, reserved }: Facet): Field {
  const about = `Claims ${summary}.`;
  if (typeof values === 'object') return { form: 'term', terms: values, about };
  if (typeof values === 'function') return { form: 'string', about };
  return { form: 'reference', to: values, about, ...(reserved !== undefined && { reserved }) };
}

function given<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** The command whose list has the values of a facet, for hints. */
export function listingOf<R extends AnyRecord>({ values }: Facet<R>): string | undefined {
  return typeof values === 'string' ? RECORD_TYPES[values].plural : undefined;
}
