import { onceEach } from '../text/once.ts';
import {
  everyRecord,
  RECORD_TYPES,
  STATEMENT,
  type AnyRecord,
  type KnowledgeBase,
  type RecordType,
} from '../model/records.ts';
import { fieldsOf, type Text } from '../model/shape.ts';

/** The tags of the texts of a base, in order of first use. */
export function languagesOf(base: KnowledgeBase): string[] {
  const { about, open, claimLanguages: known } = base;
  const tags = new Set<string>();
  for (const text of [about?.title, about?.description]) for (const tag in text) tags.add(tag);
  // Claims come last.
  const records = known === undefined ? base.records : { ...base.records, [STATEMENT]: [] };
  for (const { type, record } of everyRecord({ ...base, records })) {
    // Records of open types have no text but their ids.
    if (!open.includes(type)) addLanguages(type, record, tags);
  }
  for (const tag of known ?? []) tags.add(tag);
  return [...tags];
}

/** Adds the tags of the texts of a record. */
export function addLanguages(type: RecordType, record: AnyRecord, tags: Set<string>): void {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  for (const name of textFieldsOf(type)) for (const tag in values[name] as Text | undefined) tags.add(tag);
}

const textFieldsOf = onceEach((type: RecordType) =>
  fieldsOf(RECORD_TYPES[type].fields).flatMap(([name, { form }]) => (form === 'text' ? [name] : [])),
);
