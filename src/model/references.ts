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
export function* referencesIn(shape: Shape, values: Values, start: Reference['path'] = []): Generator<Reference> {
  for (const [name, field] of leadingOf(shape)) {
    const value = values[name];
    if (value === undefined || typeof value === 'symbol') continue;
    const path = [...start, name];
    const found = { name: String(path[0]), beside: values };
    if (field.form === 'object') yield* referencesIn(field.fields, value as Values, path);
    else if (field.form === 'objects') {
      for (const [at, item] of unbroken<Values>(value)) yield* referencesIn(field.fields, item, [...path, at]);
    } else if (field.form === 'references') {
      const to = field.to as RecordType;
      for (const [at, id] of unbroken<string>(value)) yield { ...found, field, to, id, path: [...path, at] };
    } else if (value !== field.reserved)
      yield { ...found, field, to: field.to as RecordType, id: value as string, path };
  }
}

type Leading = FieldOf<'reference' | 'references' | 'object' | 'objects'>;
const known = new Map<Shape, readonly (readonly [string, Leading])[]>();

/** The fields of a shape that are references or may hold some. */
function leadingOf(shape: Shape): readonly (readonly [string, Leading])[] {
  let fields = known.get(shape);
  if (fields === undefined) {
    fields = fieldsOf(shape).filter((entry): entry is [string, Leading] => {
      const [, field] = entry;
      if (field.form === 'object' || field.form === 'objects') return leadingOf(field.fields).length > 0;
      return field.form === 'reference' || field.form === 'references';
    });
    known.set(shape, fields);
  }
  return fields;
}

/** The items of a list that are not broken, with their indexes. */
function* unbroken<T>(list: unknown): Generator<readonly [number, T]> {
  for (const entry of (list as readonly (T | symbol)[]).entries()) {
    if (typeof entry[1] !== 'symbol') yield entry as [number, T];
  }
}
