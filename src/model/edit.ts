import type { RecordType } from './records.ts';

/** A text, a number, or a mapping of texts, in place of what stands at a path of a record, or behind its other fields. */
export interface Edit {
  readonly type: RecordType;
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly value: string | number | Readonly<Record<string, string>>;
}
