import { CLAIM_REVIEW } from '../../model/mappings/claim-review.ts';
import {
  EVIDENCE,
  RECORD_TYPES,
  SOURCE,
  STATEMENT,
  UNDETERMINED,
  exactlyIn,
  namesOf,
  placesOf,
  tagIn,
  titleOf,
  type Claim,
  type Evidence,
  type KnowledgeBase,
  type RecordOf,
  type SourceDocument,
} from '../../model/records.ts';
import type { Text } from '../../model/shape.ts';
import type { RenderOptions } from '../options.ts';
import { aroundItems } from './around-items.ts';
import { iriOf, isIri } from '../../model/iri.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * A base as schema.org’s vocabulary has it: documents as CreativeWork, claims as Claim with who holds them and where they
 * stand, evidence as a Review of each claim that it bears on, and what these are about as DefinedTerm. Texts are in one
 * language; statements have the others as translations, names as further names.
 */
export function* jsonLd(base: KnowledgeBase, options: RenderOptions): Generator<string> {
  yield* aroundItems({ '@context': 'https://schema.org', '@graph': [] }, nodes(base, options));
}

function* nodes(base: KnowledgeBase, options: RenderOptions): Generator<Node> {
  for (const part of [dataset, documents, holders, terms, claims, reviews]) yield* part(base, options);
}

function* dataset({ about: { title, description } = {} }: KnowledgeBase, { language }: RenderOptions): Generator<Node> {
  if (title === undefined && description === undefined) return;
  yield {
    '@type': 'Dataset',
    '@id': iriOf('base', 'about'),
    ...(title !== undefined && { name: exactlyIn(title, language) }),
    ...(description !== undefined && { description: exactlyIn(description, language) }),
  };
}

function* documents({ records }: KnowledgeBase, { language }: RenderOptions): Generator<Node> {
  for (const document of records.document) {
    const { id, title, language: inLanguageOf, published, url, archiveUrl, publisher, authors } = document;
    yield {
      '@type': 'CreativeWork',
      '@id': iriOf(SOURCE, id),
      ...identified(id, url, archiveUrl),
      ...(title !== undefined && { name: exactlyIn(title, language) }),
      ...(inLanguageOf !== undefined && { inLanguage: inLanguageOf }),
      ...(published !== undefined && { datePublished: published }),
      ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
      ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    };
  }
}

/** By what a source is found: its id here, and its addresses, of which those in words only identify it. */
function identified(id: string | undefined, url: string | undefined, archiveUrl: string | undefined): Node {
  const inWords = [url, archiveUrl].filter((address) => address !== undefined && !isIri(address));
  const words = id === undefined ? inWords : [id, ...inWords];
  return {
    ...(words.length > 0 && { identifier: words.length === 1 ? words[0] : words }),
    ...(url !== undefined && isIri(url) && { url }),
    ...(archiveUrl !== undefined && isIri(archiveUrl) && { archivedAt: archiveUrl }),
  };
}

function* holders({ records }: KnowledgeBase, options: RenderOptions): Generator<Node> {
  for (const actor of records.actor) yield { ...holder(actor, options), ...called('actor', actor, options) };
}

const TERMS = ['topic', 'technology', 'obstacle', 'opportunity'] as const;

function* terms({ records }: KnowledgeBase, options: RenderOptions): Generator<Node> {
  for (const type of TERMS) {
    for (const term of records[type]) {
      yield {
        '@type': 'DefinedTerm',
        '@id': iriOf(type, term.id),
        ...called(type, term, options),
        inDefinedTermSet: setOf(RECORD_TYPES[type].plural),
      };
    }
  }
}

/** What a record that claims are about is called, in every language, and what it is. */
function called(
  type: (typeof TERMS)[number] | 'actor',
  record: RecordOf<(typeof TERMS)[number] | 'actor'>,
  { language }: RenderOptions,
): Node {
  const name = exactlyIn(titleOf(type, record), language);
  const others = [...new Set([...namesOf(type, record), ...record.aliases])].filter((other) => other !== name);
  const { description }: { description?: Text } = 'description' in record ? record : {};
  return {
    identifier: record.id,
    name,
    ...(others.length > 0 && { alternateName: others }),
    ...(description !== undefined && { description: exactlyIn(description, language) }),
  };
}

/** Terms are told apart by the set that they are of. */
function setOf(name: string): Node {
  return { '@type': 'DefinedTermSet', name };
}

/** What a claim or a piece of evidence is about. */
function about(record: Claim | Evidence): Node {
  const nodes = [
    ...record.topics.map((id) => iriOf('topic', id)),
    ...record.actors.map((id) => iriOf('actor', id)),
    ...record.technologies.map((id) => iriOf('technology', id)),
    ...record.obstacles.map((id) => iriOf('obstacle', id)),
    ...record.opportunities.map((id) => iriOf('opportunity', id)),
  ];
  return nodes.length === 0 ? {} : { about: nodes.map((node) => ({ '@id': node })) };
}

