import { RECORD_TYPES } from '../../model/records.ts';
import { SCHEMA_VERSION } from '../../model/base-file.ts';
import type { ImportedBase } from './imported-base.ts';

/** From so many records on a base is written as JSON Lines, which are read many times faster. */
const AS_LINES = 1000;

/** The records as the text of a base file: YAML, or JSON Lines of many. */
export async function printBase(base: ImportedBase): Promise<string> {
  const records = [...base.records()];
  const count = records.reduce((sum, [, ofType]) => sum + ofType.length, 0);
  if (count >= AS_LINES) {
    return records
      .flatMap(([type, ofType]) => ofType.map((record) => `${JSON.stringify({ recordType: type, ...record })}\n`))
      .join('');
  }
  const { stringify } = await import('yaml');
  const lists = Object.fromEntries(records.map(([type, ofType]) => [RECORD_TYPES[type].plural, ofType]));
  const options = { compat: 'yaml-1.1', lineWidth: 0, aliasDuplicateObjects: false } as const;
  return stringify({ schemaVersion: SCHEMA_VERSION, ...lists }, options);
}
