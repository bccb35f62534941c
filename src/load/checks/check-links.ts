import type { RuleName } from '../../model/diagnostics.ts';
import { didYouMean } from '../../text/nearest.ts';
import { DOCUMENT, RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../../model/records.ts';
import { fieldsOf, type FieldOf, type Shape } from '../../model/shape.ts';
import type { DraftBase, Entry } from '../draft-base.ts';
import { nearNames } from '../../text/nearest.ts';
import { missingPlace, type Outline } from './known-places.ts';
import { BROKEN } from '../fields/broken.ts';
import type { Path } from '../data-text.ts';
import type { Checked } from '../fields/validate.ts';
import { quoted } from '../fields/wording.ts';
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

  // Where the check has reached; copied only for what is reported.
  let entry: Entry;
  const path: (string | number)[] = [];

  function checkMapping(shape: Shape, fields: Checked): void {
    for (const [name, field] of fieldsOf(shape)) {
      const value = fields[name];
      if (value === undefined || value === BROKEN) continue;
      path.push(name);
      if (field.form === 'object') checkMapping(field.fields, value as Checked);
      else if (field.form === 'objects') {
        eachItem(value, (item) => {
          checkMapping(field.fields, item as Checked);
          return item;
        });
      } else if (field.form === 'references') eachItem(value, (id) => checkReference(field, id as string));
      else if (field.form === 'reference') fields[name] = checkReference(field, value as string);
      else if (field.form === 'locator') fields[name] = checkLocator(value as string);
      else if (field.form === 'string' && field.limited === true) fields[name] = checkLength(value as string, name);
      path.pop();
    }
  }

  function eachItem(value: unknown, check: (item: unknown) => unknown): void {
    const list = value as unknown[];
    for (let at = 0; at < list.length; at++) {
      if (list[at] === BROKEN) continue;
      path.push(at);
      list[at] = check(list[at]);
      path.pop();
    }
  }

  function checkReference(field: FieldOf<'reference' | 'references'>, id: string): unknown {
    const type = field.to as RecordType;
    if (id === field.reserved) return id;
    if (type === 'claim' && claimsArePartial) return id;
    if (base.isOpen(type)) {
      const ids = uses.get(type) ?? new Map<string, Use>();
      uses.set(type, ids);
      if (!ids.has(id)) ids.set(id, { entry, path: [...path] });
      return id;
    }
    const status = base.status(type, id);
    if (status === 'unknown') {
      return broken('dangling-id', `there is no ${type} ${quoted(id)}.${suggest(id, type)}`);
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

  function checkLocator(locator: string): unknown {
    const missing = missingPlace(outline, locator);
    return missing === undefined ? locator : broken('no-such-locator', missing);
  }

  function checkLength(text: string, name: string): unknown {
    const { quotationLimit: limit = Infinity } = outline;
    const count = limit === Infinity ? 0 : countWords(text);
    if (count <= limit) return text;
    return broken(
      'long-quotation',
      `this ${name} has ${count} words, and document.quotationLimit allows ${limit}: shorten it`,
    );
  }

  function broken(code: RuleName, message: string): typeof BROKEN {
    base.problems.add(entry.source, { code, path: [...entry.path, ...path], at: 'value', message });
    return BROKEN;
  }

  function checkEntry(shape: Shape, checked: Entry): void {
    entry = checked;
    checkMapping(shape, entry.fields);
  }

  if (base.document !== undefined) checkEntry(DOCUMENT, base.document);
  for (const type of RECORD_TYPE_NAMES) {
    for (const checked of base.entries[type]) checkEntry(RECORD_TYPES[type].fields, checked);
  }
  return uses;
}
