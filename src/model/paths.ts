import { RECORD_TYPES } from './records.ts';
import type { Field, Shape } from './shape.ts';

/** The dotted paths of a shape: `all` of them, or only the `leaves` (a text has one leaf a language). */
export function pathsOf(shape: Shape, languages: readonly string[], which: 'all' | 'leaves'): string[] {
  return Object.entries(shape).flatMap(([name, field]) => {
    const below = [...new Set(pathsBelow(field, languages, which))].map((path) => `${name}.${path}`);
    return which === 'all' || below.length === 0 ? [name, ...below] : below;
  });
}

function pathsBelow(field: Field, languages: readonly string[], which: 'all' | 'leaves'): string[] {
  if (field.form === 'text') return [...languages];
  if (field.form === 'object' || field.form === 'objects') return pathsOf(field.fields, languages, which);
  if (field.form === 'record' && which === 'all') {
    return Object.values(RECORD_TYPES).flatMap(({ fields }) => pathsOf(fields, languages, which));
  }
  return [];
}

/** The field that a path leads to; languages of a text belong to the text. */
export function fieldAt(shape: Shape, path: string): Field | undefined {
  const [name = '', ...rest] = path.split('.');
  const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
  if (field === undefined || rest.length === 0) return field;
  if (field.form === 'object' || field.form === 'objects') return fieldAt(field.fields, rest.join('.'));
  return field;
}

/** `en` of `statement.en`. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/**
 * The value at a path; through a list, the list of the values of its items, undefined for those without one, or the one
 * item whose number the path has. The name of a field of the user’s own may have dots in it.
 */
export function valueAt(value: unknown, path: string): unknown {
  if (Array.isArray(value) && !/^\d/.test(path)) {
    const values = value.map((item) => valueAt(item, path));
    return values.some((one) => one !== undefined) ? values : [];
  }
  // Texts have a length and characters, which no path leads to.
  if (Object(value) !== value) return undefined;
  if (Object.hasOwn(value as object, path)) return (value as Record<string, unknown>)[path];
  const dot = path.indexOf('.');
  return dot < 0 ? undefined : valueAt(valueAt(value, path.slice(0, dot)), path.slice(dot + 1));
}

/** The paths of the fields of the user’s own in a value and its parts: `x-page`, `source.x-page`. */
export function ownPaths(value: object, shape: Shape): string[] {
  const found = new Set<string>();
  addOwnPaths(found, value, shape, '');
  return [...found];
}

/** Without lists on the way: it is asked of every claim of a large base. */
function addOwnPaths(found: Set<string>, value: object, shape: Shape, above: string): void {
  for (const name in value) {
    if (name.startsWith('x-')) {
      found.add(above + name);
      continue;
    }
    const field = shape[name];
    if (field?.form !== 'object' && field?.form !== 'objects') continue;
    const inner = (value as Readonly<Record<string, unknown>>)[name];
    for (const part of Array.isArray(inner) ? (inner as object[]) : [inner as object]) {
      addOwnPaths(found, part, field.fields, `${above}${name}.`);
    }
  }
}

/** A copy with only the given paths, nested as they were, in the order asked for. */
export function pick(value: unknown, paths: readonly string[]): unknown {
  if (paths.includes('')) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, paths));
  if (typeof value !== 'object' || value === null) return undefined;
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const dot = Object.hasOwn(value, path) ? -1 : path.indexOf('.');
    const name = dot < 0 ? path : path.slice(0, dot);
    below.set(name, [...(below.get(name) ?? []), dot < 0 ? '' : path.slice(dot + 1)]);
  }
  const entries = [...below].flatMap(([name, rest]) => {
    const inner = Object.hasOwn(value, name) ? pick((value as Record<string, unknown>)[name], rest) : undefined;
    return inner === undefined ? [] : [[name, inner] as const];
  });
  return Object.fromEntries(entries);
}
