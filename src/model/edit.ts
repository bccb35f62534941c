import type { RecordType } from './records.ts';

/** A text, a number, or a mapping of texts, in place of what stands at a path of a record, or new in it. */
export interface Edit {
  readonly type: RecordType;
  readonly id: string;
  readonly path: readonly (string | number)[];
  /** The field that a new one stands behind; without one all. */
  readonly behind?: string;
  readonly value: string | number | Readonly<Record<string, string>>;
}
