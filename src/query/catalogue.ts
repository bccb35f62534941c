import type { Claim, KnowledgeBase, RecordOf, RecordType } from '../model/records.ts';
import type { Column, Mask } from './columns/column.ts';
import type { Outcomes } from './outcomes.ts';
import type { Sources } from './sources.ts';

/** A base with the look-ups that questions need. Each is made when first asked for. */
export interface Catalogue {
  readonly base: KnowledgeBase;
  readonly find: <T extends RecordType>(type: T, id: string) => RecordOf<T> | undefined;
  /** A topic and all that are narrower, at any depth. */
  readonly withNarrower: (topic: string) => ReadonlySet<string>;
  readonly countTopics: TopicCounter;
  readonly sources: Sources;
  readonly outcomes: Outcomes;
  /** What all claims have in a facet, by its name; see `COLUMNS`. */
  readonly column: (name: string) => Column;
  /** Claims by their places among all. */
  readonly claimsAt: (places: ArrayLike<number>) => readonly Claim[];
  readonly claimIds: ClaimIds<readonly Claim[]>;
  /** What was found out of the claims before, where they are not in memory. */
  readonly kept: KeptClaims | undefined;
}

/** Finds claims by their ids, in lower case, in the order of the data. */
interface ClaimIds<T extends ArrayLike<number> | readonly Claim[]> {
  readonly called: (id: string) => T;
  readonly beginning: (start: string) => T;
  /** All of them as they are written, in any order. */
  readonly all: () => Iterable<string>;
}

/** What is known of all claims of a base without reading them. */
export interface KeptClaims {
  /** Undefined for the path of a field of which nothing is kept. */
  readonly column: (name: string) => Column | undefined;
  /** The names of all fields of the user’s own that claims have. */
  readonly ownFields: readonly string[];
  /** By the places of the claims. */
  readonly ids: ClaimIds<ArrayLike<number>>;
}

/** Counts how many chosen claims name each topic or a narrower one, without those that none does. */
export type TopicCounter = (topicsOfClaims: Column, mask: Mask) => ReadonlyMap<string, number>;
