import { parseLocator } from '../model/locators.ts';
import { didYouMean } from '../model/nearest.ts';
import { isListField, type Field, type FieldOf, type Form, type Shape } from '../model/shape.ts';
import { forbiddenKey } from './forbidden-key.ts';
import { isExtension, isMapping } from './mapping.ts';
import { nearNames } from './near-names.ts';
import { readOpenValue } from './open-value.ts';
import { BROKEN } from './problems.ts';
import type { Fault, Walk } from './walk.ts';
import { blank, languageFault, wordFault, type WordField } from './word-fault.ts';
import { abridged, quoted, wrongType } from './wording.ts';

/** A value whose keys are those of its shape, in its order, with every list present. Any field or item may be `BROKEN`. */
export type Checked = Record<string, unknown>;

/**
 * Checks a mapping against a shape; without a required field it is `BROKEN` as a whole. `name` is what messages call it.
 * `extras` may stand there too, are checked, and not kept.
 */
export function readMapping(
  walk: Walk,
  shape: Shape,
  value: unknown,
  name: string,
  extras: Shape = {},
): Checked | typeof BROKEN {
  if (!isMapping(value)) return wrong(walk, name, 'object', value);
  const own: string[] = [];
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(shape, key)) continue;
    const extra = Object.hasOwn(extras, key) ? extras[key] : undefined;
    if (extra !== undefined) walk.inside(key, () => readField(walk, extra, value[key], key));
    else if (isExtension(key)) own.push(key);
    else walk.inside(key, () => walk.broken(unknownField(key, shape), 'key'));
  }
  const result: Checked = {};
  let isWhole = true;
  for (const [key, field] of Object.entries(shape)) {
    if (Object.hasOwn(value, key)) {
      result[key] = walk.inside(key, () => readField(walk, field, value[key], key));
      if (result[key] === BROKEN && field.required === true) isWhole = false;
    } else if (field.required === true) {
      walk.broken({ code: 'missing-field', message: `${name} has no ${key}: add it` });
      isWhole = false;
    } else if (isListField(field)) result[key] = [];
  }
  for (const key of own) result[key] = walk.inside(key, () => readOpenValue(walk, value[key], key));
  return isWhole ? result : BROKEN;
}

function unknownField(key: string, shape: Shape): Fault {
  const forbidden = forbiddenKey(key);
  if (forbidden !== undefined) return { code: 'forbidden-key', message: forbidden };
  const message = () => {
    const near = nearNames(key, Object.keys(shape));
    const advice = near.length === 0 ? ' Fields of your own are called x-….' : didYouMean(near);
    return `there is no field ${quoted(key)} here.${advice}`;
  };
  return { code: 'unknown-field', message };
}

/** Checks the value of a field. */
export function readField(walk: Walk, field: Field, value: unknown, name: string): unknown {
  if (value === BROKEN) return BROKEN;
  switch (field.form) {
    case 'text':
      return readText(walk, field, value, name);
    case 'strings':
      return readList(walk, field.form, value, name, (item, itemName) => readWord(walk, ITEM, item, itemName));
    case 'references':
      return readReferences(walk, field, value, name);
    case 'objects':
      return readList(walk, field.form, value, name, (item, itemName) =>
        readMapping(walk, field.fields, item, itemName),
      );
    case 'object':
      return readMapping(walk, field.fields, value, name);
    case 'digests':
      return readDigests(walk, value, name);
    case 'integer':
      return readInteger(walk, field, value, name);
    case 'boolean':
    case 'number':
      return typeof value === field.form ? value : wrong(walk, name, field.form, value);
    case 'ranges':
    case 'record':
    case 'value':
      return readOpenValue(walk, value, name);
    case 'date':
      // YAML reads a year as a number.
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

const ITEM = { form: 'string', about: 'An item of a list of texts.' } as const;
const DIGEST = { form: 'digest', about: 'A digest in a mapping.' } as const;

function wrong(walk: Walk, name: string, form: Form, value: unknown): typeof BROKEN {
  return walk.broken({ code: 'wrong-type', message: ({ written }) => wrongType(name, form, value, written) });
}

function readWord(walk: Walk, field: WordField, value: unknown, name: string): unknown {
  if (value === BROKEN) return BROKEN;
  if (typeof value !== 'string')
    return wrong(walk, name, field.form === 'references' ? 'reference' : field.form, value);
  const fault = wordFault(field, value, name);
  return fault === undefined ? value : walk.broken(fault);
}

function isYear(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999;
}

function readInteger(walk: Walk, { least = -Infinity }: FieldOf<'integer'>, value: unknown, name: string): unknown {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return wrong(walk, name, 'integer', value);
  return value >= least ? value : walk.broken({ code: 'wrong-type', message: `${name} must be ${least} or more` });
}

function readText(walk: Walk, { fillable }: FieldOf<'text'>, value: unknown, name: string): unknown {
  if (!isMapping(value)) return wrong(walk, name, 'text', value);
  const entries = Object.entries(value);
  if (entries.length === 0) {
    return walk.broken({ code: 'wrong-type', message: `${name} has no text: write it in one language, { en: … }` });
  }
  const readEntry = (language: string, text: unknown): unknown => {
    const fault = languageFault(language);
    if (fault !== undefined) return walk.broken(fault, 'key');
    if (text === BROKEN) return BROKEN;
    if (typeof text !== 'string') return wrong(walk, `${name} in ${language}`, 'string', text);
    return text.trim() === '' && fillable !== true ? walk.broken(blank(`${name} in ${language}`)) : text;
  };
  const read = entries.map(([language, text]) => walk.inside(language, () => readEntry(language, text)));
  return read.includes(BROKEN) ? BROKEN : { ...value };
}

function readList(
  walk: Walk,
  form: Form,
  value: unknown,
  name: string,
  readItem: (item: unknown, name: string) => unknown,
): unknown {
  if (!Array.isArray(value)) return wrong(walk, name, form, value);
  const itemName = `an item of ${name}`;
  return value.map((item: unknown, at) => walk.inside(at, () => readItem(item, itemName)));
}

function readReferences(walk: Walk, field: FieldOf<'references'>, value: unknown, name: string): unknown {
  const seen = new Set<unknown>();
  return readList(walk, field.form, value, name, (item, itemName) => {
    const read = readWord(walk, field, item, itemName);
    if (typeof read === 'string' && seen.has(read)) {
      return walk.broken({ code: 'repeated-reference', message: `${name} lists ${abridged(read)} twice: delete one` });
    }
    seen.add(read);
    return read;
  });
}

function readDigests(walk: Walk, value: unknown, name: string): unknown {
  if (!isMapping(value)) return wrong(walk, name, 'digests', value);
  const readEntry = (locator: string, digest: unknown): unknown =>
    parseLocator(locator) === undefined
      ? walk.broken({ code: 'bad-locator', message: `${quoted(locator)} is no locator such as p7.s1` }, 'key')
      : readWord(walk, DIGEST, digest, `the digest of ${locator}`);
  const read = Object.entries(value).map(([key, item]) => walk.inside(key, () => readEntry(key, item)));
  return read.includes(BROKEN) ? BROKEN : { ...value };
}
