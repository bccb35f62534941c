import { UserError } from '../model/errors.ts';
import type { CrossTableRow, TallyRow } from '../model/outputs.ts';
import { titleOf, type Claim } from '../model/records.ts';
import type { Shape, Text } from '../model/shape.ts';
import type { Catalogue } from './catalogue.ts';
import { choicesOf, fieldOf, FACETS, FACET_NAMES, type Facet, type FacetName } from './facets.ts';
import { claimsByValue, maskOf, partsOf, type Mask } from './columns/column.ts';
import { countValues } from './count.ts';

/** The facets with few and known values first, then those of which a claim has one value, then the others. */
export const TALLY_ORDER: readonly FacetName[] = FACET_NAMES.toSorted((a, b) => rank(a) - rank(b));

function rank(name: FacetName): number {
  const { values, many }: Facet = FACETS[name];
  return typeof values === 'object' ? 0 : many === undefined ? 1 : 2;
}

/**
 * How many of the claims at some places, or of all, a filter by each value of a facet leaves. Terms and sections come in their own order, each of
 * them; records most claims first, without those that have none.
 */
export function tally(catalogue: Catalogue, name: FacetName, places?: Uint32Array): TallyRow[] {
  const counts = countValues(name, catalogue.column(name), maskAt(places, catalogue), catalogue);
  const rows = choicesOf<Claim>(FACETS[name], catalogue).map(({ id: value }) => ({
    facet: name,
    value,
    label: labelOf(catalogue, name, value),
    count: counts.get(value) ?? 0,
  }));
  if (isClosed(name)) return rows;
  return rows.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** A cross-table: a row for each pair of values, and in `totals` one for each value and one for all claims. */
export interface CrossTable {
  readonly rows: readonly CrossTableRow[];
  readonly totals: readonly CrossTableRow[];
}

/** A table of more rows would be of use to nobody, and might not fit into memory. */
const MOST_ROWS = 1_000_000;

/**
 * How many claims have both a value of one facet and one of another. Pairs without any only where one is closed.
 * @throws UserError for too large a table
 */
export function crossTable(
  catalogue: Catalogue,
  [one, other]: readonly [FacetName, FacetName],
  places?: Uint32Array,
): CrossTable {
  const [down, across] = [tally(catalogue, one, places), tally(catalogue, other, places)];
  const withZeros = isClosed(one) || isClosed(other);
  if (withZeros && down.length * across.length > MOST_ROWS) throw tooLarge(one, other);
  const pairs = countPairs(catalogue, one, other, maskAt(places, catalogue));
  const ranks = new Map(across.map(({ value }, rank) => [value, rank]));
  const inOrder = (values: Iterable<string>) => [...values].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  const rows = down.flatMap(({ value }) => {
    const counts = pairs.get(value);
    const columns = withZeros ? ranks.keys() : inOrder(counts?.keys() ?? []);
    return [...columns].map((column) => ({
      [keyOf(one)]: value,
      [keyOf(other)]: column,
      count: counts?.get(column) ?? 0,
    }));
  });
  const sums = [...down, ...across].map(({ facet, value, count }) => ({ [keyOf(facet as FacetName)]: value, count }));
  return { rows, totals: [...sums, { count: (places ?? catalogue.base.records.claim).length }] };
}

/** What a facet is called in JSON: `attributed-to` is `attributedTo`. */
export function keyOf(name: FacetName): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Some facets as the fields of a cross-table. */
export function facetFields(names: readonly FacetName[]): Shape {
  return Object.fromEntries(names.map((name) => [keyOf(name), fieldOf(FACETS[name])]));
}

/** How many chosen claims have each pair of values, where there are any. */
function countPairs(
  catalogue: Catalogue,
  one: FacetName,
  other: FacetName,
  mask: Mask,
): Map<string, Map<string, number>> {
  // Grouped by the facet of which no value includes others.
  const isTurned = includingOf(one) !== undefined;
  const [plain, counted] = isTurned ? [other, one] : [one, other];
  const column = catalogue.column(plain);
  const partAt = partsOf(catalogue.column(counted), catalogue.base.records.claim.length);

  const pairs = new Map<string, Map<string, number>>();
  let size = 0;
  for (const [number, group] of claimsByValue(column, mask)) {
    const counts = countValues(counted, partAt(group), undefined, catalogue);
    const value = column.values[number] ?? '';
    size += counts.size;
    if (size > MOST_ROWS) throw tooLarge(one, other);
    for (const [key, count] of counts) {
      const [row, at] = isTurned ? [key, value] : [value, key];
      const known = pairs.get(row);
      if (known === undefined) pairs.set(row, new Map([[at, count]]));
      else known.set(at, count);
    }
  }
  return pairs;
}

function maskAt(places: Uint32Array | undefined, { base }: Catalogue): Mask {
  return places && maskOf(places, base.records.claim.length);
}

function tooLarge(one: FacetName, other: FacetName): UserError {
  return new UserError(`the cross-table of ${one} and ${other} would have more than ${MOST_ROWS} rows.`, [
    `Count fewer claims, by filters such as --topic, or by one facet alone: sora-cn stats --by ${one}`,
  ]);
}

function includingOf(name: FacetName): Facet['including'] {
  const { including }: Facet = FACETS[name];
  return including;
}

function isClosed(name: FacetName): boolean {
  return typeof FACETS[name].values !== 'string';
}

function labelOf(catalogue: Catalogue, name: FacetName, value: string): Text {
  const { values, reserved, labelOf: called }: Facet = FACETS[name];
  if (value === reserved) return catalogue.sources.article();
  const record = typeof values === 'string' ? catalogue.find(values, value) : undefined;
  if (typeof values === 'string' && record !== undefined) return titleOf(values, record);
  return called?.(value, catalogue) ?? { en: value };
}
