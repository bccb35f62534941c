import type { CrossTableRow } from '../model/outputs.ts';
import { inLanguage, type RecordType } from '../model/records.ts';
import type { Field } from '../model/shape.ts';
import { nameOf } from './cell.ts';
import { escapeText } from '../text/escape.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** A cross-table as people read it; texts are safe to show. */
export interface Pivot {
  readonly columns: readonly Margin[];
  /** `counts` by the value of the column; a column may be missing. */
  readonly lines: readonly (Margin & { readonly counts: ReadonlyMap<string, number> })[];
  /** Of all claims: no sum of the others, since a claim can have several values, or none. */
  readonly total: number;
}

/** A value of one facet, and how many claims have it. */
interface Margin {
  readonly value: string;
  readonly label: string;
  readonly total: number;
}

/** The rows of a cross-table, one facet down and one across, in the order in which they come. */
export function pivot(
  { rows, by: [down, across], facets, totals }: Extract<RowsView, { view: 'crossTable' }>,
  options: RenderOptions,
): Pivot {
  const lines = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const [value, column] = [String(row[down]), String(row[across])];
    const counts = lines.get(value) ?? new Map<string, number>();
    lines.set(value, counts.set(column, row.count));
  }
  const columns = new Set(rows.map((row) => String(row[across])));
  const marginsDown = margins(down, facets[down], totals, options);
  const marginsAcross = margins(across, facets[across], totals, options);
  return {
    columns: [...columns].map(marginsAcross),
    lines: [...lines].map(([value, counts]) => ({ ...marginsDown(value), counts })),
    total: totals.at(-1)?.count ?? 0,
  };
}

function margins(
  key: string,
  field: Field | undefined,
  totals: readonly CrossTableRow[],
  options: RenderOptions,
): (value: string) => Margin {
  const sums = new Map(totals.map((row) => [String(row[key]), row.count]));
  return (value) => ({ value, label: escapeText(labelOf(key, field, value, options)), total: sums.get(value) ?? 0 });
}

function labelOf(key: string, field: Field | undefined, value: string, options: RenderOptions): string {
  if (field?.form === 'reference' || field?.form === 'references') {
    return nameOf(field.to as RecordType, value, options);
  }
  const section = key === 'section' ? options.sources.section(value) : undefined;
  return section === undefined ? value : inLanguage(section.title, options.language);
}
