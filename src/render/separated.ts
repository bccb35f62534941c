import { columnsOf, OUTPUTS } from '../model/outputs.ts';
import { fieldAt, pathsOf, valueAt } from '../model/paths.ts';
import { plainText } from './cell.ts';
import { escapeControls } from './escape.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** Comma-separated values: RFC 4180 quoting, line feeds as line ends, no BOM. */
export function csv(view: RowsView, options: RenderOptions): Generator<string> {
  return separated(view, options, ',', (value) => {
    const text = asText(value);
    const isGuarded = options.csvRaw !== true && typeof value !== 'number' && runsInSpreadsheet(text);
    return quoted(escapeControls(isGuarded ? `'${text}` : text));
  });
}

const IN_TSV: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n' };

/** Tab-separated values; a tab, a line feed or a backslash in a cell shows as `\t`, `\n` or `\\`. */
export function tsv(view: RowsView, options: RenderOptions): Generator<string> {
  return separated(view, options, '\t', (value) =>
    escapeControls(asText(value).replace(/[\\\t\n]/g, (character) => IN_TSV[character] ?? '')),
  );
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
    yield `${columns.map((path) => cell(valueAt(row, path))).join(delimiter)}\n`;
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

/** Lists by `;`, which is `\;` inside an item; whole records and lists of them, which alone keep what belongs to what, as JSON. */
function asText(value: unknown): string {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.some((item) => typeof item === 'object' && item !== null)) return JSON.stringify(value);
  if (!Array.isArray(value)) return plainText(value, '');
  return items.map((item) => plainText(item, '').replace(/[\\;]/g, '\\$&')).join(';');
}

/** What a spreadsheet takes for a formula; in some languages it takes the wide forms for the same. */
function runsInSpreadsheet(text: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(text);
}

/** With the semicolon, at which spreadsheets in many languages cut. */
function quoted(text: string): string {
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
