import { parseLocator } from '../../model/places.ts';
import { UserError } from '../../model/errors.ts';
import { computedFields } from '../../model/computed-fields.ts';
import { inBytes } from '../../model/caps.ts';
import { fieldAt } from '../../model/paths.ts';
import { PATTERNS } from '../../model/patterns.ts';
import { RECORD_TYPES, STATEMENT, UNDETERMINED, type RecordType } from '../../model/records.ts';
import type { Field, Shape } from '../../model/shape.ts';
import { foreignDate } from './foreign-date.ts';
import { DEEPEST, LARGEST, type ImportedBase, type Written } from './imported-base.ts';
import { ownValue } from './own-value.ts';
import { isDeeperThan } from './walk.ts';

export type Quotes = 'none' | 'csv';

export interface SeparatedOptions {
  readonly delimiter: ',' | ';' | '\t';
  /** Whether `"` is a sign of the notation or of the text; found out where it is not said. */
  readonly quotes?: Quotes | undefined;
  /** Our path → the heading of their column, or its number from 1 where the file has no headings. */
  readonly map: ReadonlyMap<string, string>;
  readonly language?: string | undefined;
}

/** What was found out about a file on the way. */
export interface SeparatedFacts {
  readonly rows: number;
  readonly quotes: Quotes;
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
  const columns = columnsOf(headings, options, base);
  const body = isHeaded ? rows.slice(1) : rows;
  for (const [at, row] of body.entries()) {
    const where = `line ${String(lines[isHeaded ? at + 1 : at])}`;
    if (row.length === headings.length) takeRow(row, columns, where, base, { ...options, isEscaped });
    else base.leave(where, `has ${String(row.length)} columns, and the first row ${String(headings.length)}`);
  }
  return { rows: body.length, quotes };
}

/** Whether quotation marks hold cells together, as do those of all cells or of what else would break: a backslash is one then. */
function isQuoted(rows: Reading['rows'], text: string): boolean {
  return /^\uFEFF?"/.test(text) || rows.some((row) => row.some((cell) => /[\t\n\r"]/.test(cell)));
}

interface Reading {
  readonly quotes: Quotes;
  readonly rows: readonly (readonly string[])[];
  /** On which line each row begins. */
  readonly lines: readonly number[];
  /** How many rows are not as wide as the first. */
  readonly odd: number;
}

/**
 * On which line each row begins, by how they are written, with the empty lines before them. The count of csv-parse takes a
 * line end of two signs within quotes for two (`findings/`).
 */
