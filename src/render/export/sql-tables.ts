import { escapeJson } from '../../text/escape.ts';
import { ownPaths, valueAt } from '../../model/paths.ts';
import { fieldsOf, type Field, type Shape } from '../../model/shape.ts';

export type Cell = string | number | null;

/** A column; `to` is the table in whose `id` its values stand. */
export interface Column {
  readonly name: string;
  readonly type: 'TEXT' | 'INTEGER' | 'DOUBLE PRECISION';
  readonly about: string;
  readonly to?: string | undefined;
}

/** A table. Its first `keys` columns together tell the rows apart. */
export interface Table {
  readonly name: string;
  readonly about: string;
  readonly keys: number;
  readonly columns: readonly Column[];
}

type Fields = Readonly<Record<string, unknown>>;
type Write = (table: string, row: readonly Cell[]) => void;

/** The tables that values of a shape go into, and the way there. */
export interface Tables {
  readonly tables: readonly Table[];
  /** Writes the rows of one value, behind the key of what it belongs to. */
  readonly rows: (value: Fields, key: readonly Cell[], write: Write) => void;
}

/**
 * The tables of records of a shape: one with a column for each field of one value, and one for each list, map and text
 * (which has a row a language). Tables and columns are called like the fields, in snake case; a field of an object has
 * the object’s name before it, and what leads to a record ends in `_id`. Own fields (`x-…`) are kept as JSON.
 */
export function tablesOf(
  { singular, plural, about, fields }: { singular: string; plural: string; about: string; fields: Shape },
  tableOf: (type: string) => string,
): Tables {
  const { id: idField, ...others } = fields;
  const key: Column = { name: 'id', type: 'TEXT', about: idField?.about ?? '' };
  const outer: Column = { name: `${singular}_id`, type: 'TEXT', about: `Of which ${singular}.`, to: plural };
  const main = compile({ name: plural, about, key: [key], outer: [outer] }, others, tableOf);
  const own: Table = {
    name: `${plural}_own_fields`,
    about: `Fields of the user’s own (x-…) of ${plural}, as JSON.`,
    keys: 2,
    columns: [
      outer,
      column('field', 'Its name, behind that of the part it is in.'),
      column('json', 'Its value; of a list of parts, one each.'),
    ],
  };
  return {
    tables: [...main.tables, own],
    rows: (record, _, write) => {
      const recordKey = [record['id'] as string];
      main.rows(record, recordKey, write);
      for (const path of ownPaths(record, fields)) {
        write(own.name, [...recordKey, path, escapeJson(JSON.stringify(valueAt(record, path)))]);
      }
    },
  };
}

/** A table to be: its key, and the same as seen from a table below it. */
interface Place {
  readonly name: string;
  readonly about: string;
  readonly key: readonly Column[];
  readonly outer: readonly Column[];
}

function compile(place: Place, shape: Shape, tableOf: (type: string) => string): Tables {
  const columns = [...place.key];
  const cells: ((value: Fields) => Cell)[] = [];
  const inner: Tables[] = [];
  const take = (prefix: string, fields: Shape, within: (value: Fields) => Fields | undefined) => {
    for (const [name, field] of fieldsOf(fields)) {
      const called = snakeCase(prefix + name);
      const valueOf = (value: Fields) => within(value)?.[name];
      if (field.form === 'object') {
        take(`${called}_`, field.fields, (value) => valueOf(value) as Fields | undefined);
        continue;
      }
      const below = tableBelow(place, called, field, tableOf);
      if (below === undefined) {
        columns.push(columnOf(called, field, place.key, tableOf));
        cells.push((value) => cellOf(valueOf(value)));
      } else {
        inner.push({
          tables: below.tables,
          rows: (value, key, write) => {
            const own = valueOf(value);
            if (own !== undefined) below.rows(own as Fields, key, write);
          },
        });
      }
    }
  };
  take('', shape, (value) => value);
  const table: Table = { name: place.name, about: place.about, keys: place.key.length, columns };
  return {
    tables: [table, ...inner.flatMap(({ tables }) => tables)],
    rows: (value, key, write) => {
      write(table.name, [...key, ...cells.map((cell) => cell(value))]);
      for (const { rows } of inner) rows(value, key, write);
    },
  };
}

/** The tables of a field that has more than one value; undefined where a column holds it. */
function tableBelow(
  { name: above, outer }: Place,
  called: string,
  field: Field,
  tableOf: (type: string) => string,
): Tables | undefined {
  const name = `${above}_${called}`;
  const { about } = field;
  const position: Column = { name: 'position', type: 'INTEGER', about: 'Its place in the list, from 1.' };
  const entries = (key: Column, value: Column, rows: (value: unknown) => Iterable<readonly Cell[]>): Tables => ({
    tables: [{ name, about, keys: outer.length + 1, columns: [...outer, key, value] }],
    rows: (all, start, write) => {
      for (const row of rows(all)) write(name, [...start, ...row]);
    },
  });
  const numbered = (value: unknown) => (value as readonly Cell[]).map((item, at) => [at + 1, item]);
  switch (field.form) {
    case 'text':
      return entries(column('language', 'BCP 47 tag.'), column('text', 'The text.'), (value) =>
        Object.entries(value as Record<string, string>),
      );
    case 'digests':
      return entries(column('locator', 'Where.'), column('digest', 'Of what stands there.'), (value) =>
        Object.entries(value as Record<string, string>),
      );
    case 'strings':
      return entries(position, column('value', about), numbered);
    case 'references':
      return entries(
        position,
        linkColumn(`${snakeCase(field.to)}_id`, called, outer, about, tableOf(field.to)),
        numbered,
      );
    case 'objects': {
      const key = [...outer, position];
      const items = compile({ name, about, key, outer: key }, field.fields, tableOf);
      return {
        tables: items.tables,
        rows: (list, start, write) => {
          (list as unknown as readonly Fields[]).forEach((item, at) => {
            items.rows(item, [...start, at + 1], write);
          });
        },
      };
    }
    case 'any':
    case 'boolean':
    case 'date':
    case 'digest':
    case 'id':
    case 'integer':
    case 'language':
    case 'locator':
    case 'number':
    case 'object':
    case 'ranges':
    case 'record':
    case 'reference':
    case 'string':
    case 'term':
    case 'type':
    case 'value':
      return undefined;
  }
}

function column(name: string, about: string): Column {
  return { name, type: 'TEXT', about };
}

/** A column that leads to a record: called like its type, or like the field where the key has that name already. */
function linkColumn(name: string, field: string, key: readonly Column[], about: string, to?: string): Column {
  const isTaken = key.some((other) => other.name === name);
  return {
    name: isTaken ? `${field === name.slice(0, -3) ? `to_${field}` : field}_id` : name,
    type: 'TEXT',
    about,
    to,
  };
}

function columnOf(name: string, field: Field, key: readonly Column[], tableOf: (type: string) => string): Column {
  const type =
    field.form === 'integer' || field.form === 'boolean'
      ? 'INTEGER'
      : field.form === 'number'
        ? 'DOUBLE PRECISION'
        : 'TEXT';
  if (field.form !== 'reference') return { name, type, about: field.about };
  // A reserved word such as `article` is no record, so the column cannot be held to the table.
  const to = field.reserved === undefined ? tableOf(field.to) : undefined;
  return linkColumn(`${name}_id`, name, key, field.about, to);
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as string | number;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
