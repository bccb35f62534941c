import type { RecordType } from '../../model/records.ts';
import { fieldsOf, type FieldOf, type Shape } from '../../model/shape.ts';
import { BROKEN } from '../fields/broken.ts';
import type { Path } from '../data-text.ts';
import type { Checked } from '../fields/validate.ts';

/** An id that a record holds. */
export interface Reference {
  readonly field: FieldOf<'reference' | 'references'>;
  /** The type of the record that it names. */
  readonly to: RecordType;
  readonly id: string;
  readonly path: Path;
}

/** All ids that a record holds, at any depth, without those that stand for no record. */
export function* referencesIn(shape: Shape, fields: Checked, start: Path = []): Generator<Reference> {
  for (const [name, field] of fieldsOf(shape)) {
    const value = fields[name];
    if (value === undefined || value === BROKEN) continue;
    const path = [...start, name];
    if (field.form === 'object') yield* referencesIn(field.fields, value as Checked, path);
    if (field.form === 'objects') {
      for (const [at, item] of entriesOf<Checked>(value)) yield* referencesIn(field.fields, item, [...path, at]);
    }
    if (field.form !== 'reference' && field.form !== 'references') continue;
    const to = field.to as RecordType;
    if (field.form === 'references') {
      for (const [at, id] of entriesOf<string>(value)) yield { field, to, id, path: [...path, at] };
    } else if (value !== field.reserved) yield { field, to, id: value as string, path };
  }
}

/** The items of a list that are not broken, with their indexes. */
export function entriesOf<T>(list: unknown): (readonly [number, T])[] {
  return [...(list as (T | typeof BROKEN)[]).entries()].filter((entry): entry is [number, T] => entry[1] !== BROKEN);
}
