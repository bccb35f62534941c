import { CLAIM_REVIEW } from '../../model/mappings/claim-review.ts';
import { EVIDENCE, STATEMENT, UNDETERMINED } from '../../model/records.ts';
import { fold } from '../../text/fold.ts';
import { withoutTags } from '../../text/html-tags.ts';
import type { ImportedBase } from './imported-base.ts';
import type { Written } from './written.ts';
import { withLinked, type Nodes } from './linked-nodes.ts';
import { isOfType, many, objects, type Json } from './one-or-many.ts';
import { readMapped } from './read-mapped.ts';
import { ownValue } from './own-value.ts';
import { plainSchemaOrg } from './schema-org.ts';
import { walk } from './walk.ts';

export interface ClaimReviewOptions {
  /** Folded verdict → the bearing that a user gives it; every other verdict only `rates`. */
  readonly verdicts: ReadonlyMap<string, string>;
  /** The tag of texts whose language is not said. */
  readonly language?: string | undefined;
}

/** What is to be said of a reading. */
export interface ClaimReviewFacts {
  /** The verdicts that came and that the user has not mapped, each as often as it came. */
  readonly unmapped: readonly string[];
  /** The types of the items beside the reviews, by where they stand. */
  readonly others: ReadonlyMap<string, string>;
}

/**
 * Reads schema.org ClaimReviews wherever they stand: alone, in lists, under `@graph`, in a DataFeed, a page of another type
 * or an answer of Google’s Fact Check Tools. A review is told from others by its address and the claim, since an article may
 * review several. Contexts are never fetched.
 */
export function readClaimReviews(
  value: unknown,
  base: ImportedBase,
  options: ClaimReviewOptions,
  nodes: Nodes,
): ClaimReviewFacts {
  const unmapped: string[] = [];
  const others = new Map<string, string>();
  const linked = new Set<string>();
  const found = walk(value, (object, where) => {
    const reviews = isOfType(object, 'ClaimReview') ? [object] : answeredReviews(object);
    if (reviews.length === 0) {
      const isOfMedia = isOfType(object, 'MediaReview');
      if (isOfMedia) base.leave(where, 'is a MediaReview, of which no more is read than the ClaimReviews within it');
      else if (ITEM.test(where)) others.set(where, many(object['@type']).map(String).join(', '));
      return false;
    }
    others.delete(ITEM_ABOVE.exec(where)?.[0] ?? '');
    for (const review of reviews) {
      const whole = withLinked(review, nodes, (at) => linked.add(at));
      const verdict = base.refuses(whole, where)
        ? undefined
        : takeReview(plainSchemaOrg(ownValue(whole)), where, base, options);
      if (verdict !== undefined) unmapped.push(verdict);
    }
    return true;
  });
  for (const where of linked) others.delete(where);
  if (found === 0) base.leave('', 'no ClaimReview is in it');
  return { unmapped, others: found === 0 ? new Map() : others };
}

/** A claim in an answer of Google’s Fact Check Tools as the ClaimReviews that it was made of. */
function answeredReviews({ text, claimant, claimDate, claimReview }: Json): Json[] {
  if (typeof text !== 'string' || !Array.isArray(claimReview)) return [];
  const reviews = objects(claimReview).filter((review) => review['@type'] === undefined);
  return reviews.map(({ publisher, title, reviewDate, textualRating, languageCode, ...others }) => ({
    ...others,
    claimReviewed: text,
    itemReviewed: { author: { name: claimant }, datePublished: claimDate },
    author: publisher,
    headline: title,
    datePublished: reviewDate,
    inLanguage: languageCode,
    ...given('reviewRating', textualRating && { alternateName: textualRating }),
  }));
}

