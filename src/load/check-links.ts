import type { RuleName } from '../model/diagnostics.ts';
import { didYouMean } from '../model/nearest.ts';
import { DOCUMENT, RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../model/records.ts';
import type { FieldOf, Shape } from '../model/shape.ts';
import type { DraftBase, Entry } from './draft-base.ts';
import { nearNames } from './near-names.ts';
import { missingPlace, type Outline } from './outline.ts';
import { BROKEN } from './broken.ts';
import type { Path } from './source.ts';
import { entriesOf } from './references.ts';
import type { Checked } from './validate.ts';
import { quoted } from './wording.ts';
import { countWords } from './words.ts';

/** Where an id of an open type is used first. */
interface Use {
  readonly entry: Entry;
  readonly path: Path;
}

/** The ids in use of which the base defines no record, by type. */
export type Uses = ReadonlyMap<RecordType, ReadonlyMap<string, Use>>;

/** Ids that are compared with misspelt ones: enough for what a person mends, little for a broken base of any size. */
const MOST_COMPARED = 100_000;

/**
 * Checks what only the whole base can tell: whether ids and places exist and whether quotations keep to the limit.
 * What is wrong becomes `BROKEN` where it stands. Where only some claims were read, references to claims pass.
 */
export function checkLinks(base: DraftBase, outline: Outline, claimsArePartial = false): Uses {
  const uses = new Map<RecordType, Map<string, Use>>();
  let compared = 0;

  function checkMapping(shape: Shape, fields: Checked, entry: Entry, path: Path): void {
    for (const [name, field] of Object.entries(shape)) {
      const value = fields[name];
      if (value === undefined || value === BROKEN) continue;
      if (field.form === 'object') checkMapping(field.fields, value as Checked, entry, [...path, name]);
      else if (field.form === 'objects') {
        for (const [at, item] of entriesOf<Checked>(value))
          checkMapping(field.fields, item, entry, [...path, name, at]);
      } else if (field.form === 'references') {
        const list = value as unknown[];
        for (const [at, id] of entriesOf<string>(value))
          list[at] = checkReference(field, id, entry, [...path, name, at]);
      } else if (field.form === 'reference') {
        fields[name] = checkReference(field, value as string, entry, [...path, name]);
      } else if (field.form === 'locator') {
        fields[name] = checkLocator(value as string, entry, [...path, name]);
      } else if (field.form === 'string' && field.limited === true) {
        fields[name] = checkLength(value as string, name, entry, [...path, name]);
      }
    }
  }

  function checkReference(field: FieldOf<'reference' | 'references'>, id: string, entry: Entry, path: Path): unknown {
    const type = field.to as RecordType;
    if (id === field.reserved) return id;
    if (type === 'claim' && claimsArePartial) return id;
    if (base.isOpen(type)) {
      const ids = uses.get(type) ?? new Map<string, Use>();
      uses.set(type, ids);
      if (!ids.has(id)) ids.set(id, { entry, path });
      return id;
    }
    const status = base.status(type, id);
    if (status === 'unknown') {
      return broken('dangling-id', entry, path, `there is no ${type} ${quoted(id)}.${suggest(id, type)}`);
    }
    // What is wrong with the record is reported there.
    return status === 'kept' ? id : BROKEN;
  }

  function suggest(id: string, type: RecordType): string {
    const known = base.ids(type);
    compared += known.size;
    const near = compared > MOST_COMPARED ? [] : nearNames(id, known.keys());
    return near.length > 0 ? didYouMean(near) : ` Define it under ${RECORD_TYPES[type].plural}, or delete this.`;
  }

  function checkLocator(locator: string, entry: Entry, path: Path): unknown {
    const missing = missingPlace(outline, locator);
    return missing === undefined ? locator : broken('no-such-locator', entry, path, missing);
  }

  function checkLength(text: string, name: string, entry: Entry, path: Path): unknown {
    const { quotationLimit: limit = Infinity } = outline;
    const count = limit === Infinity ? 0 : countWords(text);
    if (count <= limit) return text;
    const message = `this ${name} has ${count} words, and document.quotationLimit allows ${limit}: shorten it`;
    return broken('long-quotation', entry, path, message);
  }

  function broken(code: RuleName, { source, path: start }: Entry, path: Path, message: string): typeof BROKEN {
    base.problems.add(source, { code, path: [...start, ...path], at: 'value', message });
    return BROKEN;
  }

  if (base.document !== undefined) checkMapping(DOCUMENT, base.document.fields, base.document, []);
  for (const type of RECORD_TYPE_NAMES) {
    for (const entry of base.entries[type]) checkMapping(RECORD_TYPES[type].fields, entry.fields, entry, []);
  }
  return uses;
}
