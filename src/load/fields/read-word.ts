import type { FieldOf, Form } from '../../model/shape.ts';
import { BROKEN } from './broken.ts';
import type { ValuePath } from './value-path.ts';
import { wordFault, type WordField } from './word-fault.ts';
import { alternatives, wrongType } from './wording.ts';

/** Reports a value of the wrong type. */
export function wrong(
  walk: ValuePath,
  name: string,
  form: Form,
  value: unknown,
  example?: () => string,
): typeof BROKEN {
  const message = ({ written }: { readonly written: string }) => wrongType(name, form, value, written, example?.());
  return walk.broken({ code: 'wrong-type', message });
}

/** Forms of which no value is a number, or only some are. */
const SPELT: readonly Form[] = ['locator', 'date', 'term', 'language'];

/** One text, as the value of a field or an item of it. */
export function readWord(walk: ValuePath, field: WordField, value: unknown, name: string): unknown {
  if (value === BROKEN) return BROKEN;
  if (typeof value !== 'string') {
    // Quotes alone would not make a place or a date of a number.
    const fault =
      typeof value === 'number' && SPELT.includes(field.form) ? wordFault(field, String(value), name) : undefined;
    if (fault !== undefined) return walk.broken(fault);
    if (field.form === 'term') return wrong(walk, name, 'term', value, () => alternatives(Object.keys(field.terms)));
    return wrong(walk, name, field.form === 'references' ? 'reference' : field.form, value);
  }
  const fault = wordFault(field, value, name);
  if (fault !== undefined) return walk.broken(fault);
  return field.form === 'string' ? value.trim() : value;
}

/** Whether YAML read a year as a number. */
export function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999;
}

export function readInteger(
  walk: ValuePath,
  { least = -Infinity, most = Infinity }: FieldOf<'integer'>,
  value: unknown,
  name: string,
): unknown {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return wrong(walk, name, 'integer', value);
  if (value > most) return walk.broken({ code: 'wrong-type', message: `${name} must be ${most} or less` });
  return value >= least ? value : walk.broken({ code: 'wrong-type', message: `${name} must be ${least} or more` });
}
