import {
  inLanguage,
  onOneLine,
  RECORD_TYPES,
  STATEMENT,
  titleOf,
  type AnyRecord,
  type RecordType,
  type SourceDocument,
} from '../model/records.ts';
import { fieldAt, valueAt } from '../model/paths.ts';
import { RESERVED_ID } from '../model/patterns.ts';
import { columnsOf, type OutlineRow, type RelatedRow } from '../model/outputs.ts';
import type { Field, Shape, Text } from '../model/shape.ts';
import type { PlaceInSource } from '../model/places.ts';
import { publishedInWords } from '../model/source-in-words.ts';
import { gapInWords } from './in-words.ts';
import type { RenderOptions, RowsView } from './options.ts';
import { relationName } from './relation-name.ts';

/** The raw text of the cell of a row at a path; not escaped yet. References stay ids. */
export function cellText(row: object, path: string, shape: Shape, { language, sources }: RenderOptions): string {
  if (path === 'title' && 'record' in row) return titleOfRow(row, language);
  const value = valueAt(row, path);
  const field = fieldOf(row, path, shape);
  if (field?.form === 'locator' && typeof value === 'string') {
    const document = valueAt(row, path.replace(/locator$/, 'document'));
    return sources.inPrint({ locator: value, ...(typeof document === 'string' ? { document } : {}) });
  }
  return valueText(value, field, language);
}

function fieldOf(row: object, path: string, shape: Shape): Field | undefined {
  if (!path.startsWith('record.')) return fieldAt(shape, path);
  const { type } = row as { type: RecordType };
  return fieldAt(RECORD_TYPES[type].fields, path.slice('record.'.length));
}

/** The name or statement of the record that a row holds. */
export function titleOfRow(row: object, language: string): string {
  const { type, record } = row as { type: RecordType; record: AnyRecord };
  return inLanguage(titleOf(type, record), language);
}

function valueText(value: unknown, field: Field | undefined, language: string): string {
  if (value === undefined || value === null) return '';
  if (field?.form === 'text') {
    const texts: readonly (Text | string | undefined)[] = Array.isArray(value) ? value : [value as Text | string];
    return texts
      .map((text = '') => (typeof text === 'string' ? onOneLine(text) : inLanguage(text, language)))
      .join('; ');
  }
  return onOneLine(field === undefined ? ownText(value) : plainText(value, ', '));
}

/**
 * A field of the user’s own, without the line end of a block of YAML: structures as JSON, which alone keeps what belongs
 * to what.
 */
export function ownText(value: unknown): string {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.some((item) => typeof item === 'object' && item !== null)
    ? JSON.stringify(value)
    : plainText(value, ', ').trim();
}

/** Any value as text: lists joined, an object as its values. */
export function plainText(value: unknown, separator: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((item) => plainText(item, ' ')).join(separator);
  return Object.values(value)
    .map((item) => plainText(item, ' '))
    .join(' ');
}

/** The columns of a table for people. A link in words says its direction as well. */
export function pathsForPeople(view: RowsView, { fields }: RenderOptions): readonly string[] {
  return fields ?? columnsOf(view).filter((path) => path !== 'direction');
}

/** The text of a cell for people: as `cellText`, but references by the names of what they lead to, links and gaps in words. */
export function cellForPeople(row: object, path: string, shape: Shape, options: RenderOptions): string {
  if (path === 'gaps.note') {
    return (row as OutlineRow).gaps.map((gap) => gapInWords(gap, options)).join('; ');
  }
  if (path === 'published' && 'publishedNote' in row) return publishedInWords(row as SourceDocument);
  if (path === 'relation') return relationName(row as RelatedRow);
  const field = fieldOf(row, path, shape);
  if (field?.form !== 'reference' && field?.form !== 'references') return cellText(row, path, shape, options);
  const value = valueAt(row, path) as string | readonly string[] | undefined;
  if (value === undefined) return '';
  const ids = typeof value === 'string' ? [value] : value;
  const { source } = row as { source?: PlaceInSource };
  return ids.map((id) => nameOf(field.to as RecordType, id, options, source)).join(', ');
}

/**
 * The name of a record in the chosen language; its id where the base does not have it, or where it is a claim.
 * @param place where the claim stands that names it: `article` is what it stands in
 */
export function nameOf(
  type: RecordType,
  id: string,
  { names, sources, language }: RenderOptions,
  place?: PlaceInSource,
): string {
  if (type === STATEMENT) return id;
  const title = type === 'actor' && id === RESERVED_ID ? sources.article(place) : names.titleOf(type, id);
  return title === undefined ? id : inLanguage(title, language);
}
