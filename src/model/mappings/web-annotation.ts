import type { Mapping } from './mapping.ts';

/** The JSON-LD context of the W3C’s Web Annotation model: named, never fetched. */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What a statement is for and what a topic is for, in the words of the model. */
export const PURPOSES = { statement: 'describing', tags: 'tagging' } as const;

/**
 * An annotation beside a claim: its statement and topics are bodies, its place is the target. The fields without a home in
 * ours are those of the model that say who annotated and when; `uri`, `text`, `user` and `document` are how Hypothesis
 * exports them, `resource` and `on` how the model was written before, as in lists of IIIF 2.
 */
export const WEB_ANNOTATION: Mapping = [
  { ours: 'claim.statement', theirs: ['body', 'bodyValue', 'text', 'resource'], as: 'statement' },
  { ours: 'topics', theirs: ['body', 'tags', 'resource'], as: 'tags' },
  { ours: 'document.url', theirs: ['target.source', 'target', 'uri', 'on.full', 'on'], as: 'address' },
  { ours: 'document.title', theirs: ['document.title', 'target.title'], as: 'text' },
  { ours: 'claim.source.quotation', theirs: ['target.selector', 'on.selector'], as: 'quotation' },
  { ours: 'claim.x-position', theirs: ['target.selector'], as: 'position' },
  { ours: 'claim.x-creator', theirs: ['creator', 'user'], as: 'name' },
  { ours: 'claim.x-created', theirs: ['created'], as: 'text' },
  { ours: 'claim.x-annotation', theirs: ['id', '@id'], as: 'text' },
];
