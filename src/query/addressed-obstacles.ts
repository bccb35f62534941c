import { STATEMENT } from '../model/records.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * The obstacles to which the base names an answer: an opportunity addresses them, or a claim answers a claim that is
 * evidence for them.
 */
export function addressedObstacles({ base, find }: Catalogue): ReadonlySet<string> {
  const { opportunity, claim } = base.records;
  const answered = claim.flatMap(({ relations }) => relations.filter(({ type }) => type === 'answers'));
  return new Set([
    ...opportunity.flatMap(({ addresses }) => addresses),
    ...answered.flatMap((relation) => find(STATEMENT, relation.claim)?.obstacles ?? []),
  ]);
}
