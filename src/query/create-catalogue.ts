import {
  STATEMENT,
  type AnyRecord,
  type Claim,
  type KnowledgeBase,
  type RecordOf,
  type RecordType,
} from '../model/records.ts';
import { grouped } from '../text/grouped.ts';
import type { Catalogue, KeptClaims, TopicCounter } from './catalogue.ts';
import { columnOf } from './columns/claim-columns.ts';
import type { Column } from './columns/column.ts';
import { itemOf, lazyList } from './columns/lazy-list.ts';
import { createOutcomes, type Outcomes } from './outcomes.ts';
import { createSources, type Sources } from './sources.ts';
import { topicCounter } from './topic-counts.ts';

/** @param kept given where the claims of the base are a list that reads them one by one */
export function createCatalogue(base: KnowledgeBase, kept?: KeptClaims): Catalogue {
  let narrower: Map<string, string[]> | undefined;
  let sources: Sources | undefined;
  let outcomes: Outcomes | undefined;
  let counter: TopicCounter | undefined;
  const indexes = new Map<RecordType, ReadonlyMap<string, AnyRecord>>();
  const columns = new Map<string, Column>();
  const { claim: claims } = base.records;

  function find(type: RecordType, id: string): AnyRecord | undefined {
    if (type === STATEMENT && kept !== undefined)
      return catalogue.claimIds.called(id.toLowerCase()).find((claim) => claim.id === id);
    const index =
      indexes.get(type) ?? new Map<string, AnyRecord>(base.records[type].map((record) => [record.id, record]));
    indexes.set(type, index);
    return index.get(id);
  }

  function narrowerThan(topic: string): readonly string[] {
    narrower ??= invert(base.records.topic.map(({ id, broader }) => [id, broader]));
    return narrower.get(topic) ?? [];
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
    withNarrower: (topic) => closure([topic], narrowerThan),
    countTopics: (column, mask) => (counter ??= topicCounter(base.records.topic))(column, mask),
    get sources() {
      return (sources ??= createSources(base));
    },
    get outcomes() {
      return (outcomes ??= createOutcomes(base));
    },
    column: (name) => {
      const column = columns.get(name) ?? kept?.column(name) ?? columnOf(name, claims, catalogue);
      columns.set(name, column);
      return column;
    },
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
