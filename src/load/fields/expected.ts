import { fieldsOf, isListField, type Field, type Shape } from '../../model/shape.ts';

/** What every record of a shape is asked for. */
interface Expected {
  readonly key: string;
  readonly field: Field;
  readonly isRequired: boolean;
  readonly isList: boolean;
}

const expectations = new Map<Shape, readonly Expected[]>();

/** The fields of a shape, in its order. */
export function expected(shape: Shape): readonly Expected[] {
  let list = expectations.get(shape);
  if (list === undefined) {
    list = fieldsOf(shape).map(([key, field]) => ({
      key,
      field,
      isRequired: field.required === true,
      isList: isListField(field),
    }));
    expectations.set(shape, list);
  }
  return list;
}
