import {
  everyRecord,
  fieldsIn,
  RECORD_TYPES,
  STATEMENT,
  type AnyRecord,
  type Claim,
  type KnowledgeBase,
  type RecordType,
} from '../model/records.ts';
import { referencesIn } from '../model/references.ts';
import type { Catalogue } from './catalogue.ts';
import { columnsNaming } from './columns/claim-columns.ts';
import { claimsHaving, placesIn } from './columns/column.ts';
import type { Named } from './names.ts';

/** A typed edge between two records, read from the reference fields that the shapes declare. */
export interface Link {
  /** The field that makes the link, or the type of a claim’s relation. */
  readonly relation: string;
  readonly direction: 'out' | 'in';
  readonly type: RecordType;
  readonly id: string;
  /** The source’s words that state the link, on relations of claims. */
  readonly cue?: string;
  /** On a relation that no words of the source state. */
  readonly editorial?: true;
}

/** What a record refers to, in the order of its fields. Reserved words such as `article` are no link, nor is where it stands. */
export function outgoing(type: RecordType, record: AnyRecord): Link[] {
  const links: Link[] = [];
  for (const { name, field, to, id, beside } of referencesIn(RECORD_TYPES[type].fields, fieldsIn(record))) {
    if (field.origin === true) continue;
    const cue = field.cue === undefined ? undefined : (beside[field.cue] as string | undefined);
    links.push({
      relation: field.relation === undefined ? name : String(beside[field.relation]),
      direction: 'out',
      type: to,
      id,
      ...(cue !== undefined && { cue }),
      ...(field.cue !== undefined && cue === undefined && { editorial: true }),
    });
  }
  return links;
}

/** What refers to each of some records, by `recordKey`, in the order of the data. */
export function incoming(
  targets: readonly Named[],
  { base, column, claimsAt }: Catalogue,
): ReadonlyMap<string, readonly Link[]> {
  const links = new Map(targets.map(({ type, record }): [string, Link[]] => [recordKey(type, record.id), []]));
  const having = new Uint8Array(base.records[STATEMENT].length);
  for (const type of new Set(targets.map(({ type }) => type))) {
    const isWanted = (id: string) => links.has(recordKey(type, id));
    for (const name of columnsNaming(type)) {
      for (const place of placesIn(claimsHaving(column(name), having.length, isWanted))) having[place] = 1;
    }
  }
  for (const { type, record } of everyRecord(withClaims(base, claimsAt(placesIn(having))))) {
    for (const link of outgoing(type, record)) {
      links.get(recordKey(link.type, link.id))?.push({ ...link, direction: 'in', type, id: record.id });
    }
  }
  return links;
}

function withClaims(base: KnowledgeBase, claims: readonly Claim[]): KnowledgeBase {
  return { ...base, records: { ...base.records, [STATEMENT]: claims } };
}

/** `TYPE:ID`, which names a record among all. */
export function recordKey(type: RecordType, id: string): string {
  return `${type}:${id}`;
}
