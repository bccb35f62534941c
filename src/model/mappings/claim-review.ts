import type { Mapping } from './mapping.ts';

/**
 * schema.org’s ClaimReview beside a claim, who made it (`actor`), where (`document`), and what a fact-check found of it
 * (`evidence` with its `citation`). The rating stays as it is written: numbers of such scales are not comparable.
 */
export const CLAIM_REVIEW: Mapping = [
  { ours: 'claim.statement', theirs: ['claimReviewed', 'itemReviewed.text', 'itemReviewed.name'], as: 'text' },
  {
    ours: 'claim.date',
    theirs: ['itemReviewed.datePublished', 'itemReviewed.dateCreated', 'itemReviewed.temporalCoverage'],
    as: 'date',
  },
  { ours: 'actor.name', theirs: ['itemReviewed.author', 'itemReviewed.creator'], as: 'name' },
  {
    ours: 'document.url',
    theirs: ['itemReviewed.firstAppearance', 'itemReviewed.appearance', 'itemReviewed.url'],
    as: 'address',
  },
  { ours: 'evidence.date', theirs: ['datePublished', 'dateCreated'], as: 'date' },
  { ours: 'evidence.x-rating', theirs: ['reviewRating'], as: 'value' },
  {
    ours: 'verdict',
    theirs: ['reviewRating.alternateName', 'reviewRating.name', 'reviewRating.ratingValue', 'reviewRating'],
    as: 'words',
  },
  { ours: 'citation.title', theirs: ['headline', 'name'], as: 'text' },
  { ours: 'citation.url', theirs: ['url', 'mainEntityOfPage', '@id'], as: 'address' },
  { ours: 'citation.publisher', theirs: ['author', 'publisher', 'sdPublisher'], as: 'name' },
  { ours: 'language', theirs: ['inLanguage', 'inLanguage.alternateName', 'claimReviewed.@language'], as: 'language' },
];
