import { RECORD_TYPES, everyRecord, type AnyRecord, type RecordType } from '../model/records.ts';
import { fieldsOf } from '../model/shape.ts';
import { RELATION_TYPES } from '../model/vocabularies.ts';
import type { Catalogue } from './catalogue.ts';

/** A typed edge between two records, read from the reference fields that the shapes declare. */
export interface Link {
  /** The field that makes the link, or the type of a claim’s relation. */
  readonly relation: string;
  readonly direction: 'out' | 'in';
  readonly type: RecordType;
  readonly id: string;
  /** The source’s words that state the link, on relations of claims. */
  readonly cue?: string;
}

/** What a record refers to, in the order of its fields. Reserved words such as `article` are no link. */
export function outgoing(type: RecordType, record: AnyRecord): Link[] {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  return fieldsOf(RECORD_TYPES[type].fields).flatMap(([name, field]): Link[] => {
    const value = values[name];
    if (value === undefined) return [];
    if (field.form === 'reference') {
      return value === field.reserved ? [] : [link(name, field.to, value as string)];
    }
    if (field.form === 'references') return (value as readonly string[]).map((id) => link(name, field.to, id));
    if (name !== 'relations') return [];
    return (value as readonly { type: string; claim: string; cue?: string }[]).map((relation) => ({
      ...link(relation.type, 'claim', relation.claim),
      ...(relation.cue === undefined ? {} : { cue: relation.cue }),
    }));
  });
}

function link(relation: string, type: string, id: string): Link {
  return { relation, direction: 'out', type: type as RecordType, id };
}

/** Everything that refers to a record, in the order of the data. */
export function incoming(type: RecordType, id: string, { base }: Catalogue): Link[] {
  const links: Link[] = [];
  for (const from of everyRecord(base)) {
    for (const edge of outgoing(from.type, from.record)) {
      if (edge.type === type && edge.id === id) {
        links.push({ ...edge, direction: 'in', type: from.type, id: from.record.id });
      }
    }
  }
  return links;
}

/** Whether a link is a relation between claims that no words of the source state. */
export function isEditorial({ relation, cue }: Link): boolean {
  return Object.hasOwn(RELATION_TYPES, relation) && cue === undefined;
}

/** `TYPE:ID`, which names a record among all. */
export function recordKey(type: RecordType, id: string): string {
  return `${type}:${id}`;
}
