import { type Obstacle, STATEMENT } from '../model/records.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * Whether the base names no answer to an obstacle: no opportunity addresses it,
 * and no claim answers a claim that is evidence for it.
 */
export function isUnaddressed({ id }: Obstacle, { base, find }: Catalogue): boolean {
  const { opportunity, claim } = base.records;
  if (opportunity.some(({ addresses }) => addresses.includes(id))) return false;
  const answered = claim.flatMap(({ relations }) => relations.filter(({ type }) => type === 'answers'));
  return !answered.some((relation) => find(STATEMENT, relation.claim)?.obstacles.includes(id));
}

/** Whether the base records an answer to any obstacle, so that lacking one tells something. */
export function isAnyAddressed(catalogue: Catalogue): boolean {
  return catalogue.base.records.obstacle.some((obstacle) => !isUnaddressed(obstacle, catalogue));
}
