import { UserError } from '../model/errors.ts';
import { fieldAt, lastPart, ownPaths, pathsOf, valueAt } from '../model/paths.ts';
import { factsOf, inLanguage, type AnyRecord, type RecordType } from '../model/records.ts';
import type { Field, Shape, Text } from '../model/shape.ts';
import { parseLocator } from '../model/places.ts';
import { byCodePoint } from '../text/compare.ts';
import { fold } from '../text/fold.ts';
import { didYouMeanOf } from '../text/nearest.ts';

interface SortOrder {
  /** The path as typed; its last part will do where it is the only one of that name. */
  readonly by: string;
  readonly reverse?: boolean | undefined;
  readonly language: string;
}

/** What is compared: a number, a text, or a list of numbers; undefined is missing. */
type Key = number | string | boolean | readonly number[] | undefined;

/**
 * Rows in the order of a field; those without it last, either way; ties as they were.
 * @throws UserError for a field that the rows do not have or that has no order
 */
export function sorted<R extends object>(
  rows: readonly R[],
  shape: Shape,
  order: SortOrder,
  languages: readonly string[],
): R[] {
  const { path, field } = sortField(shape, order.by, languages);
  if (isOwn(path)) refuseUnordered(rows, shape, path);
  const sign = order.reverse === true ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(valueAt(row, path), field, order.language) }));
  const present = keyed.filter(({ key }) => key !== undefined);
  const missing = keyed.filter(({ key }) => key === undefined);
  present.sort((a, b) => sign * compareKeys(a.key, b.key));
  return [...present, ...missing].map(({ row }) => row);
}

const ORDERED: readonly Field['form'][] = [
  'id',
  'string',
  'integer',
  'number',
  'date',
  'locator',
  'language',
  'reference',
  'text',
  'term',
  'type',
];

/** The paths of a shape by which rows can be sorted. */
export function sortPaths(shape: Shape, languages: readonly string[]): string[] {
  return pathsOf(shape, languages, 'all').filter((path) => {
    const field = fieldAt(shape, path);
    const container = fieldAt(shape, path.split('.')[0] ?? '');
    return field !== undefined && ORDERED.includes(field.form) && container?.form !== 'objects';
  });
}

function sortField(shape: Shape, by: string, languages: readonly string[]): { path: string; field: Field } {
  // The user’s own fields are of any form.
  if (isOwn(by)) return { path: by, field: { form: 'value', about: '' } };
  const paths = sortPaths(shape, languages);
  const path = paths.includes(by) ? by : only(paths.filter((known) => known.endsWith(`.${by}`)));
  const field = path === undefined ? undefined : fieldAt(shape, path);
  if (path === undefined || field === undefined) {
    const turned = by.startsWith('-') ? by.slice(1) : by.endsWith(':desc') ? by.slice(0, -5) : undefined;
    if (turned !== undefined) {
      throw new UserError(`--sort: "${by}" is not a field to sort by. The other way round: --sort ${turned} --reverse`);
    }
    const near = didYouMeanOf(by, paths, lastPart);
    throw new UserError(`--sort: "${by}" is not a field to sort by.${near} Fields: ${paths.join(', ')}.`);
  }
  return { path, field };
}

function isOwn(path: string): boolean {
  return /(?:^|\.)x-/.test(path);
}

/** @throws UserError if no row has anything to sort by at the path of a field of the user’s own */
function refuseUnordered(rows: readonly object[], shape: Shape, path: string): void {
  if (rows.length === 0 || rows.some((row) => ownKeyOf(valueAt(row, path)) !== undefined)) return;
  const ofRow = path.startsWith('record.') ? ownOfFound : (row: object) => ownPaths(row, shape);
  const known = [...new Set(rows.flatMap(ofRow))];
  const why = known.includes(path) ? 'holds nothing that has an order' : 'is a field that nothing here has';
  const fields = known.length === 0 ? '' : ` Fields of your own: ${known.join(', ')}.`;
  throw new UserError(
    `--sort: "${path}" ${why}.${didYouMeanOf(
      path,
      known.filter((name) => name !== path),
    )}${fields}`,
  );
}

function ownOfFound(row: object): string[] {
  const { type, record } = row as { readonly type: RecordType; readonly record: AnyRecord };
  return ownPaths(record, factsOf(type).fields).map((path) => `record.${path}`);
}

function only(paths: readonly string[]): string | undefined {
  return paths.length === 1 ? paths[0] : undefined;
}

function keyOf(value: unknown, field: Field, language: string): Key {
  if (value === undefined) return undefined;
  if (field.form === 'value') return ownKeyOf(value);
  if (field.form === 'locator') {
    const place = parseLocator(value as string);
    return place && [place.block === 'h' ? 0 : 1, place.number, place.sentence ?? 0];
  }
  if (field.form === 'term') return Object.keys(field.terms).indexOf(value as string);
  if (field.largestFirst === true) return -(value as number);
  if (typeof value === 'number') return value;
  if (typeof value === 'object') return fold(inLanguage(value as Text, language));
  return field.form === 'text' || field.form === 'string' ? fold(value as string) : (value as string);
}

/** Of a field of the user’s own: a list counts as the texts in it; a mapping has no order. */
function ownKeyOf(value: unknown): Key {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return fold(value);
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items = value.map((item: unknown) => ownKeyOf(item));
  return items.includes(undefined) ? undefined : items.join('\0');
}

/** Numbers before texts before yes and no. */
const KINDS = ['number', 'string', 'boolean', 'object'];

function compareKeys(a: Key, b: Key): number {
  if (typeof a !== typeof b) return KINDS.indexOf(typeof a) - KINDS.indexOf(typeof b);
  if (typeof a === 'string' && typeof b === 'string') return byCodePoint(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean') return Number(a) - Number(b);
  if (!Array.isArray(a) || !Array.isArray(b)) return 0;
  const [left, right] = [a as readonly number[], b as readonly number[]];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
