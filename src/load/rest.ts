import type { ChecksPart } from './checks/claim-checks.ts';

/** The end of a large text of JSON Lines, which another thread reads meanwhile. */
export interface Rest {
  /** The number of its part, whose chunks end where it begins. */
  readonly part: number;
  /** Where its first line begins, in bytes. */
  readonly offset: number;
  /** Its bytes, for whoever has to read it after all. */
  readonly chunks: Iterable<Uint8Array>;
  /** What it holds; undefined if something in it is wrong or odd, or it could not be read. */
  readonly read: () => Promise<ReadRest | undefined>;
}

/** What the end of a text holds in which nothing is wrong or odd: only what can be copied to another thread. */
export interface ReadRest {
  readonly lineCount: number;
  /** The ids of its claims, in their order, one a line. */
  readonly ids: string;
  /** Of each claim the place of its line among those that were read. */
  readonly ordinals: Uint32Array;
  /** The lines of other records, which are not taken yet. */
  readonly others: readonly { readonly ordinal: number; readonly line: Uint8Array }[];
  readonly isWhole: boolean;
  readonly checks: ChecksPart;
  /** What was made of the claims by whoever took them there. */
  readonly taken: unknown;
}
