import { isListField, type Field, type Shape } from '../../model/shape.ts';
import { BROKEN } from './broken.ts';
import type { Checked } from './validate.ts';

/**
 * A copy without anything `BROKEN`: fields, items of lists, and what cannot be without them; `BROKEN` if the value itself
 * cannot. `omit` is called for each thing left out.
 */
export function withoutBroken(shape: Shape, fields: Checked, omit: () => void): Checked | typeof BROKEN {
  const result: Checked = {};
  for (const [name, value] of Object.entries(fields)) {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const kept = field === undefined ? value : fieldWithoutBroken(field, value, omit);
    if (kept !== BROKEN) {
      result[name] = kept;
      continue;
    }
    omit();
    if (field?.required === true) return BROKEN;
    if (field !== undefined && isListField(field)) result[name] = [];
  }
  return result;
}

function fieldWithoutBroken(field: Field, value: unknown, omit: () => void): unknown {
  if (value === BROKEN) return BROKEN;
  if (field.form === 'object') return withoutBroken(field.fields, value as Checked, omit);
  if (!isListField(field)) return value;
  const kept = (value as unknown[]).map((item) =>
    item === BROKEN || field.form !== 'objects' ? item : withoutBroken(field.fields, item as Checked, omit),
  );
  const left = kept.filter((item) => {
    if (item === BROKEN) omit();
    return item !== BROKEN;
  });
  return field.required === true && left.length === 0 ? BROKEN : left;
}
