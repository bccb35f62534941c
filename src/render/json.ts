import { OUTPUTS, type Output } from '../model/outputs.ts';
import { pick } from '../model/paths.ts';
import { escapeJson } from '../text/escape.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** A bare array, indented by two; of an output that is no list, its only row. */
export function* json({ view, rows }: RowsView, { fields }: RenderOptions): Generator<string> {
  const { bare }: Output = OUTPUTS[view];
  if (bare === true) {
    for (const row of rows) yield* anItemAtATime(selected(row, fields) as object);
    return;
  }
  if (rows.length === 0) {
    yield '[]\n';
    return;
  }
  let separator = '[';
  for (const row of rows) {
    // As an item of a list, for its indentation; without the brackets.
    yield separator + escapeJson(JSON.stringify([selected(row, fields)], null, 2).slice(1, -2));
    separator = ',';
  }
  yield '\n]\n';
}

/** An object as if all of it had been printed at once: its lists may be long. */
function* anItemAtATime(row: object): Generator<string> {
  const indented = (value: unknown, indent: string) =>
    escapeJson(JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`));
  let separator = '{';
  for (const [name, value] of Object.entries(row) as [string, unknown][]) {
    yield `${separator}\n  ${JSON.stringify(name)}: `;
    separator = ',';
    if (!Array.isArray(value) || value.length === 0) {
      yield indented(value, '  ');
      continue;
    }
    for (const [at, item] of value.entries()) yield `${at === 0 ? '[' : ','}\n    ${indented(item, '    ')}`;
    yield '\n  ]';
  }
  yield '\n}\n';
}

/** One compact row a line. */
export function* jsonl({ rows }: RowsView, { fields }: RenderOptions): Generator<string> {
  for (const row of rows) yield `${escapeJson(JSON.stringify(selected(row, fields)))}\n`;
}

/** A row with only the fields asked for. */
export function selected(row: object, fields: readonly string[] | undefined): unknown {
  return fields === undefined ? row : pick(row, fields);
}
