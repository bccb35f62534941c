import { UserError } from '../model/errors.ts';
import { fieldAt, lastPart, pathsOf, valueAt } from '../model/paths.ts';
import { inLanguage } from '../model/records.ts';
import type { Field, Shape, Text } from '../model/shape.ts';
import { parseLocator } from '../model/locators.ts';
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
type Key = number | string | readonly number[] | undefined;

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
  const sign = order.reverse === true ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(valueAt(row, path), path, field, order.language) }));
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
  if (/^(record\.)?x-/.test(by)) return { path: by, field: { form: 'value', about: '' } };
  const paths = sortPaths(shape, languages);
  const path = paths.includes(by) ? by : only(paths.filter((known) => known.endsWith(`.${by}`)));
  const field = path === undefined ? undefined : fieldAt(shape, path);
  if (path === undefined || field === undefined) {
    const near = didYouMeanOf(by, paths, lastPart);
    throw new UserError(`--sort: "${by}" is not a field to sort by.${near} Fields: ${paths.join(', ')}.`);
  }
  return { path, field };
}

function only(paths: readonly string[]): string | undefined {
  return paths.length === 1 ? paths[0] : undefined;
}

/** Of what is counted or ranked, most comes first. */
const LARGEST_FIRST = ['claimCount', 'count', 'score'];

function keyOf(value: unknown, path: string, field: Field, language: string): Key {
  if (value === undefined) return undefined;
  if (field.form === 'locator') {
    const place = parseLocator(value as string);
    return place && [place.block === 'h' ? 0 : 1, place.number, place.sentence ?? 0];
  }
  if (field.form === 'term') return Object.keys(field.terms).indexOf(value as string);
  if (LARGEST_FIRST.includes(path)) return -(value as number);
  if (typeof value === 'number') return value;
  if (field.form === 'value') return typeof value === 'string' ? fold(value) : undefined;
  if (typeof value === 'object') return fold(inLanguage(value as Text, language));
  return field.form === 'text' || field.form === 'string' ? fold(value as string) : (value as string);
}

function compareKeys(a: Key, b: Key): number {
  if (typeof a === 'string' && typeof b === 'string') return byCodePoint(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (!Array.isArray(a) || !Array.isArray(b)) return 0;
  const [left, right] = [a as readonly number[], b as readonly number[]];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
