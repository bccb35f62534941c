import { columnsOf, shapeOf } from '../model/outputs.ts';
import { fieldAt, ownPaths, pathsOf, valueAt } from '../model/paths.ts';
import { exactlyIn, type RecordType, STATEMENT } from '../model/records.ts';
import type { Field, Shape, Text } from '../model/shape.ts';
import type { PlaceInSource } from '../model/places.ts';
import { nameOf, plainText } from './cell.ts';
import { COMMAND, escapeControls } from '../text/escape.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** Comma-separated values: RFC 4180 quoting, line feeds as line ends, no BOM. */
export function csv(view: RowsView, options: RenderOptions): Generator<string> {
  return separated(view, options, ',', (value) => {
    const text = asText(value);
    const isGuarded = options.csvRaw !== true && typeof value !== 'number' && runsInSpreadsheet(text);
    return quoted(withoutCommands(escapeControls(isGuarded ? `'${text}` : text)));
  });
}

const IN_TSV: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n' };

/** Tab-separated values; a tab, a line feed or a backslash in a cell shows as `\t`, `\n` or `\\`, and so does what would be a command in a log. */
export function tsv(view: RowsView, options: RenderOptions): Generator<string> {
  return separated(view, options, '\t', (value) => {
    const text = escapeControls(asText(value).replace(/[\\\t\n]/g, (character) => IN_TSV[character] ?? ''));
    return COMMAND.test(text) ? text.replace(/[:#]/, signByCode) : text;
  });
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
    const plain = { heading: path, valueOf: (row: object) => inOneLanguage(valueAt(row, path), field, options) };
    const isNamed = (field?.form === 'reference' || field?.form === 'references') && field.to !== STATEMENT;
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
  const all = pathsOf(shape, languages, 'leaves');
  const lastOf = (path: string) => fieldAt(shape, path)?.lastColumn;
  const { given, own } = present(
    view.rows,
    shape,
    all.filter((path) => lastOf(path) !== undefined && lastOf(path) !== true),
  );
  const last = [...all.filter((path) => lastOf(path) === true), ...all.filter((path) => given.has(path))];
  const leaves = [...all.filter((path) => lastOf(path) === undefined), ...last];
  if (fields !== undefined) {
    return fields.flatMap((path) => {
      const below = [...leaves, ...own].filter((leaf) => leaf.startsWith(`${path}.`));
      return below.length > 0 && fieldAt(shape, path) !== undefined ? below : [path];
    });
  }
  if (view.view === 'crossTable') return columnsOf(view);
  return [...leaves, ...own];
}

/** Which of some paths rows have, and which fields of the user’s own. Once through all: rows may be read each time anew. */
function present(rows: readonly object[], shape: Shape, paths: readonly string[]) {
  const [given, own] = [new Set<string>(), new Set<string>()];
  for (const row of rows) {
    for (const path of paths) if (!given.has(path) && isGiven(valueAt(row, path))) given.add(path);
    for (const path of ownPaths(row, shape)) own.add(path);
  }
  return { given, own };
}

/** Whether there is a value; of a list of records, whether any of them has one. */
function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isGiven) : value !== undefined;
}

/** A text as a whole in the language asked for. */
function inOneLanguage(value: unknown, field: Field | undefined, options: RenderOptions): unknown {
  if (field?.form !== 'text' || typeof value !== 'object' || value === null) return value;
  return Array.isArray(value)
    ? value.map((item: unknown) => inOneLanguage(item, field, options))
    : exactlyIn(value as Text, options.language);
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

/** A line inside a cell that would be a command in the log of a runner; quotes do not stand before it, as they do before the first. */
function withoutCommands(text: string): string {
  return text.replace(/(?<=\n\s*)(?::(?=:)|#(?=#\[))/g, signByCode);
}

function signByCode(sign: string): string {
  return `\\u{${sign.charCodeAt(0).toString(16)}}`;
}

/** With the semicolon, at which spreadsheets in many languages cut, and what would be a command in the log of a runner. */
function quoted(text: string): string {
  return /[",;\r\n\t]/.test(text) || COMMAND.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
