import {
  STATEMENT,
  type AnyRecord,
  type Claim,
  type KnowledgeBase,
  type RecordOf,
  type RecordType,
} from '../model/records.ts';
import { grouped } from '../text/grouped.ts';
import { once, onceEach } from '../text/once.ts';
import type { Catalogue, KeptClaims } from './catalogue.ts';
import { columnOf } from './columns/claim-columns.ts';
import { itemOf, lazyList } from './columns/lazy-list.ts';
import { createOutcomes } from './outcomes.ts';
import { createSources } from './sources.ts';
import { topicCounter } from './topic-counts.ts';

/** @param kept given where the claims of the base are a list that reads them one by one */
export function createCatalogue(base: KnowledgeBase, kept?: KeptClaims): Catalogue {
  const { claim: claims } = base.records;
  // Of the built-in base the records of a type are read when they are asked for.
  const narrower = once(() => invert(base.records.topic.map(({ id, broader }) => [id, broader])));
  const counter = once(() => topicCounter(base.records.topic));
  const sources = once(() => createSources(base));
  const outcomes = once(() => createOutcomes(base));
  const indexOf = onceEach(
    (type: RecordType) => new Map<string, AnyRecord>(base.records[type].map((record) => [record.id, record])),
  );

  function find(type: RecordType, id: string): AnyRecord | undefined {
    if (type === STATEMENT && kept !== undefined)
      return catalogue.claimIds.called(id.toLowerCase()).find((claim) => claim.id === id);
    return indexOf(type).get(id);
  }

  function claimsAt(places: ArrayLike<number>): readonly Claim[] {
    const at = (place: number) => itemOf(claims, place);
    if (places.length === claims.length) return claims;
    return kept === undefined ? Array.from(places, at) : lazyList(places.length, (index) => at(places[index] ?? 0));
  }

  const catalogue: Catalogue = {
    base,
    kept,
    find: <T extends RecordType>(type: T, id: string) => find(type, id) as RecordOf<T> | undefined,
    withNarrower: (topic) => closure([topic], (other) => narrower().get(other) ?? []),
    countTopics: (column, mask) => counter()(column, mask),
    get sources() {
      return sources();
    },
    get outcomes() {
      return outcomes();
    },
    column: onceEach((name) => kept?.column(name) ?? columnOf(name, claims, catalogue)),
    claimsAt,
    claimIds: {
      called: (id) =>
        kept === undefined ? claims.filter((claim) => claim.id.toLowerCase() === id) : claimsAt(kept.ids.called(id)),
      beginning: (start) =>
        kept === undefined
          ? claims.filter((claim) => claim.id.toLowerCase().startsWith(start))
          : claimsAt(kept.ids.beginning(start)),
      all: () => kept?.ids.all() ?? claims.map(({ id }) => id),
    },
  };
  return catalogue;
}

function invert(edges: readonly (readonly [string, readonly string[]])[]): Map<string, string[]> {
  const pairs = edges.flatMap(([from, targets]) => targets.map((to) => ({ from, to })));
  const inverse = grouped(pairs, ({ to }) => to);
  return new Map([...inverse].map(([to, found]) => [to, found.map(({ from }) => from)]));
}

function closure(start: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(start);
  // A set is walked in order of insertion, additions included.
  for (const id of reached) for (const other of next(id)) reached.add(other);
  return reached;
}
