import { DOCUMENT, RECORD_TYPES, type RecordType } from './records.ts';
import type { Field, Shape } from './shape.ts';
import type { Vocabulary } from './vocabularies.ts';

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
  schemaVersion: { form: 'integer', least: 1, about: 'The version of this form of file: 1.' },
  document: { form: 'object', fields: DOCUMENT, about: 'The source that the claims come from.' },
  ...recordLists,
};

/** The record type whose list stands under a key of a base file. */
export function typeOfList(key: string): RecordType | undefined {
  const found = Object.entries(RECORD_TYPES).find(([, { plural }]) => plural === key);
  return found?.[0] as RecordType | undefined;
}

const RECORD_TYPE_TERMS: Vocabulary = {
  ...Object.fromEntries(Object.entries(RECORD_TYPES).map(([name, { about }]) => [name, about])),
  document: 'the source',
};

/** What commands add to a record when they print it; accepted when it is read back, and not kept. */
export const READ_BACK = {
  recordType: {
    form: 'term',
    terms: RECORD_TYPE_TERMS,
    about: 'What the record is, where its place does not say so.',
  },
  claimCount: { form: 'integer', least: 0, about: 'How many claims it has; counted anew when the base is read.' },
} as const satisfies Shape;
