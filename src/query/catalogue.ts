import type { AnyRecord, KnowledgeBase, RecordOf, RecordType } from '../model/records.ts';
import { grouped } from '../text/grouped.ts';
import { createOutcomes, type Outcomes } from './outcomes.ts';
import { createSources, type Sources } from './sources.ts';
import { topicCounter } from './topic-counts.ts';

/** A base with the look-ups that questions need. Each is made when first asked for. */
export interface Catalogue {
  readonly base: KnowledgeBase;
  readonly find: <T extends RecordType>(type: T, id: string) => RecordOf<T> | undefined;
  /** A topic and all that are narrower, at any depth. */
  readonly withNarrower: (topic: string) => ReadonlySet<string>;
  /** How many of some lists of topics name each topic or a narrower one. */
  readonly countTopics: (lists: Iterable<readonly string[]>) => ReadonlyMap<string, number>;
  readonly sources: Sources;
  readonly outcomes: Outcomes;
}

export function createCatalogue(base: KnowledgeBase): Catalogue {
  let narrower: Map<string, string[]> | undefined;
  let sources: Sources | undefined;
  let outcomes: Outcomes | undefined;
  let counter: ReturnType<typeof topicCounter> | undefined;
  const indexes = new Map<RecordType, ReadonlyMap<string, AnyRecord>>();

  function find(type: RecordType, id: string): AnyRecord | undefined {
    const index =
      indexes.get(type) ?? new Map<string, AnyRecord>(base.records[type].map((record) => [record.id, record]));
    indexes.set(type, index);
    return index.get(id);
  }

  function narrowerThan(topic: string): readonly string[] {
    narrower ??= invert(base.records.topic.map(({ id, broader }) => [id, broader]));
    return narrower.get(topic) ?? [];
  }

  return {
    base,
    find: <T extends RecordType>(type: T, id: string) => find(type, id) as RecordOf<T> | undefined,
    withNarrower: (topic) => closure([topic], narrowerThan),
    countTopics: (lists) => (counter ??= topicCounter(base.records.topic))(lists),
    get sources() {
      return (sources ??= createSources(base));
    },
    get outcomes() {
      return (outcomes ??= createOutcomes(base));
    },
  };
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
