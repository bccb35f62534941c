import { isBlank } from '../model/patterns.ts';
import { fieldsOf, isListField, type Field, type FieldOf, type Shape } from '../model/shape.ts';
import { forbiddenKey } from './fields/forbidden-key.ts';
import { isKept } from './fields/open-value.ts';
import { isExtension, isMapping } from './fields/mapping.ts';
import type { Checked } from './fields/validate.ts';
import { languageFault, wordFault } from './fields/word-fault.ts';

/** What a value has to meet in the base that it stands in. */
export interface Ties {
  /** Undefined where any id is accepted. */
  readonly isKnown: (field: FieldOf<'reference' | 'references'>, id: string) => boolean | undefined;
  readonly isPlace: (locator: string) => boolean;
  readonly isShortEnough: (text: string) => boolean;
}

/** For values that are looked at without their base. */
const UNTIED: Ties = { isKnown: () => undefined, isPlace: () => true, isShortEnough: () => true };

/**
 * A mapping as `readMapping` makes it, at a fraction of the cost, if nothing at all is wrong with it; undefined at the
 * first doubt, for `readMapping` to say what it is. `READ_BACK` fields other than `ignored` are a doubt too.
 */
export function soundMapping(shape: Shape, value: unknown, ties = UNTIED, ignored?: string): Checked | undefined {
  if (!isMapping(value)) return undefined;
  const fields: Checked = {};
  let taken = ignored !== undefined && Object.hasOwn(value, ignored) ? 1 : 0;
  for (const [name, field] of fieldsOf(shape)) {
    if (Object.hasOwn(value, name)) {
      const sound = soundValue(field, value[name], name, ties);
      if (sound === undefined) return undefined;
      fields[name] = sound;
      taken++;
    } else if (field.required === true) return undefined;
    else if (isListField(field)) fields[name] = [];
  }
  const names = Object.keys(value);
  if (taken === names.length) return fields;
  for (const name of names) {
    if (!isExtension(name)) continue;
    if (!isLossless(value[name])) return undefined;
    fields[name] = value[name];
    taken++;
  }
  return taken === names.length ? fields : undefined;
}

function soundValue(field: Field, value: unknown, name: string, ties: Ties): unknown {
  switch (field.form) {
    case 'id':
    case 'date':
    case 'term':
      return typeof value === 'string' && wordFault(field, value, name) === undefined ? value : undefined;
    case 'string':
      if (typeof value !== 'string' || wordFault(field, value, name) !== undefined) return undefined;
      return field.limited !== true || ties.isShortEnough(value) ? value : undefined;
    case 'locator':
      if (typeof value !== 'string' || wordFault(field, value, name) !== undefined) return undefined;
      return ties.isPlace(value) ? value : undefined;
    case 'text':
      return isText(value, field.fillable === true) ? value : undefined;
    case 'strings':
      return soundList(value, (item) => (typeof item === 'string' && !isBlank(item) ? item : undefined));
    case 'reference':
      return isReference(field, value, ties) ? value : undefined;
    case 'references': {
      const ids = soundList(value, (id) => (isReference(field, id, ties) ? id : undefined));
      return ids !== undefined && ids.length > 1 && new Set(ids).size < ids.length ? undefined : ids;
    }
    case 'object':
      return soundMapping(field.fields, value, ties);
    case 'objects':
      // Items that have an id of their own must not share it, which is for `readMapping`.
      if (Object.hasOwn(field.fields, 'id')) return undefined;
      return soundList(value, (item) => soundMapping(field.fields, item, ties));
    // Only documents have fields of these forms, of which there is one.
    case 'boolean':
    case 'integer':
    case 'number':
    case 'digest':
    case 'digests':
    case 'language':
    case 'ranges':
    case 'record':
    case 'value':
      return undefined;
  }
}

function soundList<T>(value: unknown, read: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: T[] = [];
  for (const item of value as unknown[]) {
    const sound = read(item);
    if (sound === undefined) return undefined;
    items.push(sound);
  }
  return items;
}

function isReference(field: FieldOf<'reference' | 'references'>, value: unknown, ties: Ties): value is string {
  if (typeof value !== 'string') return false;
  return value === field.reserved || (ties.isKnown(field, value) ?? wordFault(field, value, '') === undefined);
}

function isText(value: unknown, mayBeBlank: boolean): boolean {
  if (!isMapping(value)) return false;
  const tags = Object.keys(value);
  return (
    tags.length > 0 &&
    tags.every((tag) => {
      const text = value[tag];
      return typeof text === 'string' && (mayBeBlank || !isBlank(text)) && languageFault(tag) === undefined;
    })
  );
}

/** Whether JSON carries a value of the user’s own without loss. */
function isLossless(value: unknown): boolean {
  if (typeof value === 'number') return isKept(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isLossless);
  if (!isMapping(value)) return value === null || typeof value === 'string' || typeof value === 'boolean';
  return Object.keys(value).every((key) => forbiddenKey(key) === undefined && isLossless(value[key]));
}
