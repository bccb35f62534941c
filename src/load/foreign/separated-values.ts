import { inBytes } from '../../model/caps.ts';
import { UserError } from '../../model/errors.ts';
import { RECORD_TYPES, STATEMENT, UNDETERMINED, type RecordType } from '../../model/records.ts';
import type { Field, Shape } from '../../model/shape.ts';
import { columnsOf, fieldOf, languageIn, nameOfOwn, namesOf, pathOfText, type Column } from './columns.ts';
import { isMapping } from '../fields/mapping.ts';
import { dateInWords, foreignDate } from './foreign-date.ts';
import { DEEPEST, LARGEST, type ImportedBase } from './imported-base.ts';
import type { Written } from './written.ts';
import { keyOfOwn, ownValue } from './own-value.ts';
import { rowsOf, type Quotes, type Reading, type Separators } from './rows.ts';
import { isDeeperThan } from './walk.ts';
import { counted } from '../../text/counted.ts';
import { unescapeControls } from '../../text/escape.ts';

export interface SeparatedOptions extends Separators {
  /** What the file is called. */
  readonly name: string;
  /** Our path → the heading of their column, or its number from 1 where the file has no headings. */
  readonly map: ReadonlyMap<string, string>;
  readonly language?: string | undefined;
}

/** What was found out about a file on the way. */
export interface SeparatedFacts {
  readonly rows: number;
  readonly quotes: Quotes;
  /** Cells of lists that may hold several names and were taken for one, each with its column. */
  readonly undivided: readonly { readonly heading: string; readonly cell: string }[];
}

/**
 * Reads rows as claims, or as what their column `recordType` says. Columns called like our fields need no map; those that
 * neither it nor a field names are kept as fields of the user’s own. A row of another width than the first is left out.
 */
export async function readSeparated(
  text: string,
  base: ImportedBase,
  options: SeparatedOptions,
): Promise<SeparatedFacts> {
  const { rows, lines, quotes } = await rowsOf(text, options);
  const isEscaped = options.delimiter === '\t' && !(quotes === 'csv' && isQuoted(rows, text));
  const numbered = options.map.size > 0 && [...options.map.values()].every((column) => /^[1-9]\d{0,3}$/.test(column));
  const [first = []] = rows;
  const isHeaded = !numbered || [...options.map.values()].every((column) => first.includes(column));
  const headings = isHeaded ? first.map((heading) => heading.trim()) : first.map((_, at) => String(at + 1));
  const columns = columnsOf(headings, options.map, base);
  const body = isHeaded ? rows.slice(1) : rows;
  if (body.length > 0) refuseUnstated(options.name, columns, headings);
  for (const [at, row] of body.entries()) {
    const where = `line ${String(lines[isHeaded ? at + 1 : at])}`;
    if (row.length === headings.length) takeRow(row, columns, where, base, { ...options, isEscaped });
    else base.leave(where, `has ${counted(row.length, 'column')}, and the first row ${String(headings.length)}`);
  }
  return { rows: body.length, quotes, undivided: columns.flatMap((column, at) => undividedIn(column, body, at)) };
}

/** @throws UserError where no column can say anything: every row would be left out */
function refuseUnstated(name: string, columns: readonly Column[], headings: readonly string[]): void {
  const { fields, title } = RECORD_TYPES[STATEMENT];
  const isStatement = (path: string) => path.split('.')[0] === title && fieldOf(fields, path) !== undefined;
  if (columns.some((column) => column?.path === 'recordType' || isStatement(column?.path ?? ''))) return;
  throw new UserError(`${name}: no column holds the ${title} of claims; the columns are ${namesOf(headings)}.`, [
    `Say which one does: --map ${title}.en=COLUMN, or ${title}.en=2 for the second one of a file without headings`,
    'If rows are topics, actors or others: a column recordType says which',
  ]);
}

/** The first cell with a comma or a bar of a list whose cells have no semicolon, by which a list is divided. */
function undividedIn(column: Column | undefined, rows: Reading['rows'], at: number): SeparatedFacts['undivided'] {
  const isList = Object.values(RECORD_TYPES).some(
    ({ fields }: { fields: Shape }) => column !== undefined && fieldOf(fields, column.path)?.form === 'references',
  );
  const cells = isList ? rows.map((row) => row[at] ?? '') : [];
  const cell = cells.find((one) => /[,|]/.test(one) && listIn(one.trim()) === undefined);
  if (cell === undefined || column === undefined || cells.some((one) => one.includes(';'))) return [];
  return [{ heading: column.heading, cell }];
}