function beginnings(raws: readonly string[]): number[] {
  let line = 1;
  return raws.map((row) => {
    const begins = line + lineEnds(/^[\r\n]*/.exec(row)?.[0] ?? '');
    line += lineEnds(row);
    return begins;
  });
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** The rows as one reading of quotes gives them: the one asked for, else the one in which more rows are as wide as the first. */
async function rowsOf(text: string, { delimiter, quotes }: SeparatedOptions) {
  const { parse } = await import('csv-parse/sync');
  const read = (how: Quotes, written = text): Reading | undefined => {
    try {
      // With `raw` its types are of rows alone.
      const records = parse(written, {
        raw: true,
        delimiter,
        bom: true,
        quote: how === 'csv' ? '"' : null,
        relaxColumnCount: true,
        skipEmptyLines: true,
        recordDelimiter: how === 'csv' ? [] : ['\r\n', '\n', '\r'],
      }) as unknown as readonly { readonly record: readonly string[]; readonly raw: string }[];
      const rows = records.map(({ record }) => record);
      const width = rows[0]?.length;
      const lines = beginnings(records.map(({ raw }) => raw));
      return { quotes: how, rows, lines, odd: rows.filter((row) => row.length !== width).length };
    } catch {
      // R and Spark write a mark inside a cell as `\"`.
      return how === 'csv' && written.includes('\\"') ? read(how, written.replaceAll('\\"', '""')) : undefined;
    }
  };
  if (quotes !== undefined) {
    const reading = read(quotes);
    if (reading !== undefined) return reading;
    throw new UserError(
      `with --quotes ${quotes} this cannot be read: a quotation mark is left open, or stands inside a cell.`,
      ['If such a mark is a letter like any other: --quotes none'],
    );
  }
  const [plain, quoted] = [read('none'), read('csv')];
  if (plain === undefined || quoted === undefined)
    return plain ?? quoted ?? { quotes: 'none', rows: [], lines: [], odd: 0 };
  if (plain.odd !== quoted.odd) return plain.odd < quoted.odd ? plain : quoted;
  // Where both fit, a mark that makes one cell of two columns of another row was none.
  const joins =
    delimiter === '\t' &&
    quoted.rows.length < plain.rows.length &&
    quoted.rows.some((row) => row.some((cell) => cell.includes(delimiter)));
  return joins ? plain : quoted;
}

/** Where the cells of a column go; undefined for what we compute ourselves. */
type Column = { readonly heading: string; readonly path: string } | undefined;

const LONGEST_HEADING = 1000;
/** So many columns are named where one is looked for in vain. */
const MOST_NAMED = 12;

function columnsOf(headings: readonly string[], { map }: SeparatedOptions, base: ImportedBase): readonly Column[] {
  const byHeading = new Map([...map].map(([path, heading]) => [heading, path]));
  for (const [heading, path] of byHeading) {
    if (headings.includes(heading)) continue;
    const known = headings.slice(0, MOST_NAMED).join(', ');
    const more = headings.length > MOST_NAMED ? ', …' : '';
    base.leave('--map', `no column is called "${heading}" (for ${path}); the columns are ${known}${more}`);
  }
  const computed = new Set([
    'recordType',
    ...Object.keys(RECORD_TYPES).flatMap((type) => Object.keys(computedFields(type as RecordType))),
  ]);
  // What the user says comes before what a column is called; each cell needs a place of its own.
  const taken = new Set(headings.flatMap((heading) => byHeading.get(heading) ?? []));
  return headings.map((heading, at) => {
    if (heading.length > LONGEST_HEADING) {
      base.leave(
        `column ${String(at + 1)}`,
        `its heading is longer than ${String(LONGEST_HEADING)} characters, so it is no name of a field`,
      );
      return undefined;
    }
    const path = byHeading.get(heading) ?? heading;
    if (computed.has(path) && path !== 'recordType') return undefined;
    const isFirst = headings.indexOf(heading) === at;
    if (byHeading.has(heading) && isFirst) return { heading: path.startsWith('x-') ? path : heading, path };
    const own = ownName(heading);
    const numbered = `${own}-${String(at + 1)}`;
    const free = [...(isOurs(path) ? [path] : []), own].find((one) => !taken.has(one)) ?? numbered;
    taken.add(free);
    return { heading: free, path: isOurs(path) ? free : path };
  });
}

export function isOurs(path: string): boolean {
  return Object.values(RECORD_TYPES).some(({ fields }: { fields: Shape }) => fieldOf(fields, path) !== undefined);
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
  const lists = new Map<string, Map<string, string>>();
  let id: string | undefined;
  for (const { heading, path, cell } of cells) {
    const [name = '', ...below] = path.split('.');
    const field = fieldOf(fields, path);
    if (path === 'recordType') continue;
    if (path === 'id') id = cell;
    else if (fields[name]?.form === 'objects' && below.length > 0 && field === fieldAt(fields, path)) {
      const list = lists.get(name) ?? new Map<string, string>();
      lists.set(name, list.set(below.join('.'), cell));
    } else if (field === undefined) put(record, ownName(heading), path.startsWith('x-') ? valueOfOwn(cell) : cell);
    else putValue(record, path, cell, field, { where, base, language, fields });
  }
  for (const [name, list] of lists) record[name] = itemsAcross(list);
  const text = Object.values((record[title] ?? {}) as Record<string, string>)[0];
  if (text === undefined && type === STATEMENT) {
    const isMapped = columns.some(
      (column) => column?.path.split('.')[0] === title && fieldOf(fields, column.path) !== undefined,
    );
    const advice = isMapped ? '' : `: say which column holds it by --map ${title}.en=COLUMN`;
    base.leave(where, `has no ${title}${advice}`);
    return;
  }
  const source = record['source'] as Written | undefined;
  const address = typeof source?.['document'] === 'string' ? source['document'] : '';
  // Without an id or a place two rows are the same only if all of their cells are: others may have said the same.
  const all = id === undefined && address === '' ? JSON.stringify(cells.map(({ path, cell }) => [path, cell])) : '';
  base.add(type, record, { given: id, address: `${address}${all}`, text: text ?? id ?? '', where });
}

/**
 * The field of a column, if it is one of ours: below most there is nothing (`topics.name`), below a text its languages,
 * by their tags.
 */
function fieldOf(fields: Shape, path: string): Field | undefined {
  const field = fieldAt(fields, path);
  const above = fieldAt(
    fields,
    path
      .split('.')
      .slice(0, field?.form === 'text' ? -2 : -1)
      .join('.'),
  );
  if (field === above) return undefined;
  const language = field?.form === 'text' ? path.split('.').slice(depthOf(fields, path)).join('.') : '';
  return language === '' || PATTERNS.language.test(language) ? field : undefined;
}

/** How many names lead to the field at a path, without the language behind it. */
function depthOf(fields: Shape, path: string): number {
  const names = path.split('.');
  return names.findIndex((_, at) => fieldAt(fields, names.slice(0, at + 1).join('.'))?.form === 'text') + 1;
}

/** A cell as it was before a spreadsheet or a tab-separated file had to be guarded against it. */
function plainCell(cell: string, delimiter: string, isEscaped: boolean): string {
  // PostgreSQL and MySQL write `\N` for what is not known.
  if (isEscaped && cell === '\\N') return '';
  if (isEscaped)
    return cell.replace(/\\([tnr\\])/g, (_, sign: string) => ({ t: '\t', n: '\n', r: '\r' })[sign] ?? '\\').trim();
  if (delimiter === '\t') return cell.trim();
  return (/^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell).trim();
}

/** The items of a list: between semicolons, of which `\;` is none. */
function itemsOf(cell: string): string[] {
  const items = cell.match(/(?:\\.|[^\\;])+/gs) ?? [];
  return items.map((item) => item.replace(/\\(.)/gs, '$1').trim()).filter((item) => item !== '');
}

interface Taking {
  readonly where: string;
  readonly base: ImportedBase;
  readonly language: string;
  readonly fields: Shape;
}

function putValue(record: Written, path: string, cell: string, field: Field, taking: Taking): void {
  const { where, base, language, fields } = taking;
  switch (field.form) {
    case 'text':
      put(record, path.split('.').length > depthOf(fields, path) ? path : `${path}.${language}`, cell);
      return;
    case 'references':
      put(
        record,
        path,
        itemsOf(cell).map((name) => base.subject(field.to as RecordType, name, language)),
      );
      return;
    case 'reference':
      put(record, path, cell === field.reserved ? cell : base.subject(field.to as RecordType, cell, language));
      return;
    case 'strings':
      put(record, path, itemsOf(cell));
      return;
    case 'date': {
      const date = foreignDate(cell);
      if (date === undefined) base.leave(where, `${path}: "${cell}" is no date that can be read without a guess`);
      put(record, date === undefined ? `x-${path.replaceAll('.', '-')}` : path, date ?? cell);
      return;
    }
    case 'integer':
    case 'number':
      put(record, path, Number(cell));
      return;
    case 'objects':
    case 'object':
    case 'digests': {
      const value = jsonOr(cell);
      const fits = typeof value === 'object' && Array.isArray(value) === (field.form === 'objects');
      if (!fits) base.leave(where, `${path}: the cell is no JSON, as that of a whole ${path} must be`);
      put(record, fits ? path : `x-${path.replaceAll('.', '-')}`, value);
      return;
    }
    case 'locator':
    case 'term': {
      const fits = field.form === 'term' ? Object.hasOwn(field.terms, cell) : parseLocator(cell) !== undefined;
      const form = field.form === 'term' ? `one of ${Object.keys(field.terms).join(', ')}` : 'a place such as p7.s1';
      if (!fits) base.leave(where, `${path}: "${cell}" is not ${form}`);
      put(record, fits ? path : `x-${path.replaceAll('.', '-')}`, cell);
      return;
    }
    case 'any':
    case 'boolean':
    case 'digest':
    case 'id':
    case 'language':
    case 'ranges':
    case 'record':
    case 'string':
    case 'type':
    case 'value':
      put(record, path, cell);
  }
}

/** Sets a value by its path. */
function put(record: Written, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? path;
  let inner = record;
  for (const name of names) inner = (inner[name] ??= {}) as Written;
  inner[last] = value;
}

/** The items of a list of records whose columns stand beside one another (`relations.type`, `relations.claim`). */
function itemsAcross(columns: ReadonlyMap<string, string>): Written[] {
  const items: Written[] = [];
  for (const [path, cell] of columns) {
    for (const [at, value] of cell.split(/(?<!\\);/).entries()) {
      items[at] ??= {};
      if (value !== '') put(items[at], path, value.replace(/\\(.)/gs, '$1'));
    }
  }
  return items.filter((item) => Object.keys(item).length > 0);
}

/** A heading as the name of a field of the user’s own. */
function ownName(heading: string): string {
  if (heading.startsWith('x-')) return heading;
  const slug = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `x-${slug === '' ? 'column' : slug}`;
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