/** Where an item of the outermost list stands. */
const ITEM_ABOVE = /^[^[]*\[\d+\]/;
const ITEM = /^[^[]*\[\d+\]$/;

/** Takes one review into the base; returns its verdict where the user has not mapped it. */
function takeReview(review: Json, where: string, base: ImportedBase, options: ClaimReviewOptions): string | undefined {
  const { values, unread, rest } = readMapped(CLAIM_REVIEW, review);
  const text = (ours: string) => {
    const value = values.get(ours) as string | undefined;
    return value && withoutTags(value);
  };
  for (const [path, found] of unread)
    base.leave(where, `${path} is no date that can be read without a guess: ${JSON.stringify(found)}`);
  const statement = text('claim.statement');
  if (statement === undefined) {
    base.leave(where, 'has no claim (claimReviewed is empty)');
    return undefined;
  }
  const language = text('language') ?? options.language ?? UNDETERMINED;
  const address = text('citation.url') ?? '';
  const document = text('document.url');
  const claimant = text('actor.name');
  const claim = base.add(
    STATEMENT,
    {
      statement: { [language]: statement },
      ...given('attributedTo', claimant && base.subject('actor', claimant, language, actorType(review))),
      ...given('date', text('claim.date')),
      ...given('source', document && { document: base.document(document, undefined, language) }),
    },
    { address, text: statement, where },
  );
  if (claim === undefined) return undefined;
  const verdict = text('verdict');
  if (verdict === undefined) {
    base.leave(where, 'has no verdict in words, so it gives a claim and no evidence');
    const record = base.find(STATEMENT, claim);
    const left = readMapped(OF_CLAIMS, review).rest;
    if (record !== undefined) Object.assign(record, reviewOf(left), given('x-rating', values.get('evidence.x-rating')));
    return undefined;
  }
  const publisher = text('citation.publisher');
  const bearing = options.verdicts.get(fold(verdict));
  base.add(
    EVIDENCE,
    {
      statement: { [language]: publisher === undefined ? verdict : `${publisher}: ${verdict}` },
      ...given('date', text('evidence.date')),
      type: 'fact-check',
      bearings: [{ claim, bearing: bearing ?? 'rates', asOf: 'then' }],
      citations: [citationOf(text, language, address)],
      ...given('x-rating', values.get('evidence.x-rating')),
      ...reviewOf(rest),
    },
    { address, text: `${statement}\n${verdict}`, where },
  );
  return bearing === undefined ? verdict : undefined;
}

/** What of a review a claim takes, and its rating, where there is no evidence to take the rest. */
const OF_CLAIMS = CLAIM_REVIEW.filter(({ ours }) => /^(?:claim|actor|document|evidence\.x-rating)/.test(ours));

function reviewOf(rest: Json): Written {
  return Object.keys(rest).length === 0 ? {} : { 'x-review': rest };
}

function citationOf(text: (ours: string) => string | undefined, language: string, address: string): Written {
  const title = text('citation.title');
  return {
    ...(title === undefined && address === ''
      ? { title: text('citation.publisher') ?? text('claim.statement') }
      : given('title', title)),
    ...(address === '' ? {} : { url: address }),
    ...given('publisher', text('citation.publisher')),
    ...given('published', text('evidence.date')),
    ...(language === UNDETERMINED ? {} : { language }),
  };
}

/** What schema.org calls the claimant, in our words. */
function actorType(review: Json): Written {
  const [author] = objects(review['itemReviewed']).flatMap((item) => objects(item['author'] ?? item['creator']));
  if (author === undefined) return {};
  if (isOfType(author, 'Person')) return { type: 'person' };
  if (isOfType(author, 'GovernmentOrganization')) return { type: 'government' };
  return isOfType(author, 'Organization') ? { type: 'organisation' } : {};
}

function given(name: string, value: unknown): Written {
  return value === undefined || value === '' ? {} : { [name]: value };
}

/** The JSON-LD blocks of a page of the web, as their values; what is no JSON is named. */
export function jsonLdOf(html: string, base: ImportedBase): readonly unknown[] {
  const blocks = [
    ...html.matchAll(/<script\b[^>]*\btype\s*=\s*["']?application\/ld\+json["']?[^>]*>([\s\S]*?)<\/script\s*>/gi),
  ];
  if (blocks.length === 0) base.leave('', 'no JSON-LD is in this page');
  return blocks.flatMap(({ 1: text = '', index }, at) => {
    try {
      return [JSON.parse(jsonIn(text)) as unknown];
    } catch (error) {
      const line = html.slice(0, index).split('\n').length;
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
      base.leave(`block ${String(at + 1)} of the page, in line ${String(line)}`, `is no JSON: ${why}`);
      return [];
    }
  });
}

/** What stands in a script, without the comments that old pages wrap it in; a line break in a text is a space. */
function jsonIn(script: string): string {
  return script
    .replace(/^\s*(?:\/\/|\/\*)?\s*<!(?:\[CDATA\[|--[^{[]*?-->|--)(?:\s*\*\/)?/s, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:\]\]|--)>(?:\s*\*\/)?\s*$/, '')
    .replace(/[\0-\x1f]+/g, ' ');
}
