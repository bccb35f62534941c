import type { Engine } from './engines.ts';
import type { Judgment } from './judgments.ts';

/** How well an engine answers: means over the queries that mean something, and the share of nonsense answered. */
export interface Measures {
  readonly queries: number;
  readonly mrr: number;
  readonly recall: number;
  /** The share of everything returned that is relevant. */
  readonly precision: number;
  readonly nonsense: number;
  readonly nonsenseAnswered: number;
  readonly failures: readonly string[];
}

const TOP = 10;

export async function measure(engine: Engine, judgments: readonly Judgment[]): Promise<Measures> {
  const failures: string[] = [];
  let [mrr, recall, returned, good, queries, nonsense, nonsenseAnswered] = [0, 0, 0, 0, 0, 0, 0];
  for (const { kind, query, relevant, best } of judgments) {
    const found = await engine(query);
    if (relevant.size === 0) {
      nonsense++;
      if (found.length === 0) continue;
      nonsenseAnswered++;
      failures.push(`${kind}: "${query}" is answered with ${found.slice(0, 3).join(', ')}`);
      continue;
    }
    queries++;
    const first = found.slice(0, TOP).findIndex((id) => best.has(id));
    const reached = found.slice(0, TOP).filter((id) => relevant.has(id)).length / Math.min(TOP, relevant.size);
    mrr += first < 0 ? 0 : 1 / (first + 1);
    recall += reached;
    returned += found.length;
    good += found.filter((id) => relevant.has(id)).length;
    if (first !== 0)
      failures.push(`${kind}: "${query}" ${first < 0 ? 'lacks what is meant' : `has it at ${first + 1}`}`);
    else if (reached < 0.5)
      failures.push(`${kind}: "${query}" reaches ${Math.round(reached * 100)} % in the first ${TOP}`);
  }
  return {
    queries,
    mrr: mrr / queries,
    recall: recall / queries,
    precision: good / Math.max(1, returned),
    nonsense,
    nonsenseAnswered: nonsenseAnswered / Math.max(1, nonsense),
    failures,
  };
}
