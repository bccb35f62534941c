import { writePlace } from '../../model/places.ts';
import { valueAt } from '../../model/paths.ts';
import { STATEMENT, type Claim } from '../../model/records.ts';
import { fold } from '../../text/fold.ts';
import { placesOf } from '../at-place.ts';
import type { Catalogue } from '../catalogue.ts';
import { FACETS, type Facet } from '../facets.ts';
import { outgoing, recordKey } from '../links.ts';
import { ColumnBuilder, type Column } from './column.ts';

type ValuesOf = (claim: Claim, catalogue: Catalogue) => readonly string[];

/** When a claim was; where it stands: each place behind its document, which may be none, and `#`; what it links to. */
const BESIDE = {
  date: ({ date }) => (date === undefined ? [] : [date]),
  at: (claim) => [
    ...new Set(
      placesOf(claim).flatMap(({ document = '', locator }) =>
        locator === undefined ? [] : [writePlace(document, locator)],
      ),
    ),
  ],
  links: (claim) => [...new Set(outgoing(STATEMENT, claim).map(({ type, id }) => recordKey(type, id)))],
} as const satisfies Record<string, ValuesOf>;

/** What filters and counts ask of claims: every facet, and what stands beside them. */
export const COLUMNS: Readonly<Record<string, ValuesOf>> = {
  ...Object.fromEntries(Object.entries<Facet>(FACETS).map(([name, { valuesOf }]) => [name, valuesOf])),
  ...BESIDE,
};

/** The column of a name of `COLUMNS`, or of the path of a field of the user’s own, with folded values. */
export function columnOf(name: string, claims: readonly Claim[], catalogue: Catalogue): Column {
  const valuesOf = Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined;
  const builder = new ColumnBuilder();
  for (const claim of claims) builder.add(valuesOf?.(claim, catalogue) ?? foldedValues(valueAt(claim, name)));
  return builder.finish();
}

/** What a field of the user’s own says, for comparing; nothing of a mapping. */
export function foldedValues(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(foldedValues);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [fold(String(value))]
    : [];
}
