import { claimCount, computedFields } from './computed-fields.ts';
import { ABOUT, DOCUMENT } from './record-shapes.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from './records.ts';
import type { Field, Shape } from './shape.ts';

/** The version of the form of a base file that this program reads. */
export const SCHEMA_VERSION = 1;

const recordLists = Object.fromEntries(
  Object.values(RECORD_TYPES).map(({ plural, fields, about }): [string, Field] => [
    plural,
    { form: 'objects', fields, about: `The ${plural}: ${about}.` },
  ]),
);

/** What may stand at the top of a base file that is a mapping. Every key may be absent. */
export const BASE_FILE: Shape = {
  $schema: { form: 'string', about: 'The JSON Schema of this file, for editors; not read.' },
  schemaVersion: { form: 'integer', least: 1, about: 'The version of this form of file: 1.' },
  about: { form: 'object', fields: ABOUT, about: 'The base itself.' },
  document: {
    form: 'object',
    fields: DOCUMENT,
    about: 'The source, where the file has one: as documents with one item.',
  },
  ...recordLists,
};

/** The record type whose list, or whose one record, stands under a key of a base file. */
export function typeOfKey(key: string): RecordType | undefined {
  return RECORD_TYPE_NAMES.find((type) => RECORD_TYPES[type].plural === key || (type === key && key in BASE_FILE));
}

/** Whether one record stands under a key, and not a list of them. */
export function isOfOne(key: string): boolean {
  return RECORD_TYPE_NAMES.some((type) => type === key && RECORD_TYPES[type].plural !== key);
}

const recordType = {
  form: 'term',
  terms: Object.fromEntries(Object.entries(RECORD_TYPES).map(([name, { about }]) => [name, about])),
  about: 'What the record is, where its place does not say so.',
} as const;

/** What commands add to a record when they print it; accepted when it is read back, and not kept. */
export const READ_BACK = RECORD_TYPE_NAMES.reduce((shape, type) => ({ ...shape, ...computedFields(type) }), {
  recordType,
  claimCount,
});
