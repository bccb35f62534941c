import { onceEach } from '../../text/once.ts';
import { fieldsOf, isListField, type Field, type Shape } from '../../model/shape.ts';

/** What every record of a shape is asked for. */
interface Expected {
  readonly key: string;
  readonly field: Field;
  readonly isRequired: boolean;
  readonly isList: boolean;
}

/** The fields of a shape, in its order. */
export const expected = onceEach((shape: Shape): readonly Expected[] =>
  fieldsOf(shape).map(([key, field]) => ({
    key,
    field,
    isRequired: field.required === true,
    isList: isListField(field),
  })),
);