/** Whether quotation marks hold cells together, as do those of all cells or of what else would break: a backslash is one then. */
function isQuoted(rows: Reading['rows'], text: string): boolean {
  return /^\uFEFF?"/.test(text) || rows.some((row) => row.some((cell) => /[\t\n\r"]/.test(cell)));
}

function takeRow(
  row: readonly string[],
  columns: readonly Column[],
  where: string,
  base: ImportedBase,
  { language = UNDETERMINED, delimiter, isEscaped }: SeparatedOptions & { readonly isEscaped: boolean },
): void {
  if (row.reduce((sum, { length }) => sum + length, 0) > LARGEST) {
    base.leave(where, `is longer than ${inBytes(LARGEST)}, the most that a record may be`);
    return;
  }
  const cells = columns.flatMap((column, at) => {
    const cell = plainCell(row[at] ?? '', delimiter, isEscaped);
    return column === undefined || cell === '' ? [] : [{ ...column, cell }];
  });
  const said = cells.find(({ path }) => path === 'recordType')?.cell;
  const type = said !== undefined && Object.hasOwn(RECORD_TYPES, said) ? (said as RecordType) : STATEMENT;
  const { fields, title }: { fields: Shape; title: string } = RECORD_TYPES[type];
  const record: Written = {};
  const languages = [language, ...cells.flatMap(({ path }) => languageIn(fields, path) ?? [])];
  const taking = { base, language, languages };
  const lists = new Map<string, ListCell[]>();
  let id: string | undefined;
  for (const { heading, path, cell } of cells) {
    const [name = '', ...below] = path.split('.');
    const field = fieldOf(fields, path);
    if (path === 'recordType') continue;
    if (path === 'id') id = cell;
    else if (field === undefined) put(record, nameOfOwn(heading), path.startsWith('x-') ? valueOfOwn(cell) : cell);
    else if (fields[name]?.form === 'objects' && below.length > 0) {
      const inItem = pathOfText(fields[name].fields, below.join('.'), language);
      lists.set(name, [...(lists.get(name) ?? []), { path: inItem, field, cell }]);
    } else put(record, pathOfText(fields, path, language), valueOf(field, cell, taking));
  }
  for (const [name, list] of lists) put(record, name, itemsAcross(list, taking));
  const text = Object.values((record[title] ?? {}) as Record<string, string>)[0];
  if (text === undefined && type === STATEMENT) {
    base.leave(where, `has no ${title}`);
    return;
  }
  const source = record['source'] as Written | undefined;
  const address = typeof source?.['document'] === 'string' ? source['document'] : '';
  // Without an id or a place two rows are the same only if all of their cells are: others may have said the same.
  const all = id === undefined && address === '' ? JSON.stringify(cells.map(({ path, cell }) => [path, cell])) : '';
  base.add(type, record, { given: id, address: `${address}${all}`, text: text ?? id ?? '', where });
}

