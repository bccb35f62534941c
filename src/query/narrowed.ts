import {
  RECORD_TYPE_NAMES,
  SOURCE,
  STATEMENT,
  factsOf,
  fieldsIn,
  placesOf,
  type AnyRecord,
  type Claim,
  type KnowledgeBase,
  type RecordType,
} from '../model/records.ts';
import { fieldsOf } from '../model/shape.ts';
import type { Catalogue } from './catalogue.ts';
import { mappedList } from './columns/lazy-list.ts';
import { outgoing, recordKey } from './links.ts';

/**
 * The base with some of its claims only: with what they are about and what that links to in turn, the sources they stand
 * in, and the evidence that bears on them. Links to claims that are left out are left out, too.
 */
export function narrowed(catalogue: Catalogue, claims: readonly Claim[]): KnowledgeBase {
  const { base, sources } = catalogue;
  const kept = new Set(claims.map(({ id }) => recordKey(STATEMENT, id)));
  const reach = (from: RecordType, start: AnyRecord): void => {
    // Chains of records may be as long as the base.
    const open = [{ type: from, record: start }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const { type, id } of outgoing(next.type, next.record)) {
        const key = recordKey(type, id);
        const record = type === STATEMENT || kept.has(key) ? undefined : catalogue.find(type, id);
        if (record === undefined) continue;
        kept.add(key);
        open.push({ type, record });
      }
    }
  };
  for (const claim of claims) {
    reach(STATEMENT, claim);
    for (const place of placesOf(claim)) {
      const document = sources.of(place);
      if (document !== undefined) kept.add(recordKey(SOURCE, document.id));
    }
  }
  for (const type of RECORD_TYPE_NAMES.filter((name) => factsOf(name).role === 'evidence')) {
    for (const record of base.records[type] as readonly AnyRecord[]) {
      if (!outgoing(type, record).some((link) => link.type === STATEMENT && kept.has(recordKey(STATEMENT, link.id))))
        continue;
      kept.add(recordKey(type, record.id));
      reach(type, record);
    }
  }
  const records = RECORD_TYPE_NAMES.map((type) => {
    const whole = (record: AnyRecord) => withoutOthers(type, record, kept);
    if (type === STATEMENT) return [type, mappedList<AnyRecord, AnyRecord>(claims, whole)];
    const left = (base.records[type] as readonly AnyRecord[]).filter(({ id }) => kept.has(recordKey(type, id)));
    return [type, left.map(whole)];
  });
  // Other claims may have been in other languages, and what bears on none of these is gone.
  const { claimLanguages: _, outcomes: __, ...rest } = base;
  return { ...rest, records: Object.fromEntries(records) as KnowledgeBase['records'] };
}

/** The record without the parts that lead to claims which are not kept. */
function withoutOthers(type: RecordType, record: AnyRecord, kept: ReadonlySet<string>): AnyRecord {
  const changed = fieldsOf(factsOf(type).fields).flatMap(([name, field]) => {
    if (field.form !== 'objects') return [];
    const leading = fieldsOf(field.fields).find(
      ([, inner]) => inner.form === 'reference' && inner.to === STATEMENT,
    )?.[0];
    const items = fieldsIn(record)[name] as readonly Readonly<Record<string, unknown>>[] | undefined;
    if (leading === undefined || items === undefined) return [];
    return [[name, items.filter((item) => kept.has(recordKey(STATEMENT, String(item[leading]))))] as const];
  });
  return { ...record, ...Object.fromEntries(changed) };
}
