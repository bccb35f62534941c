import { fieldsOf, isListField, type Field, type Shape } from '../../src/model/shape.ts';

/** A field with a value, at whatever depth of a record. */
export interface Leaf {
  /** The names that lead to it, between dots. */
  readonly path: string;
  readonly field: Field;
  /** Fields of a record that has a value there, and nowhere else. */
  readonly having: (value: unknown) => Readonly<Record<string, unknown>>;
}

/** Every field of a shape that holds no further ones, and those of its parts. */
export function leavesOf(shape: Shape): Leaf[] {
  return fieldsOf(shape).flatMap(([name, field]): Leaf[] => {
    const as = (value: unknown) => ({ [name]: isListField(field) ? [value] : value });
    if (field.form !== 'object' && field.form !== 'objects') return [{ path: name, field, having: as }];
    return leavesOf(field.fields).map((leaf) => {
      return { ...leaf, path: `${name}.${leaf.path}`, having: (value) => as(leaf.having(value)) };
    });
  });
}
