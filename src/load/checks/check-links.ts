import type { RuleName } from '../../model/diagnostics.ts';
import { parsePlace } from '../../model/places.ts';
import { didYouMean } from '../../text/nearest.ts';
import { ABOUT, PLACE } from '../../model/record-shapes.ts';
import { factsOf, RECORD_TYPE_NAMES, RECORD_TYPES, SOURCE, type RecordType } from '../../model/records.ts';
import { fieldsOf, type FieldOf, type Shape } from '../../model/shape.ts';
import type { DraftBase, Entry } from '../draft-base.ts';
import { nearNames } from '../../text/nearest.ts';
import { missingPlace, outlineOf, type Outline } from './known-places.ts';
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

/** The ids in use of which the base defines no record, by type; `undefined` for an id that is nowhere written. */
export type Uses = ReadonlyMap<RecordType, ReadonlyMap<string | undefined, Use>>;

/** Ids that are compared with misspelt ones: enough for what a person mends, little for a broken base of any size. */
const MOST_COMPARED = 100_000;

/**
 * Checks what only the whole base can tell: whether ids and places exist and whether quotations keep to the limit.
 * What is wrong becomes `BROKEN` where it stands, and places come to say which document they are in. Where only some
 * records of large types were read, references to these pass.
 */
export function checkLinks(base: DraftBase, isPartial = false): Uses {
  const uses = new Map<RecordType, Map<string | undefined, Use>>();
  const documents = new Map(base.entries[SOURCE].map((entry) => [entry.fields['id'], new KnownDocument(entry.fields)]));
  const limitOfBase = base.about.map(({ fields }) => fields['quotationLimit']).find(isNumber);
  let compared = 0;

  // Where the check has reached; copied only for what is reported.
  let entry: Entry;
  let within: KnownDocument | undefined;
  const path: (string | number)[] = [];

  function checkMapping(shape: Shape, written: Checked): Checked | typeof BROKEN {
    const fields = shape === PLACE ? placed(written) : written;
    for (const [name, field] of fieldsOf(shape)) {
      const value = fields[name];
      if (value === undefined || value === BROKEN) continue;
      path.push(name);
      if (field.form === 'object') fields[name] = checkMapping(field.fields, value as Checked);
      else if (field.form === 'objects') {
        // Further places may be in other documents; what follows is about the record’s own.
        const own = within;
        eachItem(value, (item) => checkMapping(field.fields, item as Checked));
        within = own;
      } else if (field.form === 'references') eachItem(value, (id) => checkReference(field, id as string));
      else if (field.form === 'reference') fields[name] = checkReference(field, value as string);
      else if (field.form === 'locator') fields[name] = checkLocator(value as string);
      else if (field.form === 'string' && field.limited === true) fields[name] = checkLength(value as string, name);
      path.pop();
    }
    // Without it the place would be in another document.
    return shape === PLACE && fields['document'] === BROKEN ? BROKEN : fields;
  }

  /** A place that says which document it is in, if that can be known. */
  function placed(place: Checked): Checked {
    let document = place['document'];
    if (document === undefined) {
      const meant = base.documentsMeant(entry.source);
      if (meant.length > 1) document = broken('ambiguous-document', whichDocument(meant));
      else if (meant.length === 0 && base.isOpen(SOURCE)) use(SOURCE, undefined);
      else if (base.status(SOURCE, meant[0] ?? '') === 'kept') document = meant[0];
    }
    within = documents.get(document);
    return document === undefined ? place : { document, ...place };
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
    if (isPartial && factsOf(type).isLarge === true) return id;
    if (base.isOpen(type)) {
      use(type, id);
      return id;
    }
    const status = base.status(type, id);
    if (status === 'unknown' && base.isPrintedList(type)) {
      const message = `the ${type} ${quoted(id)} is not in this list: the link is left aside`;
      base.leftAside.push({ entry, path: [...path], message });
      return BROKEN;
    }
    if (status === 'unknown') {
      return broken('dangling-id', `there is no ${type} ${quoted(id)}.${suggest(id, type)}`);
    }
    // What is wrong with the record is reported there.
    return status === 'kept' ? id : BROKEN;
  }

  function use(type: RecordType, id: string | undefined): void {
    const ids = uses.get(type) ?? new Map<string | undefined, Use>();
    uses.set(type, ids);
    if (!ids.has(id)) ids.set(id, { entry, path: [...path] });
  }

  function suggest(id: string, type: RecordType): string {
    const known = base.ids(type);
    compared += known.size;
    const near = compared > MOST_COMPARED ? [] : nearNames(id, known.keys());
    return near.length > 0 ? didYouMean(near) : ` Define it under ${RECORD_TYPES[type].plural}, or delete this.`;
  }

  function checkLocator(locator: string): unknown {
    const missing = within && missingPlace(within.outline, locator);
    return missing === undefined ? locator : broken('no-such-locator', missing);
  }

  function checkLength(text: string, name: string): unknown {
    const limit = within?.quotationLimit ?? limitOfBase ?? Infinity;
    const count = limit === Infinity ? 0 : countWords(text);
    if (count <= limit) return text;
    return broken('long-quotation', `this ${name} has ${count} words, and quotationLimit allows ${limit}: shorten it`);
  }

  function broken(code: RuleName, message: string): typeof BROKEN {
    base.problems.add(entry.source, { code, path: [...entry.path, ...path], at: 'value', message });
    return BROKEN;
  }

  function checkEntry(shape: Shape, checked: Entry): void {
    entry = checked;
    within = shape === RECORD_TYPES[SOURCE].fields ? documents.get(entry.fields['id']) : documentOf(entry);
    checkMapping(shape, entry.fields);
  }

  /** The only document that can be meant where none is named, for what is limited outside a place. */
  function documentOf({ source }: Entry): KnownDocument | undefined {
    const [only, ...others] = base.documentsMeant(source);
    return others.length === 0 ? documents.get(only) : undefined;
  }

  for (const { fields, source, path: start } of base.entries[SOURCE]) {
    const id = String(fields['id']);
    const message = `a document cannot be called ${id}, which is a place in a document: use another id`;
    if (parsePlace(id) !== undefined)
      base.problems.add(source, { code: 'bad-id', path: [...start, 'id'], at: 'value', message });
  }
  for (const about of base.about) checkEntry(ABOUT, about);
  for (const type of RECORD_TYPE_NAMES) {
    for (const checked of base.entries[type]) checkEntry(RECORD_TYPES[type].fields, checked);
  }
  return uses;
}

/** What is known of a document before the records that cite it are checked. */
class KnownDocument {
  readonly outline: Outline;
  readonly quotationLimit: number | undefined;

  constructor(fields: Checked) {
    this.outline = outlineOf(fields);
    this.quotationLimit = isNumber(fields['quotationLimit']) ? fields['quotationLimit'] : undefined;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function whichDocument(candidates: readonly string[]): string {
  const shown = candidates.slice(0, MOST_CANDIDATES);
  const more = candidates.length > shown.length ? ', …' : '';
  return `this place may be in several documents: say which, document: ${shown[0] ?? ''} (of ${shown.join(', ')}${more})`;
}

const MOST_CANDIDATES = 12;
