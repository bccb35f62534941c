import type { CrossTableRow, TallyRow } from '../model/outputs.ts';
import { ARTICLE, titleOf, type Claim } from '../model/records.ts';
import type { Text } from '../model/shape.ts';
import type { Catalogue } from './catalogue.ts';
import { choicesOf, FACETS, FACET_NAMES, type Facet, type FacetName } from './facets.ts';
import { grouped } from './grouped.ts';

/** The facets with few and known values first, then those of which a claim has one value, then the others. */
export const TALLY_ORDER: readonly FacetName[] = FACET_NAMES.toSorted((a, b) => rank(a) - rank(b));

function rank(name: FacetName): number {
  const { values, many }: Facet = FACETS[name];
  return typeof values === 'object' ? 0 : many === undefined ? 1 : 2;
}

/**
 * How many of the claims a filter by each value of a facet leaves. Terms and sections come in their own order, each of
 * them; records most claims first, without those that have none.
 */
export function tally(catalogue: Catalogue, name: FacetName, claims: readonly Claim[]): TallyRow[] {
  const counts = new Map<string, number>();
  const valuesOf = valuesFor(catalogue, name);
  for (const claim of claims) for (const value of valuesOf(claim)) counts.set(value, (counts.get(value) ?? 0) + 1);
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

/** How many claims have both a value of one facet and one of another. Pairs without any only where one is closed. */
export function crossTable(
  catalogue: Catalogue,
  [one, other]: readonly [FacetName, FacetName],
  claims: readonly Claim[],
): CrossTable {
  const pairs = countPairs(valuesFor(catalogue, one), valuesFor(catalogue, other), claims);
  const [down, across] = [tally(catalogue, one, claims), tally(catalogue, other, claims)];
  const withZeros = isClosed(one) || isClosed(other);
  const rows = down.flatMap(({ value }) =>
    across.flatMap((column) => {
      const count = pairs.get(value)?.get(column.value) ?? 0;
      return count > 0 || withZeros ? [{ [keyOf(one)]: value, [keyOf(other)]: column.value, count }] : [];
    }),
  );
  const sums = [...down, ...across].map(({ facet, value, count }) => ({ [keyOf(facet as FacetName)]: value, count }));
  return { rows, totals: [...sums, { count: claims.length }] };
}

/** What a facet is called in JSON: `attributed-to` is `attributedTo`. */
export function keyOf(name: FacetName): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function countPairs(
  ofOne: (claim: Claim) => Iterable<string>,
  ofOther: (claim: Claim) => Iterable<string>,
  claims: readonly Claim[],
): Map<string, Map<string, number>> {
  const pairs = new Map<string, Map<string, number>>();
  for (const claim of claims) {
    const others = [...ofOther(claim)];
    for (const value of ofOne(claim)) {
      const counts = pairs.get(value) ?? new Map<string, number>();
      for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
      pairs.set(value, counts);
    }
  }
  return pairs;
}

function isClosed(name: FacetName): boolean {
  return typeof FACETS[name].values !== 'string';
}

/** The values under which a claim is counted: its own, and those that include them. */
function valuesFor(catalogue: Catalogue, name: FacetName): (claim: Claim) => Iterable<string> {
  const facet: Facet = FACETS[name];
  const { including } = facet;
  if (including === undefined) return (claim) => facet.valuesOf(claim, catalogue);
  const pairs = choicesOf(facet, catalogue).flatMap(({ id }) =>
    [...including(id, catalogue)].map((value) => ({ value, id })),
  );
  const includedBy = grouped(pairs, ({ value }) => value);
  return (claim) =>
    new Set(facet.valuesOf(claim, catalogue).flatMap((value) => (includedBy.get(value) ?? []).map(({ id }) => id)));
}

function labelOf(catalogue: Catalogue, name: FacetName, value: string): Text {
  const { values, reserved }: Facet = FACETS[name];
  if (value === reserved) return ARTICLE;
  const record = typeof values === 'string' ? catalogue.find(values, value) : undefined;
  if (typeof values === 'string' && record !== undefined) return titleOf(values, record);
  const section = name === 'section' ? catalogue.base.document?.sections.find(({ id }) => id === value) : undefined;
  return section?.title ?? { en: value };
}
