import { RECORD_TYPES, everyRecord, type KnowledgeBase } from '../model/records.ts';
import { fieldsOf, type Text } from '../model/shape.ts';

/** The tags of the texts of a base, in order of first use. */
export function languagesOf(base: KnowledgeBase): readonly string[] {
  if (base.languages !== undefined) return base.languages;
  const tags = new Set<string>();
  for (const text of [base.about?.title, base.about?.description]) for (const tag in text) tags.add(tag);
  for (const { type, record } of everyRecord(base)) {
    // Records of open types have no text but their ids.
    if (base.open.includes(type)) continue;
    const values = record as unknown as Readonly<Record<string, unknown>>;
    for (const [name, field] of fieldsOf(RECORD_TYPES[type].fields)) {
      if (field.form === 'text') for (const tag in values[name] as Text | undefined) tags.add(tag);
    }
  }
  return [...tags];
}