function* claims(base: KnowledgeBase, options: RenderOptions): Generator<Node> {
  const { actor, document } = base.records;
  const actors = new Map(actor.map((one) => [one.id, one]));
  const sources = new Map(document.map((one) => [one.id, one]));
  for (const claim of base.records.claim) {
    const [first, ...others] = placesOf(claim).map((place) => quotationOf(place, sources));
    const author = holderOf(claim, actors, sources, options);
    yield {
      '@type': 'Claim',
      '@id': iriOf(STATEMENT, claim.id),
      identifier: claim.id,
      ...texts(claim.statement, options.language),
      ...(author !== undefined && { author }),
      ...(claim.date !== undefined && { temporalCoverage: claim.date }),
      ...(first !== undefined && { firstAppearance: first }),
      ...(others.length > 0 && { appearance: others }),
      ...about(claim),
      keywords: (['kind', 'modality', 'stance'] as const).flatMap((facet) => {
        const term = claim[facet];
        return term === undefined ? [] : [{ '@type': 'DefinedTerm', name: term, inDefinedTermSet: setOf(facet) }];
      }),
    };
  }
}

/** A text in one language, and in the others as its translations. */
function texts(text: Text, language: string): Node {
  const chosen = tagIn(text, language);
  const others = Object.entries(text).filter(([tag]) => tag !== chosen);
  return {
    text: exactlyIn(text, language),
    ...(chosen !== UNDETERMINED && { inLanguage: chosen }),
    ...(others.length > 0 && {
      workTranslation: others.map(([inLanguageOf, other]) => ({
        '@type': 'Claim',
        text: other,
        inLanguage: inLanguageOf,
      })),
    }),
  };
}

function quotationOf(
  { document, locator, quotation }: NonNullable<Claim['source']>,
  sources: ReadonlyMap<string, SourceDocument>,
): Node {
  const url = sources.get(document ?? '')?.url;
  return {
    '@type': quotation === undefined ? 'CreativeWork' : 'Quotation',
    ...(quotation !== undefined && { text: quotation }),
    ...(locator !== undefined && { identifier: locator }),
    // Who reads fact checks looks for the address of what they are of here.
    ...(url !== undefined && isIri(url) && { url }),
    ...(document !== undefined && { isPartOf: { '@type': 'CreativeWork', '@id': iriOf(SOURCE, document) } }),
  };
}

/** An actor, as what schema.org calls its type. One without a type may be a person: nothing is said of it. */
function holder({ id, type, name }: RecordOf<'actor'>, { language }: RenderOptions): Node {
  const schemaType = type === 'person' ? 'Person' : type === 'government' ? 'GovernmentOrganization' : 'Organization';
  return {
    ...(type !== undefined && { '@type': schemaType }),
    '@id': iriOf('actor', id),
    name: exactlyIn(name, language),
  };
}

/** Who holds a claim, as schema.org takes it: a person or an organisation. */
function holderOf(
  { attributedTo, source }: Claim,
  actors: ReadonlyMap<string, RecordOf<'actor'>>,
  sources: ReadonlyMap<string, SourceDocument>,
  options: RenderOptions,
): Node | readonly Node[] | undefined {
  if (attributedTo === undefined) return undefined;
  const actor = actors.get(attributedTo);
  if (actor !== undefined) return holder(actor, options);
  // The source itself: who published it, else who wrote it.
  const { publisher, authors = [] } = sources.get(source?.document ?? '') ?? {};
  if (publisher !== undefined) return { '@type': 'Organization', name: publisher };
  return authors.length === 0 ? undefined : authors.map((name) => ({ '@type': 'Person', name }));
}

function* reviews(base: KnowledgeBase, { language }: RenderOptions): Generator<Node> {
  const statements = new Map(base.records.claim.map(({ id, statement }) => [id, statement]));
  for (const evidence of base.records.evidence) {
    const [citation] = evidence.citations;
    for (const [at, { claim, bearing, asOf, note }] of evidence.bearings.entries()) {
      const tag = tagIn(evidence.statement, language);
      const values = new Map<string, unknown>([
        ['claim.statement', exactlyIn(statements.get(claim) ?? {}, language)],
        ['evidence.date', evidence.date],
        ['evidence.x-rating', evidence['x-rating'] ?? { '@type': 'Rating', alternateName: `${bearing} (${asOf})` }],
        ['citation.title', citation?.title],
        ['citation.url', citation?.url],
        ['citation.publisher', citation?.publisher],
        ['language', tag === UNDETERMINED ? undefined : tag],
      ]);
      yield {
        '@type': 'ClaimReview',
        '@id': iriOf(EVIDENCE, evidence.id, `:${String(at + 1)}`),
        ...mapped(values),
        reviewBody: exactlyIn(evidence.statement, language),
        itemReviewed: { '@type': 'Claim', '@id': iriOf(STATEMENT, claim) },
        ...(note !== undefined && { abstract: exactlyIn(note, language) }),
        ...about(evidence),
        citation: citationsOf(evidence),
      };
    }
  }
}

/** Writes what the mapping has a field of theirs for, on the first level. */
function mapped(values: ReadonlyMap<string, unknown>): Node {
  return Object.fromEntries(
    CLAIM_REVIEW.flatMap(({ ours, theirs: [first = ''], as }) => {
      const value = values.get(ours);
      if (value === undefined) return [];
      return [[first, as === 'name' ? { '@type': 'Organization', name: value } : value]];
    }),
  );
}

function citationsOf({ citations }: Evidence): readonly Node[] {
  return citations.map(({ title, url, archiveUrl, publisher, published, language }) => ({
    '@type': 'CreativeWork',
    ...(title !== undefined && { name: title }),
    ...identified(undefined, url, archiveUrl),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(published !== undefined && { datePublished: published }),
    ...(language !== undefined && { inLanguage: language }),
  }));
}
