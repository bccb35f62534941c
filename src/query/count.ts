import { fieldsIn, RECORD_TYPES, SOURCE, STATEMENT, type Claim, type RecordType } from '../model/records.ts';
import { fieldsOf, type Shape } from '../model/shape.ts';
import { placesOf } from './at-place.ts';
import type { Catalogue } from './catalogue.ts';

/** How many claims a filter by each record of a type leaves; none where it is 0. */
export function claimCounts(type: RecordType, catalogue: Catalogue): ReadonlyMap<string, number> {
  const known = catalogue.base.claimCounts?.[type];
  if (known !== undefined) return new Map(Object.entries(known));
  const linked = type === SOURCE ? documentsOf : linkedIds(type, catalogue);
  const lists = catalogue.base.records[STATEMENT].map(linked);
  return type === 'topic' ? catalogue.countTopics(lists) : countItems(lists);
}

/** How many lists have each item; no list has one twice. */
export function countItems(lists: Iterable<readonly string[]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The documents in which a claim stands. */
export function documentsOf(claim: Claim): readonly string[] {
  return [...new Set(placesOf(claim).flatMap(({ document }) => (document === undefined ? [] : [document])))];
}

/** Finds the records of a type that a claim is about: those that its lists name, and those whose lists name it. */
function linkedIds(type: RecordType, { base }: Catalogue): (claim: Claim) => readonly string[] {
  const outgoing = listsOf(RECORD_TYPES[STATEMENT].fields, type);
  const incoming = new Map<string, string[]>();
  for (const name of listsOf(RECORD_TYPES[type].fields, STATEMENT)) {
    for (const record of base.records[type]) {
      for (const claim of idsAt(fieldsIn(record), name))
        incoming.set(claim, [...(incoming.get(claim) ?? []), record.id]);
    }
  }
  return (claim) => {
    const ids = outgoing.flatMap((name) => idsAt(fieldsIn(claim), name));
    const others = incoming.get(claim.id);
    return others === undefined ? ids : [...new Set([...ids, ...others])];
  };
}

/** The fields of a shape that list records of a type. */
function listsOf(shape: Shape, type: RecordType): string[] {
  return fieldsOf(shape).flatMap(([name, field]) => (field.form === 'references' && field.to === type ? [name] : []));
}

function idsAt(fields: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  return fields[name] as readonly string[];
}
