import { computedFields } from '../../model/computed-fields.ts';
import { fieldAt } from '../../model/paths.ts';
import { PATTERNS } from '../../model/patterns.ts';
import { RECORD_TYPES, type RecordType } from '../../model/records.ts';
import type { Field, Shape } from '../../model/shape.ts';
import { abridged } from '../fields/wording.ts';
import type { ImportedBase } from './imported-base.ts';

/** Where the cells of a column go; undefined for what we compute ourselves. */
export type Column = { readonly heading: string; readonly path: string } | undefined;

const LONGEST_HEADING = 1000;
/** So many columns are named where one is looked for in vain. */
const MOST_NAMED = 12;

/** What columns are called, to choose from. */
export function namesOf(headings: readonly string[]): string {
  const names = headings.slice(0, MOST_NAMED).map(abridged);
  return `${names.join(', ')}${headings.length > MOST_NAMED ? ', …' : ''}`;
}

/** @param map our path → the heading of their column, or its number from 1 where the file has no headings */
export function columnsOf(
  headings: readonly string[],
  map: ReadonlyMap<string, string>,
  base: ImportedBase,
): readonly Column[] {
  const byHeading = new Map([...map].map(([path, heading]) => [heading, path]));
  for (const [heading, path] of byHeading) {
    if (headings.includes(heading)) continue;
    base.leave('--map', `no column is called "${heading}" (for ${path}); the columns are ${namesOf(headings)}`);
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
    const own = nameOfOwn(heading);
    const numbered = `${own}-${String(at + 1)}`;
    const free = [...(isOurs(path) ? [path] : []), own].find((one) => !taken.has(one)) ?? numbered;
    taken.add(free);
    return { heading: free, path: isOurs(path) ? free : path };
  });
}

export function isOurs(path: string): boolean {
  return Object.values(RECORD_TYPES).some(({ fields }: { fields: Shape }) => fieldOf(fields, path) !== undefined);
}

/**
 * The field of a column, if it is one of ours: below most there is nothing (`topics.name`), below a text its languages,
 * by their tags.
 */
export function fieldOf(fields: Shape, path: string): Field | undefined {
  const field = fieldAt(fields, path);
  const above = fieldAt(
    fields,
    path
      .split('.')
      .slice(0, field?.form === 'text' ? -2 : -1)
      .join('.'),
  );
  if (field === undefined && /^[^.]*\.x-/.test(path) && isPart(above)) return OWN_OF_PART;
  if (field === above) return undefined;
  const language = field?.form === 'text' ? path.split('.').slice(depthOf(fields, path)).join('.') : '';
  return language === '' || PATTERNS.language.test(language) ? field : undefined;
}

const OWN_OF_PART: Field = { form: 'value', about: 'A field of the user’s own in a part of a record.' };

function isPart(field: Field | undefined): boolean {
  return field?.form === 'object' || field?.form === 'objects';
}

/** A path with the language of its text, which is the one given where the path has none. */
export function pathOfText(fields: Shape, path: string, language: string): string {
  const isText = fieldAt(fields, path)?.form === 'text';
  return isText && path.split('.').length === depthOf(fields, path) ? `${path}.${language}` : path;
}

/** The language of a text at a path, where the path says it. */
export function languageIn(fields: Shape, path: string): string | undefined {
  const isText = fieldOf(fields, path)?.form === 'text';
  return isText ? path.split('.')[depthOf(fields, path)] : undefined;
}

/** How many names lead to the field at a path, without the language behind it. */
function depthOf(fields: Shape, path: string): number {
  const names = path.split('.');
  return names.findIndex((_, at) => fieldAt(fields, names.slice(0, at + 1).join('.'))?.form === 'text') + 1;
}

/** A heading as the name of a field of the user’s own. */
export function nameOfOwn(heading: string): string {
  if (heading.startsWith('x-')) return heading;
  const slug = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `x-${slug === '' ? 'column' : slug}`;
}
