import type { RecordType } from '../model/records.ts';
import type { Catalogue } from './catalogue.ts';
import { countEntries, type Column, type Mask } from './columns/column.ts';
import { FACETS, type Facet, type FacetName } from './facets.ts';

/** How many claims a filter by each record of a type leaves; none where it is 0. */
export function claimCounts(type: RecordType, catalogue: Catalogue): ReadonlyMap<string, number> {
  return isFacet(type) ? countValues(type, catalogue.column(type), undefined, catalogue) : new Map<string, number>();
}

function isFacet(name: string): name is FacetName {
  return Object.hasOwn(FACETS, name);
}

/** How many of the chosen claims a filter by each value of a facet leaves; none where it is 0. */
export function countValues(
  name: FacetName,
  column: Column,
  mask: Mask,
  { countTopics }: Catalogue,
): ReadonlyMap<string, number> {
  const { including }: Facet = FACETS[name];
  if (including !== undefined) return countTopics(column, mask);
  const counts = countEntries(column, mask);
  return new Map(column.values.flatMap((value, number) => (counts[number] ? [[value, counts[number]]] : [])));
}
