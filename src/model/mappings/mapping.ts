/**
 * What stands in a field of a foreign format. `words` are no mere number. `name` and `address` are texts, or objects that have one; `statement` and
 * `tags` are bodies of an annotation, told apart by their purpose; `quotation` and `position` are selectors.
 */
export type Meaning =
  | 'text'
  | 'words'
  | 'language'
  | 'name'
  | 'address'
  | 'date'
  | 'value'
  | 'statement'
  | 'tags'
  | 'quotation'
  | 'position';

/** A field of ours beside the fields of theirs that hold the same: the first is written, all are read in their order. */
export interface Pair {
  readonly ours: string;
  readonly theirs: readonly string[];
  readonly as: Meaning;
}

/** One table a format, for import and export alike. */
export type Mapping = readonly Pair[];
