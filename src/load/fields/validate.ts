import { fieldsMeant } from '../../model/meant.ts';
import type { Field, FieldOf, Shape } from '../../model/shape.ts';
import { BROKEN } from './broken.ts';
import { expected } from './expected.ts';
import { forbiddenKey } from './forbidden-key.ts';
import { isExtension, isMapping } from './mapping.ts';
import { didYouMean, nearNames } from '../../text/nearest.ts';
import { readOpenValue } from './open-value.ts';
import { readDigests, readList, readReferences, readStrings, readText } from './read-collection.ts';
import { isYear, readInteger, readWord, wrong } from './read-word.ts';
import type { Fault, ValuePath } from './value-path.ts';
import { blankAdvice, exampleOfShape, quoted, whatToAdd } from './wording.ts';

/** A value whose keys are those of its shape, in its order, with every list present. Any field or item may be `BROKEN`. */
export type Checked = Record<string, unknown>;

/**
 * Checks a mapping against a shape; without a required field it is `BROKEN` as a whole. `name` is what messages call it.
 * `extras` may stand there too, are checked, and not kept.
 */
export function readMapping(
  walk: ValuePath,
  shape: Shape,
  value: unknown,
  name: string,
  extras: Shape = {},
): Checked | typeof BROKEN {
  if (!isMapping(value)) return wrong(walk, name, 'object', value, () => exampleOfShape(shape));
  const result: Checked = {};
  let isWhole = true;
  let known = 0;
  for (const { key, field, isRequired, isList } of expected(shape)) {
    const item = value[key];
    if (item !== undefined) {
      known++;
      walk.enter(key);
      const read = readField(walk, field, item, key);
      walk.leave();
      result[key] = read;
      if (read === BROKEN && isRequired) isWhole = false;
    } else if (isRequired) {
      walk.broken({ code: 'missing-field', message: () => `${name} has no ${key}: add ${whatToAdd(key, field)}` });
      isWhole = false;
    } else if (isList) result[key] = [];
  }
  const keys = Object.keys(value);
  if (keys.length > known) {
    const strangers = keys.filter((key) => !Object.hasOwn(shape, key));
    for (const key of strangers) if (!isExtension(key)) readStranger(walk, shape, extras, value, key, result);
    // The user’s own fields come last.
    for (const key of strangers) {
      if (isExtension(key)) result[key] = walk.inside(key, () => readOpenValue(walk, value[key], key));
    }
  }
  return isWhole ? result : BROKEN;
}

/** Checks what is no field of a shape and not the user’s own. */
function readStranger(
  walk: ValuePath,
  shape: Shape,
  extras: Shape,
  value: Checked,
  key: string,
  result: Checked,
): void {
  const extra = Object.hasOwn(extras, key) ? extras[key] : undefined;
  if (extra !== undefined) {
    walk.inside(key, () => readField(walk, extra, value[key], key));
    return;
  }
  // For those who count what is left out; a key such as __proto__ would not stay under its own name.
  result[unknownName(key)] =
    value[key] === BROKEN ? BROKEN : walk.inside(key, () => walk.broken(unknownField(key, shape), 'key'));
}

/** The name under which a value stands that has no place, until it is left out. */
export function unknownName(key: string): string {
  return `?${key}`;
}

function unknownField(key: string, shape: Shape): Fault {
  const forbidden = forbiddenKey(key);
  if (forbidden !== undefined) return { code: 'forbidden-key', message: forbidden };
  const message = () => {
    const names = Object.keys(shape);
    const near = nearNames(key, names);
    const meant = near.length > 0 ? near : names.filter((name) => fieldsMeant(key).includes(name));
    const advice = meant.length === 0 ? ' Fields of your own are called x-….' : didYouMean(meant);
    return `there is no field ${quoted(key)} here.${blankAdvice(key) || advice}`;
  };
  return { code: 'unknown-field', message };
}

/** Checks the value of a field. */
export function readField(walk: ValuePath, field: Field, value: unknown, name: string): unknown {
  if (value === BROKEN) return BROKEN;
  switch (field.form) {
    case 'text':
      return readText(walk, field, value, name);
    case 'strings':
      return readStrings(walk, value, name);
    case 'references':
      return readReferences(walk, field, value, name);
    case 'objects':
      return readMappings(walk, field, value, name);
    case 'object':
      return readMapping(walk, field.fields, value, name);
    case 'digests':
      return readDigests(walk, field, value, name);
    case 'integer':
      return readInteger(walk, field, value, name);
    case 'boolean':
    case 'number':
      return typeof value === field.form ? value : wrong(walk, name, field.form, value);
    case 'ranges':
    case 'record':
    case 'type':
    case 'value':
    case 'any':
      return readOpenValue(walk, value, name);
    case 'date':
      return readWord(walk, field, isYear(value) ? String(value) : value, name);
    case 'id':
    case 'string':
    case 'locator':
    case 'digest':
    case 'language':
    case 'term':
    case 'reference':
      return readWord(walk, field, value, name);
  }
}

function readMappings(walk: ValuePath, field: FieldOf<'objects'>, value: unknown, name: string): unknown {
  const { form, fields, required } = field;
  if (required === true && Array.isArray(value) && value.length === 0) {
    const message = () => `${name} is empty: write at least one, ${exampleOfShape(fields)}`;
    return walk.broken({ code: 'missing-field', message });
  }
  const seen = new Set<unknown>();
  const example = () => `[${exampleOfShape(fields)}]`;
  if (!Array.isArray(value)) return wrong(walk, name, form, value, example);
  return readList(walk, form, value, name, (item, itemName) => {
    const read = readMapping(walk, fields, item, itemName);
    const id = read === BROKEN || !Object.hasOwn(fields, 'id') ? undefined : read['id'];
    if (typeof id === 'string' && seen.has(id)) {
      const message = `${name} has the id ${quoted(id)} twice: use another id`;
      return walk.inside('id', () => walk.broken({ code: 'duplicate-id', message }));
    }
    seen.add(id);
    return read;
  });
}
