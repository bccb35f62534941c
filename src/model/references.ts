import { onceEach } from '../text/once.ts';
import type { RecordType } from './records.ts';
import { fieldsOf, type FieldOf, type Shape } from './shape.ts';

type Values = Readonly<Record<string, unknown>>;

/** An id that a record holds. */
export interface Reference {
  /** The field of the record in which it is, at whatever depth. */
  readonly name: string;
  readonly field: FieldOf<'reference' | 'references'>;
  /** The type of the record that it names. */
  readonly to: RecordType;
  readonly id: string;
  /** The mapping that has it: the record itself, or a part of it. */
  readonly beside: Values;
  readonly path: readonly (string | number)[];
}

/**
 * All ids that a record holds, at any depth, without those that stand for no record. What the loader found broken, and
 * marked by a symbol, is passed over.
 */
export function referencesIn(shape: Shape, values: Values): readonly Reference[] {
  const found: Reference[] = [];
  eachReference(shape, values, (field, id, beside, path) => {
    found.push({ name: String(path[0]), field, to: field.to as RecordType, id, beside, path: [...path] });
  });
  return found;
}

/** As `referencesIn`, one after the other; the path stands only for so long. */
export function eachReference(shape: Shape, values: Values, visit: Visit): void {
  eachInside(shape, values, visit, []);
}

type Visit = (
  field: FieldOf<'reference' | 'references'>,
  id: string,
  beside: Values,
  path: readonly (string | number)[],
) => void;

function eachInside(shape: Shape, values: Values, visit: Visit, path: (string | number)[]): void {
  for (const [name, field] of leadingOf(shape)) {
    const value = values[name];
    if (value === undefined || typeof value === 'symbol') continue;
    path.push(name);
    if (field.form === 'object') eachInside(field.fields, value as Values, visit, path);
    else if (field.form === 'reference') {
      if (value !== field.reserved) visit(field, value as string, values, path);
    } else {
      for (let at = 0, items = value as readonly unknown[]; at < items.length; at++) {
        const item = items[at];
        if (typeof item === 'symbol') continue;
        path.push(at);
        if (field.form === 'objects') eachInside(field.fields, item as Values, visit, path);
        else visit(field, item as string, values, path);
        path.pop();
      }
    }
    path.pop();
  }
}

type Leading = FieldOf<'reference' | 'references' | 'object' | 'objects'>;

/** The fields of a shape that are references or may hold some. */
const leadingOf: (shape: Shape) => readonly (readonly [string, Leading])[] = onceEach((shape) =>
  fieldsOf(shape).filter((entry): entry is [string, Leading] => {
    const [, field] = entry;
    if (field.form === 'object' || field.form === 'objects') return leadingOf(field.fields).length > 0;
    return field.form === 'reference' || field.form === 'references';
  }),
);
