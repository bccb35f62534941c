import type { Field, Shape } from '../model/shape.ts';
import { BROKEN } from './problems.ts';
import type { Checked } from './validate.ts';

/**
 * Takes everything `BROKEN` out of a value: fields, items of lists, and what cannot be without them.
 * Returns false if the value itself cannot. `omit` is called for each thing left out.
 */
export function purge(shape: Shape, fields: Checked, omit: () => void): boolean {
  for (const [name, value] of Object.entries(fields)) {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const kept = field === undefined ? value : purgeField(field, value, omit);
    if (kept !== BROKEN) fields[name] = kept;
    else {
      omit();
      if (field?.required === true) return false;
      if (field !== undefined && isList(field)) fields[name] = [];
      else delete fields[name];
    }
  }
  return true;
}

function isList(field: Field): boolean {
  return field.form === 'strings' || field.form === 'references' || field.form === 'objects';
}

function purgeField(field: Field, value: unknown, omit: () => void): unknown {
  if (value === BROKEN) return BROKEN;
  if (field.form === 'object') return purge(field.fields, value as Checked, omit) ? value : BROKEN;
  if (!isList(field)) return value;
  const inner = field.form === 'objects' ? field.fields : undefined;
  return (value as unknown[]).filter((item) => {
    const isKept = item !== BROKEN && (inner === undefined || purge(inner, item as Checked, omit));
    // A part of an item was counted where it broke.
    if (item === BROKEN) omit();
    return isKept;
  });
}
