import type { RecordType } from './records.ts';
import type { Text } from './shape.ts';

/** What records are called, for those who print ids; undefined for what the base does not have. */
export interface Names {
  /** The name or statement of a record, in all its languages. */
  readonly titleOf: (type: RecordType, id: string) => Text | undefined;
  /** One text of a record by its path, such as `aliases.1`. */
  readonly textAt: (type: RecordType, id: string, path: string) => string | undefined;
}
