import type { KnowledgeBase } from './records.ts';

/** What a page for browsers is made of, and reads when it opens. */
export interface PageData {
  readonly base: KnowledgeBase;
  /** Tags of the languages that one can switch to, the one to begin with first. */
  readonly languages: readonly string[];
  /** Program and data version, for citations. */
  readonly version: string;
  /** How many claims were left out by filters when the page was made. */
  readonly leftOut: number;
}
