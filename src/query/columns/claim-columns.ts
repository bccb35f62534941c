import { writePlace, type PlaceInSource } from '../../model/places.ts';
import { valueAt } from '../../model/paths.ts';
import { placesOf, STATEMENT, type Claim, type RecordType } from '../../model/records.ts';
import { fold } from '../../text/fold.ts';
import type { Catalogue } from '../catalogue.ts';
import { FACETS, type Facet } from '../facets.ts';
import { ColumnBuilder, type Column } from './column.ts';

type ValuesOf = (claim: Claim, catalogue: Catalogue) => readonly string[];

/** When a claim was; where it stands: each place behind its document, which may be none, and `#`; claims it bears on. */
const BESIDE = {
  date: ({ date }) => (date === undefined ? [] : [date]),
  at: placesWritten,
  related: ({ relations }) => distinct(relations.map(({ claim }) => claim)),
} as const satisfies Record<string, ValuesOf>;

export function placesWritten(claim: Claim): readonly string[] {
  return distinct(placesOf(claim).flatMap(written));
}

function written({ document = '', locator }: PlaceInSource): readonly string[] {
  return locator === undefined ? [] : [writePlace(document, locator)];
}

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/** The columns that hold ids of a type, to which claims link by a field of their own. */
export function columnsNaming(type: RecordType): readonly string[] {
  const naming = Object.entries<Facet>(FACETS).filter(([, { values, isImplied }]) => values === type && !isImplied);
  return type === STATEMENT ? ['related'] : naming.map(([name]) => name);
}

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

/** What a field of the user’s own says, for comparing, without the line end of a block of YAML; nothing of a mapping. */
export function foldedValues(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(foldedValues);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [fold(String(value).trim())]
    : [];
}
