/**
 * A field of ours beside the fields of a foreign format that hold the same: the first is written, all are read in their
 * order. `as` says what stands there: `name` and `address` are texts or objects that have one.
 */
export interface Pair {
  readonly ours: string;
  readonly theirs: readonly string[];
  readonly as: 'text' | 'name' | 'address' | 'date' | 'value';
}

/** One table a format, for import and export alike. */
export type Mapping = readonly Pair[];
