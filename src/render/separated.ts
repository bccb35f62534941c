import { columnsOf, shapeOf } from '../model/outputs.ts';
import { fieldAt, pathsOf, valueAt } from '../model/paths.ts';
import { inLanguage, type RecordType } from '../model/records.ts';
import type { Field, Text } from '../model/shape.ts';
import type { PlaceInSource } from '../model/sources.ts';
import { nameOf, plainText } from './cell.ts';
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
  const columns = columnsAsked(view, options);
  if (options.bom === true) yield BYTE_ORDER_MARK;
  yield `${columns.map(({ heading }) => cell(heading)).join(delimiter)}\n`;
  for (const row of view.rows) {
    yield `${columns.map(({ valueOf }) => cell(valueOf(row))).join(delimiter)}\n`;
  }
}

/** Without it, Excel takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\ufeff';

interface Column {
  readonly heading: string;
  readonly valueOf: (row: object) => unknown;
}

/** One column a leaf, with the names of what it refers to beside it if they are asked for. */
function columnsAsked(view: RowsView, options: RenderOptions): Column[] {
  const shape = shapeOf(view);
  return headings(view, options).flatMap((path): Column[] => {
    const field = fieldAt(shape, path);
    const plain = { heading: path, valueOf: (row: object) => asText(valueAt(row, path), field, options) };
    const isNamed = (field?.form === 'reference' || field?.form === 'references') && field.to !== 'claim';
    if (options.withNames !== true || !isNamed) return [plain];
    return [plain, { heading: `${path}.name`, valueOf: (row) => namesAt(row, path, field.to as RecordType, options) }];
  });
}

function namesAt(row: object, path: string, type: RecordType, options: RenderOptions): readonly string[] {
  const { source } = row as { source?: PlaceInSource };
  const ids = [valueAt(row, path)].flat(2).filter((id) => typeof id === 'string');
  return ids.map((id) => nameOf(type, id, options, source));
}

/** One column a leaf; texts have one a language, or one in the language asked for; the user’s own fields come last. */
function headings(view: RowsView, { fields, languages }: RenderOptions): readonly string[] {
  const shape = shapeOf(view);
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

/** A text as a whole in the language asked for; whole records and the user’s own structures as JSON. */
function asText(value: unknown, field: Field | undefined, { language }: RenderOptions): unknown {
  if (field?.form === 'text') {
    const texts = [value].flat() as readonly (Text | string | undefined)[];
    return texts.map((text) => (typeof text === 'object' ? inLanguage(text, language) : text));
  }
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
