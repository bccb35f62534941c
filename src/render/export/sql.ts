import { ABOUT } from '../../model/record-shapes.ts';
import { RECORD_TYPES, RECORD_TYPE_NAMES, type KnowledgeBase, type RecordType } from '../../model/records.ts';
import type { RenderOptions } from '../options.ts';
import { identifier, literal } from './sql-literals.ts';
import { viewsOf } from './sql-views.ts';
import { tablesOf, type Cell, type Table } from './sql-tables.ts';

/** Rows in one INSERT: SQLite takes 500 terms of a compound, and long lines help nobody. */
const ROWS_AT_ONCE = 200;

/**
 * A base as one script that SQLite, DuckDB and PostgreSQL run alike: tables with their keys, the rows, and views for the
 * usual questions, in one transaction. A table stands behind those it refers to.
 */
export function* sql(base: KnowledgeBase, { languages }: RenderOptions): Generator<string> {
  const tableOf = (type: string) => RECORD_TYPES[type as RecordType].plural;
  const own = { id: { ...RECORD_TYPES.document.fields.id, about: 'Always base.' }, ...ABOUT };
  const whole = { singular: 'base', plural: 'about', about: 'What the base says of itself.', fields: own };
  const types = RECORD_TYPE_NAMES.map((type) => {
    const { plural, about, fields } = RECORD_TYPES[type];
    return { records: base.records[type], ...tablesOf({ singular: type, plural, about, fields }, tableOf) };
  });
  const all = [{ records: [{ id: 'base', ...base.about }], ...tablesOf(whole, tableOf) }, ...types];
  const tables = inOrder(all.flatMap((one) => one.tables));
  yield `-- A base of sora-cn for SQLite, DuckDB or PostgreSQL. Load it into an empty database.\n\nBEGIN;\n`;
  for (const table of tables) yield createTable(table);
  const inserts = new Map(tables.map((table) => [table.name, new Inserts(table)]));
  for (const { records, rows } of all) {
    for (const record of records) {
      rows(record as unknown as Readonly<Record<string, unknown>>, [], (table, row) => inserts.get(table)?.add(row));
    }
  }
  for (const { name } of tables) yield* inserts.get(name)?.all() ?? [];
  yield* viewsOf(tables, languages);
  yield '\nCOMMIT;\n';
}

/** Tables behind those that they lead to; links between records of one type stand in tables of their own. */
function inOrder(tables: readonly Table[]): readonly Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const ordered = new Set<Table>();
  const add = (table: Table, above: ReadonlySet<Table>) => {
    if (above.has(table)) return;
    for (const { to } of table.columns) {
      const other = to === undefined ? undefined : byName.get(to);
      if (other !== undefined) add(other, new Set([...above, table]));
    }
    ordered.add(table);
  };
  for (const table of tables) add(table, new Set());
  return [...ordered];
}

function createTable({ name, about, keys, columns }: Table): string {
  const lines = columns.map(({ name: column, type, to }, at) => {
    const reference = to === undefined ? '' : ` REFERENCES ${identifier(to)} ("id")`;
    return `  ${identifier(column)} ${type}${at < keys ? ' NOT NULL' : ''}${reference}`;
  });
  const key = columns.slice(0, keys).map(({ name: column }) => identifier(column));
  const comments = columns.map(({ about: text }) => ` -- ${oneLine(text)}`);
  const written = lines.map((line, at) => `${line},${comments[at] ?? ''}`);
  return [
    '',
    `-- ${oneLine(about)}`,
    `CREATE TABLE ${identifier(name)} (`,
    ...written,
    `  PRIMARY KEY (${key.join(', ')})`,
    ');',
    '',
  ].join('\n');
}

/** The statements that fill a table. Rows are kept as they are written: of a large base the cells take more room. */
class Inserts {
  readonly #into: string;
  readonly #statements: string[] = [];
  #rows: string[] = [];

  constructor({ name, columns }: Table) {
    this.#into = `\nINSERT INTO ${identifier(name)} (${columns.map((column) => identifier(column.name)).join(', ')}) VALUES\n`;
  }

  add(row: readonly Cell[]): void {
    this.#rows.push(`  (${row.map(literal).join(', ')})`);
    if (this.#rows.length === ROWS_AT_ONCE) this.#end();
  }

  all(): readonly string[] {
    if (this.#rows.length > 0) this.#end();
    return this.#statements;
  }

  #end(): void {
    this.#statements.push([this.#into, this.#rows.join(',\n'), ';\n'].join(''));
    this.#rows = [];
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
