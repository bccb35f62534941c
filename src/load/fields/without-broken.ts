import { isListField, type Field, type Shape } from '../../model/shape.ts';
import { BROKEN } from './broken.ts';
import type { Checked } from './validate.ts';

/**
 * A copy without anything `BROKEN`: fields, items of lists, and what cannot be without them; `BROKEN` if the value itself
 * cannot, or has none of `anyOf` left. `omit` is called for each thing left out.
 */
export function withoutBroken(
  shape: Shape,
  fields: Checked,
  omit: () => void,
  anyOf: readonly string[] = [],
): Checked | typeof BROKEN {
  const result: Checked = {};
  let isWhole = true;
  for (const [name, value] of Object.entries(fields)) {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const kept = field === undefined ? value : fieldWithoutBroken(field, value, omit);
    if (kept !== BROKEN) {
      result[name] = kept;
      continue;
    }
    omit();
    isWhole = false;
    if (field?.required === true) return BROKEN;
    if (field !== undefined && isListField(field)) result[name] = [];
  }
  return isWhole || anyOf.length === 0 || anyOf.some((name) => Object.hasOwn(result, name)) ? result : BROKEN;
}

function fieldWithoutBroken(field: Field, value: unknown, omit: () => void): unknown {
  if (value === BROKEN) return BROKEN;
  if (field.form === 'object') return withoutBroken(field.fields, value as Checked, omit, field.anyOf);
  if (!isListField(field)) return value;
  const kept = (value as unknown[]).map((item) =>
    item === BROKEN || field.form !== 'objects'
      ? item
      : withoutBroken(field.fields, item as Checked, omit, field.anyOf),
  );
  const left = kept.filter((item) => {
    if (item === BROKEN) omit();
    return item !== BROKEN;
  });
  return field.required === true && left.length === 0 ? BROKEN : left;
}
