import type { PlaceInSource } from '../model/places.ts';
import { isToWrite, SOURCE, titleOf, type AnyRecord, type RecordType } from '../model/records.ts';
import { foldName } from '../text/fold-name.ts';
import { grouped } from '../text/grouped.ts';
import type { Catalogue } from './catalogue.ts';
import { itemOf } from './columns/lazy-list.ts';

/** The records of one type in two bases, by their places among those of each. */
export interface Pairing {
  /** Of each record of the new base, which one it was in the old base; -1 for none. */
  readonly was: Int32Array;
  readonly removed: readonly number[];
  /** By the ids of the old base: what the same record is called in the new one, where that is another. */
  readonly newIds: ReadonlyMap<string, string>;
}

/** The records of a type. Ids of open types are in use, and no records. */
export function recordsOf(type: RecordType, { base }: Catalogue): readonly AnyRecord[] {
  return base.open.includes(type) ? [] : base.records[type];
}

/**
 * Finds for each record what it was: by its id, else by its title in any language, else by its document, place and
 * quotation, where only one record on either side has them. Those of large bases are read one by one, and not kept.
 * @param idOf what a record of the old base is called in the new one
 */
export function pairRecords(
  type: RecordType,
  before: Catalogue,
  after: Catalogue,
  idOf: (type: RecordType, id: string) => string,
): Pairing {
  const [olds, news] = [recordsOf(type, before), recordsOf(type, after)];
  const was = new Int32Array(news.length).fill(-1);
  const isPaired = new Uint8Array(olds.length);
  const newIds = new Map<string, string>();
  const pair = (now: number, old: number) => {
    was[now] = old;
    isPaired[old] = 1;
  };
  const byId = new Map<string, number>();
  for (const [place, { id }] of olds.entries()) byId.set(id, place);
  for (const [place, { id }] of news.entries()) {
    const old = byId.get(id);
    if (old !== undefined) pair(place, old);
  }
  const titles = (record: AnyRecord) => titleKeys(type, record);
  for (const keys of [
    { old: titles, now: titles },
    { old: placeKey(before, (id) => idOf(SOURCE, id)), now: placeKey(after) },
  ]) {
    const left = withKeys(olds, (place) => isPaired[place] === 0, keys.old);
    const open = withKeys(news, (place) => was[place] === -1, keys.now);
    for (const [now, old] of onlyPairs(left, open)) {
      pair(now, old);
      newIds.set(itemOf(olds, old).id, itemOf(news, now).id);
    }
  }
  return { was, removed: [...isPaired.keys()].filter((old) => isPaired[old] === 0), newIds };
}

interface Keyed {
  readonly key: string;
  readonly place: number;
}

/** The records at some places, under each of their keys. */
function withKeys(
  records: readonly AnyRecord[],
  isMeant: (place: number) => boolean,
  keysOf: (record: AnyRecord) => readonly string[],
): Keyed[] {
  const places = Array.from(records.keys()).filter(isMeant);
  return places.flatMap((place) => keysOf(itemOf(records, place)).map((key) => ({ key, place })));
}

/** New records with the old one that alone has a key of theirs; none of those for which keys disagree. */
function onlyPairs(olds: readonly Keyed[], news: readonly Keyed[]): Map<number, number> {
  const byKey = grouped(olds, ({ key }) => key);
  const pairs = [...grouped(news, ({ key }) => key)].flatMap(([key, found]) => {
    const [now, ...moreNow] = found;
    const [old, ...moreOld] = byKey.get(key) ?? [];
    const isOnly = moreNow.length + moreOld.length === 0;
    return isOnly && now !== undefined && old !== undefined ? [{ now: now.place, old: old.place }] : [];
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

function placeKey({ sources }: Catalogue, idOf = (id: string) => id): (record: AnyRecord) => readonly string[] {
  return (record) => {
    const { source }: { source?: PlaceInSource & { quotation?: string } } = 'source' in record ? record : {};
    if (source?.quotation === undefined) return [];
    const document = sources.of(source)?.id;
    return [JSON.stringify([document && idOf(document), source.locator, source.quotation])];
  };
}
