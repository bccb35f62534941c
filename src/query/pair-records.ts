import type { PlaceInSource } from '../model/places.ts';
import { isToWrite, titleOf, type AnyRecord, type RecordType } from '../model/records.ts';
import { foldName } from '../text/fold-name.ts';
import { grouped } from '../text/grouped.ts';
import type { Catalogue } from './catalogue.ts';

/** The records of one type in two bases, those that are the same together. */
export interface Pairing {
  /** Those of the new base in its order, each with what it was. */
  readonly records: readonly { readonly old?: AnyRecord; readonly now: AnyRecord }[];
  readonly removed: readonly AnyRecord[];
  /** By the ids of the old base: what the same record is called in the new one. */
  readonly newIds: ReadonlyMap<string, string>;
}

/**
 * Finds for each record what it was: by its id, else by its title in any language, else by its document, place and
 * quotation, where only one record on either side has them. Ids of open types are in use, and no records.
 */
export function pairRecords(type: RecordType, before: Catalogue, after: Catalogue): Pairing {
  const recordsOf = ({ base }: Catalogue): readonly AnyRecord[] => (base.open.includes(type) ? [] : base.records[type]);
  const [olds, news] = [recordsOf(before), recordsOf(after)];
  const byId = new Map(olds.map((record) => [record.id, record]));
  const known = new Map<AnyRecord, AnyRecord>();
  for (const now of news) {
    const old = byId.get(now.id);
    if (old !== undefined) known.set(now, old);
  }
  const titles = (record: AnyRecord) => titleKeys(type, record);
  for (const keys of [
    { old: titles, now: titles },
    { old: placeKey(before), now: placeKey(after) },
  ]) {
    const paired = new Set(known.values());
    const left = olds.filter((record) => !paired.has(record));
    const open = news.filter((record) => !known.has(record));
    for (const [now, old] of onlyPairs(withKeys(left, keys.old), withKeys(open, keys.now))) known.set(now, old);
  }
  const paired = new Set(known.values());
  return {
    records: news.map((now) => {
      const old = known.get(now);
      return { now, ...(old && { old }) };
    }),
    removed: olds.filter((record) => !paired.has(record)),
    newIds: new Map([...known].map(([now, old]) => [old.id, now.id])),
  };
}

interface Keyed {
  readonly key: string;
  readonly record: AnyRecord;
}

function withKeys(records: readonly AnyRecord[], keysOf: (record: AnyRecord) => readonly string[]): Keyed[] {
  return records.flatMap((record) => keysOf(record).map((key) => ({ key, record })));
}

/** New records with the old one that alone has a key of theirs; none of those for which keys disagree. */
function onlyPairs(olds: readonly Keyed[], news: readonly Keyed[]): Map<AnyRecord, AnyRecord> {
  const byKey = grouped(olds, ({ key }) => key);
  const pairs = [...grouped(news, ({ key }) => key)].flatMap(([key, found]) => {
    const [now, ...moreNow] = found;
    const [old, ...moreOld] = byKey.get(key) ?? [];
    const isOnly = moreNow.length + moreOld.length === 0;
    return isOnly && now !== undefined && old !== undefined ? [{ now: now.record, old: old.record }] : [];
  });
  const olderOf = grouped(pairs, ({ now }) => now);
  const newerOf = grouped(pairs, ({ old }) => old);
  const agree = pairs.filter(
    ({ now, old }) =>
      olderOf.get(now)?.every((pair) => pair.old === old) === true &&
      newerOf.get(old)?.every((pair) => pair.now === now) === true,
  );
  return new Map(agree.map(({ now, old }) => [now, old]));
}

function titleKeys(type: RecordType, record: AnyRecord): string[] {
  return Object.entries(titleOf(type, record)).flatMap(([tag, text]) =>
    isToWrite(text) ? [] : [`${tag} ${foldName(text)}`],
  );
}

function placeKey({ sources }: Catalogue): (record: AnyRecord) => readonly string[] {
  return (record) => {
    const { source }: { source?: PlaceInSource & { quotation?: string } } = 'source' in record ? record : {};
    if (source?.quotation === undefined) return [];
    return [JSON.stringify([sources.of(source)?.id, source.locator, source.quotation])];
  };
}
