import { columnsOf, OUTPUTS } from '../model/outputs.ts';
import { fieldAt, pathsOf, valueAt } from '../model/paths.ts';
import { plainText } from './cell.ts';
import { escapeText } from './escape.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** Comma-separated values: RFC 4180 quoting, line feeds as line ends, no BOM. */
export function csv(view: RowsView, options: RenderOptions): Generator<string> {
  return separated(view, options, ',', (value) => {
    const text = escapeText(plainText(value, ';'));
    const guarded = options.csvRaw !== true && typeof value !== 'number' && runsInSpreadsheet(plainText(value, ';'));
    return quoted(guarded ? `'${text}` : text);
  });
}

/** Tab-separated values; a tab or line feed in a cell shows as `\t` or `\n`. */
export function tsv(view: RowsView, options: RenderOptions): Generator<string> {
  return separated(view, options, '\t', (value) => escapeText(plainText(value, ';')));
}

function* separated(
  view: RowsView,
  options: RenderOptions,
  delimiter: string,
  cell: (value: unknown) => string,
): Generator<string> {
  const columns = headings(view, options);
  yield `${columns.map(cell).join(delimiter)}\n`;
  for (const row of view.rows) {
    yield `${columns.map((path) => cell(asText(valueAt(row, path)))).join(delimiter)}\n`;
  }
}

/** One column a leaf; texts have one a language; the user’s own fields come last. */
function headings(view: RowsView, { fields, languages }: RenderOptions): readonly string[] {
  const shape = OUTPUTS[view.view].rows;
  const leaves = pathsOf(shape, languages, 'leaves');
  if (fields !== undefined) {
    return fields.flatMap((path) => {
      const below = leaves.filter((leaf) => leaf.startsWith(`${path}.`));
      return below.length > 0 && fieldAt(shape, path) !== undefined ? below : [path];
    });
  }
  if (view.view === 'crossTable') return columnsOf(view);
  const rows: readonly object[] = view.rows;
  const own = new Set(rows.flatMap((row) => Object.keys(row).filter((name) => name.startsWith('x-'))));
  return [...leaves, ...own];
}

/** Whole records and the user’s own structures go into a cell as JSON. */
function asText(value: unknown): unknown {
  const isStructure = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isStructure ? JSON.stringify(value) : value;
}

/** What a spreadsheet takes for a formula. */
function runsInSpreadsheet(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
