import { once, onceEach } from '../text/once.ts';
import type { Listed } from '../model/outputs.ts';
import { blockOf, splitPlace } from '../model/places.ts';
import {
  factsOf,
  STATEMENT,
  type AnyRecord,
  type Claim,
  type RecordOf,
  type RecordType,
  type SourceDocument,
} from '../model/records.ts';
import type { Catalogue } from './catalogue.ts';
import { claimCounts } from './count.ts';

/** Makes records look as their own lists print them: with their type, where it is not told by default, and what is counted. */
export function lister(catalogue: Catalogue): <T extends RecordType>(type: T, record: RecordOf<T>) => Listed<T> {
  const counts = onceEach((type: RecordType) => claimCounts(type, catalogue));
  const standing = once(() => placesWithClaims(catalogue));

  return <T extends RecordType>(type: T, record: RecordOf<T>) => {
    if (isStatement(type, record)) {
      const outcome = catalogue.outcomes.of(record);
      return (outcome === undefined ? record : { ...record, ...outcome }) as unknown as Listed<T>;
    }
    const coverage = isSource(type, record) ? coverageOf(record, standing) : {};
    const counted =
      factsOf(type).counted === true ? { claimCount: counts(type).get((record as AnyRecord).id) ?? 0 } : {};
    // The compiler cannot see that spreading a record of type T keeps its type.
    return { recordType: type, ...record, ...coverage, ...counted } as unknown as Listed<T>;
  };
}

/** The records of a type as their list prints them. */
export function listed<T extends RecordType>(type: T, catalogue: Catalogue): Listed<T>[] {
  const list = lister(catalogue);
  return catalogue.base.records[type].map((record) => list(type, record));
}

function isStatement(type: RecordType, record: object): record is Claim {
  return type === STATEMENT && 'alsoAt' in record;
}

function isSource(type: RecordType, record: object): record is SourceDocument {
  return factsOf(type).role === 'source' && 'sections' in record;
}

/** The places of each document in which claims stand. */
function placesWithClaims({ column, sources }: Catalogue): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const [document = '', locator] of column('at').values.map(splitPlace)) {
    const id = sources.of(document === '' ? {} : { document })?.id;
    if (id !== undefined) places.set(id, (places.get(id) ?? new Set()).add(locator));
  }
  return places;
}

function coverageOf(
  { id, sentences = {} }: SourceDocument,
  placesWithClaims: () => ReadonlyMap<string, ReadonlySet<string>>,
) {
  const all = Object.keys(sentences).filter((locator) => locator.includes('.'));
  const places = placesWithClaims().get(id);
  const covered = all.filter((locator) => places?.has(locator) === true || places?.has(blockOf(locator)) === true);
  return { sentenceCount: all.length, coveredCount: covered.length };
}
