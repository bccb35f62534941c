import type { KnowledgeBase } from './records.ts';

/** What a page for browsers is made of, and reads when it opens. */
export interface PageData {
  readonly base: KnowledgeBase;
  /** Tags of the languages that one can switch to, the one to begin with first. */
  readonly languages: readonly string[];
  /** How many claims were left out by filters when the page was made. */
  readonly leftOut: number;
}

/** The parts of every page that do not depend on the base: what is bundled of `src/page`. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}
