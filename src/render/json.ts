import { pick } from '../model/paths.ts';
import { escapeJson } from './escape.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** A bare array, indented by two. */
export function* json({ rows }: RowsView, { fields }: RenderOptions): Generator<string> {
  if (rows.length === 0) {
    yield '[]\n';
    return;
  }
  let separator = '[\n';
  for (const row of rows) {
    yield separator + escapeJson(JSON.stringify(selected(row, fields), null, 2).replace(/^/gm, '  '));
    separator = ',\n';
  }
  yield '\n]\n';
}

/** One compact row a line. */
export function* jsonl({ rows }: RowsView, { fields }: RenderOptions): Generator<string> {
  for (const row of rows) yield `${escapeJson(JSON.stringify(selected(row, fields)))}\n`;
}

/** A row with only the fields asked for. */
export function selected(row: object, fields: readonly string[] | undefined): unknown {
  return fields === undefined ? row : pick(row, fields);
}
