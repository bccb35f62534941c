import { escapeText } from '../text/escape.ts';
import type { RowsView } from './options.ts';

/** The ids of the records, one a line. */
export function* ids({ rows }: RowsView): Generator<string> {
  for (const row of rows) yield `${escapeText(idOf(row))}\n`;
}

function idOf(row: object): string {
  if ('record' in row) return idOf(row.record as object);
  return 'id' in row ? String(row.id) : '';
}
