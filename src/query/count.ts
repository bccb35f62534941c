import { RECORD_TYPES, type Claim, type RecordOf, type RecordType } from '../model/records.ts';
import type { Counted } from '../model/outputs.ts';
import type { Catalogue } from './catalogue.ts';

type Linked = Exclude<RecordType, 'claim'>;

/** The records of a type, each with the number of claims that a filter by it leaves. */
export function withClaimCounts<T extends Linked>(type: T, catalogue: Catalogue): Counted<T>[] {
  const counts = claimCounts(type, catalogue);
  const counted = (record: RecordOf<T>) => ({ recordType: type, ...record, claimCount: counts.get(record.id) ?? 0 });
  // The compiler cannot see that spreading a record of type T keeps its type.
  return catalogue.base.records[type].map((record) => counted(record) as unknown as Counted<T>);
}

/** How many claims a filter by each record of a type leaves; none where it is 0. */
export function claimCounts(type: Linked, catalogue: Catalogue): ReadonlyMap<string, number> {
  const known = catalogue.base.claimCounts?.[type];
  if (known !== undefined) return new Map(Object.entries(known));
  const lists = catalogue.base.records.claim.map((claim) => linkedIds(type, claim));
  return type === 'topic' ? catalogue.countTopics(lists) : countItems(lists);
}

/** How many lists have each item; no list has one twice. */
export function countItems(lists: Iterable<readonly string[]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The ids of a type that a claim is about. */
function linkedIds(type: Linked, claim: Claim): readonly string[] {
  return claim[RECORD_TYPES[type].plural];
}
