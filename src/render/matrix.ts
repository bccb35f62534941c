import { OUTPUTS, type CrossTableKey, type CrossTableRow } from '../model/outputs.ts';
import { inLanguage, type RecordType } from '../model/records.ts';
import { nameOf } from './cell.ts';
import { escapeText } from './escape.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** A cross-table as people read it; texts are safe to show. */
export interface Matrix {
  readonly columns: readonly Line[];
  /** `cells` in the order of the columns. */
  readonly lines: readonly (Line & { readonly cells: readonly number[] })[];
  /** Of all claims: no sum of the others, since a claim can have several values, or none. */
  readonly total: number;
}

interface Line {
  readonly label: string;
  readonly total: number;
}

/** The rows of a cross-table, one facet down and one across, in the order in which they come. */
export function matrix(
  { rows, by: [down, across], totals }: Extract<RowsView, { view: 'crossTable' }>,
  options: RenderOptions,
): Matrix {
  const cells = new Map(rows.map((row) => [pair(row[down], row[across]), row.count]));
  const line = (key: CrossTableKey, value: string): Line => ({
    label: escapeText(labelOf(key, value, options)),
    total: totalOf(totals, key, value),
  });
  const valuesDown = distinct(rows, down);
  const valuesAcross = distinct(rows, across);
  return {
    columns: valuesAcross.map((value) => line(across, value)),
    lines: valuesDown.map((value) => ({
      ...line(down, value),
      cells: valuesAcross.map((other) => cells.get(pair(value, other)) ?? 0),
    })),
    total: totals.at(-1)?.count ?? 0,
  };
}

function pair(one: string | undefined, other: string | undefined): string {
  return JSON.stringify([one, other]);
}

function distinct(rows: readonly CrossTableRow[], key: CrossTableKey): string[] {
  return [...new Set(rows.flatMap((row) => row[key] ?? []))];
}

function totalOf(totals: readonly CrossTableRow[], key: CrossTableKey, value: string): number {
  return totals.find((row) => row[key] === value)?.count ?? 0;
}

function labelOf(key: CrossTableKey, value: string, options: RenderOptions): string {
  const field = OUTPUTS.crossTable.rows[key];
  if (field.form === 'reference')
    return value === 'article' ? 'the article' : nameOf(field.to as RecordType, value, options);
  const section = key === 'section' ? options.base?.document?.sections.find(({ id }) => id === value) : undefined;
  return section === undefined ? value : inLanguage(section.title, options.language);
}
