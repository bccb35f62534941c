import type { AnyRecord, KnowledgeBase, RecordType } from './records.ts';

type Index = Map<RecordType, ReadonlyMap<string, AnyRecord>>;
const indexes = new WeakMap<KnowledgeBase, Index>();

/** A record by its type and id, by an index that is made of a base once. */
export function findRecord(base: KnowledgeBase | undefined, type: RecordType, id: string): AnyRecord | undefined {
  if (base === undefined) return undefined;
  const index = indexes.get(base) ?? (new Map() as Index);
  indexes.set(base, index);
  let byId = index.get(type);
  if (byId === undefined) index.set(type, (byId = new Map(base.records[type].map((record) => [record.id, record]))));
  return byId.get(id);
}
