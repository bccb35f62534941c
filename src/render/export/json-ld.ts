import { CLAIM_REVIEW } from '../../model/mappings/claim-review.ts';
import {
  inLanguage,
  type Claim,
  type Evidence,
  type KnowledgeBase,
  type RecordOf,
  type SourceDocument,
} from '../../model/records.ts';
import type { Text } from '../../model/shape.ts';
import { escapeJson } from '../escape.ts';
import type { RenderOptions } from '../options.ts';
import { iriOf } from './iri.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * A base as schema.org’s vocabulary has it: documents as CreativeWork, claims as Claim with who holds them and where they
 * stand, evidence as a Review of each claim that it bears on. Texts are in one language, with the others as translations.
 */
export function* jsonLd(base: KnowledgeBase, options: RenderOptions): Generator<string> {
  const graph = [...documents(base, options), ...claims(base, options), ...reviews(base, options)];
  const whole = { '@context': 'https://schema.org', '@graph': graph };
  yield `${escapeJson(JSON.stringify(whole, null, 2))}\n`;
}

function* documents({ records }: KnowledgeBase, { language }: RenderOptions): Generator<Node> {
  for (const document of records.document) {
    const { id, title, language: inLanguageOf, published, url, archiveUrl, publisher, authors } = document;
    yield {
      '@type': 'CreativeWork',
      '@id': iriOf('document', id),
      identifier: id,
      ...(title !== undefined && { name: inLanguage(title, language) }),
      ...(inLanguageOf !== undefined && { inLanguage: inLanguageOf }),
      ...(published !== undefined && { datePublished: published }),
      ...(url !== undefined && { url }),
      ...(archiveUrl !== undefined && { archivedAt: archiveUrl }),
      ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
      ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    };
  }
}

function* claims(base: KnowledgeBase, options: RenderOptions): Generator<Node> {
  const { actor, topic, document } = base.records;
  const actors = new Map(actor.map((one) => [one.id, one]));
  const topics = new Map(topic.map((one) => [one.id, one]));
  const sources = new Map(document.map((one) => [one.id, one]));
  for (const claim of base.records.claim) {
    const places = [claim.source, ...claim.alsoAt].flatMap((place) =>
      place === undefined ? [] : [quotationOf(place)],
    );
    const [first, ...others] = places;
    const author = holderOf(claim, actors, sources, options);
    yield {
      '@type': 'Claim',
      '@id': iriOf('claim', claim.id),
      identifier: claim.id,
      ...texts(claim.statement, options.language),
      ...(author !== undefined && { author }),
      ...(claim.date !== undefined && { temporalCoverage: claim.date }),
      ...(first !== undefined && { firstAppearance: first }),
      ...(others.length > 0 && { appearance: others }),
      ...(claim.topics.length > 0 && {
        about: claim.topics.map((id) => subject(id, topics.get(id), options.language)),
      }),
      keywords: (['kind', 'modality', 'stance'] as const).flatMap((facet) => {
        const term = claim[facet];
        return term === undefined ? [] : [{ '@type': 'DefinedTerm', name: term, inDefinedTermSet: facet }];
      }),
    };
  }
}

/** A text in one language, and in the others as its translations. */
function texts(text: Text, language: string): Node {
  const chosen = language in text ? language : 'en' in text ? 'en' : Object.keys(text)[0];
  const others = Object.entries(text).filter(([tag]) => tag !== chosen);
  return {
    text: inLanguage(text, language),
    ...(chosen !== undefined && chosen !== 'und' && { inLanguage: chosen }),
    ...(others.length > 0 && {
      workTranslation: others.map(([inLanguageOf, other]) => ({
        '@type': 'Claim',
        text: other,
        inLanguage: inLanguageOf,
      })),
    }),
  };
}

function quotationOf({ document, locator, quotation }: NonNullable<Claim['source']>): Node {
  return {
    '@type': quotation === undefined ? 'CreativeWork' : 'Quotation',
    ...(quotation !== undefined && { text: quotation }),
    ...(locator !== undefined && { identifier: locator }),
    ...(document !== undefined && { isPartOf: { '@type': 'CreativeWork', '@id': iriOf('document', document) } }),
  };
}

/** Who holds a claim, as schema.org takes it: a person or an organisation. */
function holderOf(
  { attributedTo, source }: Claim,
  actors: ReadonlyMap<string, RecordOf<'actor'>>,
  sources: ReadonlyMap<string, SourceDocument>,
  { language }: RenderOptions,
): Node | readonly Node[] | undefined {
  if (attributedTo === undefined) return undefined;
  const actor = actors.get(attributedTo);
  if (actor !== undefined) {
    const type =
      actor.type === 'person' ? 'Person' : actor.type === 'government' ? 'GovernmentOrganization' : 'Organization';
    return { '@type': type, '@id': iriOf('actor', actor.id), name: inLanguage(actor.name, language) };
  }
  // The source itself: who published it, else who wrote it.
  const { publisher, authors = [] } = sources.get(source?.document ?? '') ?? {};
  if (publisher !== undefined) return { '@type': 'Organization', name: publisher };
  return authors.length === 0 ? undefined : authors.map((name) => ({ '@type': 'Person', name }));
}

function subject(id: string, topic: RecordOf<'topic'> | undefined, language: string): Node {
  return {
    '@type': 'DefinedTerm',
    '@id': iriOf('topic', id),
    name: topic === undefined ? id : inLanguage(topic.label, language),
  };
}

function* reviews(base: KnowledgeBase, { language }: RenderOptions): Generator<Node> {
  const statements = new Map(base.records.claim.map(({ id, statement }) => [id, statement]));
  for (const evidence of base.records.evidence) {
    const [citation] = evidence.citations;
    for (const [at, { claim, bearing, asOf, note }] of evidence.bearings.entries()) {
      const values = new Map<string, unknown>([
        ['claim.statement', inLanguage(statements.get(claim) ?? {}, language)],
        ['evidence.date', evidence.date],
        ['evidence.x-rating', evidence['x-rating'] ?? { '@type': 'Rating', alternateName: `${bearing} (${asOf})` }],
        ['citation.title', citation?.title],
        ['citation.url', citation?.url],
        ['citation.publisher', citation?.publisher],
        ['citation.language', citation?.language],
      ]);
      yield {
        '@type': 'ClaimReview',
        '@id': iriOf('evidence', evidence.id, `:${String(at + 1)}`),
        ...mapped(values),
        reviewBody: inLanguage(evidence.statement, language),
        itemReviewed: { '@type': 'Claim', '@id': iriOf('claim', claim) },
        ...(note !== undefined && { abstract: inLanguage(note, language) }),
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
    ...(url !== undefined && { url }),
    ...(archiveUrl !== undefined && { archivedAt: archiveUrl }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(published !== undefined && { datePublished: published }),
    ...(language !== undefined && { inLanguage: language }),
  }));
}