/** A cell as it was before a terminal, a spreadsheet or a tab-separated file had to be guarded against it. */
function plainCell(cell: string, delimiter: string, isEscaped: boolean): string {
  // PostgreSQL and MySQL write `\N` for what is not known.
  if (isEscaped && cell === '\\N') return '';
  if (isEscaped) return cell.replace(IN_TSV, (sign) => MEANT[sign] ?? unescapeControls(sign)).trim();
  const plain = unescapeControls(cell);
  if (delimiter === '\t') return plain.trim();
  return (/^'[=+\-@\t\r＝＋－＠]/.test(plain) ? plain.slice(1) : plain).trim();
}

const IN_TSV = /\\(?:u\{[\da-f]{1,4}\}|[tnr\\])/g;
const MEANT: Readonly<Record<string, string>> = { '\\t': '\t', '\\n': '\n', '\\r': '\r', '\\\\': '\\' };

/** The items of a list: between semicolons, of which `\;` is none. */
function itemsOf(cell: string): string[] {
  const items = cell.match(/(?:\\.|[^\\;])+/gs) ?? [];
  return items.map((item) => item.replace(/\\(.)/gs, '$1').trim()).filter((item) => item !== '');
}

/** The texts of a list as JSON or Python writes it, which no id begins like; undefined if the cell is none. */
function listIn(cell: string): string[] | undefined {
  if (!/^\[.*\]$/s.test(cell)) return undefined;
  const inside = cell.slice(1, -1).trim();
  const texts: string[] = [];
  let end = 0;
  for (const {
    0: { length },
    1: text = '',
    index,
  } of inside.matchAll(ITEM_IN_QUOTES)) {
    if (index !== end) return undefined;
    end += length;
    texts.push(text.slice(1, -1).replace(/\\(.)/gs, '$1').trim());
  }
  return end === inside.length ? texts.filter((text) => text !== '') : undefined;
}

const ITEM_IN_QUOTES = /\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*(?:,|$)/gsy;

interface Taking {
  readonly base: ImportedBase;
  readonly language: string;
  /** Those of the record, in which its dates may be written. */
  readonly languages: readonly string[];
}

/** What a cell of a field says, as it is written in a base; whether the model has it so is seen later. */
function valueOf(field: Field, cell: string, { base, language, languages }: Taking): unknown {
  switch (field.form) {
    case 'references':
      return [
        ...new Set((listIn(cell) ?? itemsOf(cell)).map((name) => base.subject(field.to as RecordType, name, language))),
      ];
    case 'reference':
      // Nobody makes a claim by naming it.
      return cell === field.reserved || field.to === STATEMENT
        ? cell
        : base.subject(field.to as RecordType, cell, language);
    case 'strings':
      return itemsOf(cell);
    case 'date':
      return foreignDate(cell) ?? dateInWords(cell, languages) ?? cell;
    case 'integer':
    case 'number':
      return /^[+-]?\d/.test(cell) ? Number(cell) : cell;
    case 'objects':
    case 'object':
    case 'digests':
      return jsonOr(cell);
    case 'text':
    case 'locator':
    case 'term':
    case 'any':
    case 'boolean':
    case 'digest':
    case 'id':
    case 'language':
    case 'ranges':
    case 'record':
    case 'string':
    case 'type':
      return cell;
    case 'value':
      return valueOfOwn(cell);
  }
}

/** Sets a value by its path. Where another column has put there what does not go with it, that is kept as a field of the user’s own. */
function put(record: Written, path: string, value: unknown): void {
  const names = path.split('.').map(keyOfOwn);
  const last = names.pop() ?? path;
  let inner = record;
  for (const [at, name] of names.entries()) {
    const there = Object.hasOwn(inner, name) ? inner[name] : undefined;
    if (!isMapping(there)) inner[name] = {};
    if (!isMapping(there) && there !== undefined) record[`x-${names.slice(0, at + 1).join('-')}`] = there;
    inner = inner[name] as Written;
  }
  const there = Object.hasOwn(inner, last) ? inner[last] : undefined;
  if (there === undefined) inner[last] = value;
  else if (isMapping(there) && isMapping(value)) inner[last] = { ...value, ...there };
  else record[`x-${path.replaceAll('.', '-')}`] = value;
}

/** A column of a list of records: its path in an item. */
interface ListCell {
  readonly path: string;
  readonly field: Field;
  readonly cell: string;
}

/** The items of a list of records whose columns stand beside one another (`relations.type`, `relations.claim`). */
function itemsAcross(columns: readonly ListCell[], taking: Taking): Written[] {
  const items: Written[] = [];
  for (const { path, field, cell } of columns) {
    const own = field.form === 'value' ? valueOfOwn(cell) : undefined;
    const values = Array.isArray(own)
      ? (own as readonly unknown[])
      : cell.split(/(?<!\\);/).map((one) => one && valueOf(field, one.replace(/\\(.)/gs, '$1'), taking));
    for (const [at, value] of values.entries()) {
      items[at] ??= {};
      if (value !== '' && value !== null) put(items[at], path, value);
    }
  }
  return items.filter((item) => Object.keys(item).length > 0);
}

function valueOfOwn(cell: string): unknown {
  return /^[[{]/.test(cell) ? jsonOr(cell) : cell;
}

function jsonOr(cell: string): unknown {
  try {
    const value: unknown = JSON.parse(cell);
    return isDeeperThan(value, DEEPEST) ? cell : ownValue(value);
  } catch {
    return cell;
  }
}
