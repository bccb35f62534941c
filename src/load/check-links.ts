import { didYouMean, nearest } from '../model/nearest.ts';
import { RECORD_TYPES, type RecordType } from '../model/records.ts';
import { DOCUMENT, RECORD_TYPE_NAMES } from '../model/records.ts';
import type { Field, Shape } from '../model/shape.ts';
import type { DraftBase, Entry } from './draft-base.ts';
import { missingPlace, type Outline } from './outline.ts';
import { BROKEN, type Message, type Path } from './problems.ts';
import type { RuleName } from '../model/diagnostics.ts';
import type { Checked } from './validate.ts';
import { quoted } from './wording.ts';
import { countWords } from './words.ts';

/** Where an id of an open type is used first. */
export interface Use {
  readonly entry: Entry;
  readonly path: Path;
}

/** The ids in use of which the base defines no record, by type. */
export type Uses = ReadonlyMap<RecordType, Map<string, Use>>;

const MOST_COMPARED = 2_000;

/**
 * Checks what only the whole base can tell: whether ids and places exist and whether quotations keep to the limit.
 * What is wrong becomes `BROKEN` where it stands.
 */
export function checkLinks(base: DraftBase, outline: Outline): Uses {
  const uses = new Map<RecordType, Map<string, Use>>();

  function checkMapping(shape: Shape, fields: Checked, entry: Entry, path: Path): void {
    for (const [name, field] of linkFields(shape)) {
      const value = fields[name];
      if (value === undefined || value === BROKEN) continue;
      const here = [...path, name];
      switch (field.form) {
        case 'object':
          checkMapping(field.fields, value as Checked, entry, here);
          break;
        case 'objects':
          for (const [at, item] of (value as (Checked | typeof BROKEN)[]).entries()) {
            if (item !== BROKEN) checkMapping(field.fields, item, entry, [...here, at]);
          }
          break;
        case 'references':
          fields[name] = (value as unknown[]).map((item, at) =>
            item === BROKEN ? BROKEN : checkReference(field, item as string, entry, [...here, at]),
          );
          break;
        case 'reference':
          fields[name] = checkReference(field, value as string, entry, here);
          break;
        case 'locator':
          fields[name] = checkLocator(value as string, entry, here);
          break;
        case 'string':
          fields[name] = checkLength(value as string, name, entry, here);
      }
    }
  }

  function checkReference(field: Extract<Field, { to: string }>, id: string, entry: Entry, path: Path): unknown {
    const type = field.to as RecordType;
    if (id === field.reserved) return id;
    if (base.isOpen(type)) {
      let ids = uses.get(type);
      if (ids === undefined) uses.set(type, (ids = new Map()));
      if (!ids.has(id)) ids.set(id, { entry, path });
      return id;
    }
    switch (base.status(type, id)) {
      case 'kept':
        return id;
      case 'broken':
        // Its own problem is reported; this one would go with it.
        return BROKEN;
      case 'unknown':
        return broken('dangling-id', entry, path, () => `there is no ${type} ${quoted(id)}.${suggest(id, type)}`);
    }
  }

  function suggest(id: string, type: RecordType): string {
    const known = base.ids(type);
    const near =
      known.length > MOST_COMPARED
        ? []
        : nearest(
            id,
            known.map((one) => ({ id: one, names: [] })),
          );
    return near.length > 0 ? didYouMean(near) : ` Define it under ${RECORD_TYPES[type].plural}, or delete this.`;
  }

  function checkLocator(locator: string, entry: Entry, path: Path): unknown {
    const missing = missingPlace(outline, locator);
    return missing === undefined ? locator : broken('no-such-locator', entry, path, missing);
  }

  function checkLength(text: string, name: string, entry: Entry, path: Path): unknown {
    const limit = outline.quotationLimit;
    const count = limit === undefined ? 0 : countWords(text);
    if (limit === undefined || count <= limit) return text;
    const message = `this ${name} has ${count} words, and document.quotationLimit allows ${limit}: cut it`;
    return broken('long-quotation', entry, path, message);
  }

  function broken(code: RuleName, { source, path: start }: Entry, path: Path, message: Message): typeof BROKEN {
    base.problems.add(source, { code, path: [...start, ...path], at: 'value', message });
    return BROKEN;
  }

  if (base.document !== undefined) checkMapping(DOCUMENT, base.document.fields, base.document, []);
  for (const type of RECORD_TYPE_NAMES) {
    for (const entry of base.entries[type]) checkMapping(RECORD_TYPES[type].fields, entry.fields, entry, []);
  }
  return uses;
}

const linkFieldsOf = new WeakMap<Shape, readonly (readonly [string, Field])[]>();

/** The fields of a shape that speak of other records or places, or are limited in length. */
function linkFields(shape: Shape): readonly (readonly [string, Field])[] {
  let fields = linkFieldsOf.get(shape);
  if (fields === undefined) {
    fields = Object.entries(shape).filter(([, field]) => isLink(field));
    linkFieldsOf.set(shape, fields);
  }
  return fields;
}

function isLink(field: Field): boolean {
  switch (field.form) {
    case 'reference':
    case 'references':
    case 'locator':
      return true;
    case 'string':
      return field.limited === true;
    case 'object':
    case 'objects':
      return Object.values(field.fields).some(isLink);
    default:
      return false;
  }
}
