import { onceEach } from '../../text/once.ts';
import type { RuleName } from '../../model/diagnostics.ts';
import { otherThanPlace, parsePlace } from '../../model/places.ts';
import { didYouMean } from '../../text/nearest.ts';
import { ABOUT, PLACE } from '../../model/record-shapes.ts';
import {
  EVIDENCE,
  factsOf,
  RECORD_TYPE_NAMES,
  RECORD_TYPES,
  SOURCE,
  STATEMENT,
  type RecordType,
} from '../../model/records.ts';
import { fieldsOf, type FieldOf, type Form, type Shape } from '../../model/shape.ts';
import type { DraftBase, Entry } from '../draft-base.ts';
import { nearNames } from '../../text/nearest.ts';
import { missingPlace, outlineOf, type Outline } from './known-places.ts';
import { BROKEN } from '../fields/broken.ts';
import type { Place } from '../known-ids.ts';
import type { Problems } from '../problems.ts';
import type { Checked } from '../fields/validate.ts';
import { quoted } from '../fields/wording.ts';
import { countWords } from './words.ts';

/** The ids in use of which the base defines no record, by type, with the place that uses each first; `undefined` for an id that is nowhere written. */
export type Uses = ReadonlyMap<RecordType, ReadonlyMap<string | undefined, Place>>;

/** Ids that are compared with misspelt ones: enough for what a person mends, little for a broken base of any size. */
const MOST_COMPARED = 100_000;

/** How links are checked where records are not all there. */
export interface LinkOptions {
  /** What is known of other records before they are read for good. */
  readonly known?: DraftBase;
  /** Takes the references to records of large types, which then pass: these were not all read, or are still to come. */
  readonly passing?: (reference: LargeReference, breakIt: () => void) => void;
  /** Told of each reference in a record to another that is known, by its number. */
  readonly found?: (field: FieldOf<'reference' | 'references'>, type: RecordType, number: number) => void;
  readonly report?: Problems['add'];
  /** The documents as they were before they were checked themselves. */
  readonly documents?: Documents | undefined;
}

type Documents = ReadonlyMap<unknown, KnownDocument>;

/** A reference to a record of a large type, and where it stands. */
export interface LargeReference extends Place {
  readonly type: RecordType;
  readonly id: string;
}

/** What has a reference, under a name or as one of a list. */
type Holder = Record<string | number, unknown>;

/** Checks what only the whole base can tell, record by record. */
export interface LinkCheck {
  readonly uses: Uses;
  readonly documents: Documents;
  /** What is wrong becomes `BROKEN` where it stands, and places come to say which document they are in. */
  readonly check: (shape: Shape, entry: Entry) => void;
  /** Takes an id of which there is no record; the first place that uses it stays. */
  readonly use: (type: RecordType, id: string | undefined, place: Place) => void;
  /** Checks a reference that passed while its record was still to come: whether it leads to a record that is kept. */
  readonly isSound: (reference: LargeReference) => boolean;
}

/**
 * Checks what only the whole base can tell of the records that are no claims: whether ids and places exist and whether
 * quotations keep to the limit. Where only some records of large types were read, references to these pass.
 */
export function checkLinks(base: DraftBase, isPartial = false): LinkCheck {
  const links = linkCheck(base, isPartial ? { passing: () => undefined } : {});
  for (const { fields, source, path: start } of base.entries[SOURCE]) {
    const message = mistakenForPlace(String(fields['id']));
    if (message !== undefined)
      base.problems.add(source, { code: 'bad-id', path: [...start, 'id'], at: 'value', message });
  }
  for (const about of base.about) links.check(ABOUT, about);
  for (const type of RECORD_TYPE_NAMES) {
    if (type === STATEMENT) continue;
    for (const entry of base.entries[type]) links.check(RECORD_TYPES[type].fields, entry);
  }
  return links;
}

/** The check of single records, of which `known` knows all. */
export function linkCheck(base: DraftBase, options: LinkOptions = {}): LinkCheck {
  const { known = base, passing, found, report = base.problems.add.bind(base.problems) } = options;
  const documents = options.documents ?? documentsIn(known);
  const uses = new Map<RecordType, Map<string | undefined, Place>>();
  // What the only document says means the base.
  const only = documents.size === 1 ? documents.values().next().value : undefined;
  const limitOfBase = known.about.map(({ fields }) => fields['quotationLimit']).find(isNumber) ?? only?.quotationLimit;
  let compared = 0;

  // Where the check has reached; copied only for what is reported.
  let entry: Entry;
  let within: KnownDocument | undefined;
  const path: (string | number)[] = [];

  function checkMapping(shape: Shape, written: Checked): Checked | typeof BROKEN {
    const fields = shape === PLACE ? placed(written) : written;
    for (const [name, field] of linkingFields(shape)) {
      const value = fields[name];
      if (value === undefined || value === BROKEN) continue;
      path.push(name);
      if (field.form === 'object') fields[name] = checkMapping(field.fields, value as Checked);
      else if (field.form === 'objects') {
        // Further places may be in other documents; what follows is about the record’s own.
        const own = within;
        checkMappings(field.fields, value as unknown[]);
        within = own;
      } else if (field.form === 'references') checkReferences(field, value as unknown[] & Holder);
      else if (field.form === 'reference') fields[name] = checkReference(field, value as string, fields, name);
      else if (field.form === 'locator') fields[name] = checkLocator(value as string, fields['digest'] !== undefined);
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
      const meant = known.documentsMeant(entry.source);
      if (meant.length > 1) document = broken('ambiguous-document', whichDocument(meant));
      else if (meant.length === 0 && known.isOpen(SOURCE)) use(SOURCE, undefined);
      else if (known.status(SOURCE, meant[0] ?? '') === 'kept') document = meant[0];
    }
    within = documents.get(document);
    return document === undefined ? place : { document, ...place };
  }

  function checkMappings(shape: Shape, list: unknown[]): void {
    for (let at = 0; at < list.length; at++) {
      if (list[at] === BROKEN) continue;
      path.push(at);
      list[at] = checkMapping(shape, list[at] as Checked);
      path.pop();
    }
  }

  function checkReferences(field: FieldOf<'references'>, list: unknown[] & Holder): void {
    for (let at = 0; at < list.length; at++) {
      if (list[at] === BROKEN) continue;
      path.push(at);
      list[at] = checkReference(field, list[at] as string, list, at);
      path.pop();
    }
  }

  function checkReference(
    field: FieldOf<'reference' | 'references'>,
    id: string,
    holder: Holder,
    key: string | number,
  ): unknown {
    const type = field.to as RecordType;
    if (id === field.reserved) return id;
    if (passing === undefined || !isLargeType(type)) {
      const number = known.ids(type).numberOf(id);
      if (number === undefined || known.ids(type).isBroken(number)) return isSound(type, id) ? id : BROKEN;
      found?.(field, type, number);
      return id;
    }
    passing({ type, id, ...here() }, () => {
      holder[key] = BROKEN;
    });
    return id;
  }

  /** Whether a reference leads to a record that is kept. `place` is given where that is not where the check has reached. */
  function isSound(type: RecordType, id: string, place?: Place): boolean {
    if (known.isOpen(type)) {
      const mistaken = type === SOURCE ? mistakenForPlace(id) : undefined;
      if (mistaken === undefined) use(type, id, place);
      else refuse('bad-id', mistaken, place);
      return mistaken === undefined;
    }
    const status = known.status(type, id);
    // What is wrong with a broken record is reported there.
    if (status !== 'unknown') return status === 'kept';
    if (known.isPrintedList(type)) {
      const message = `the ${type} ${quoted(id)} is not in this list: the link is left aside`;
      base.leftAside.push({ ...(place ?? here()), message });
    } else refuse('dangling-id', dangling(type, id), place);
    return false;
  }

  function use(type: RecordType, id: string | undefined, place?: Place): void {
    const ids = uses.get(type) ?? new Map<string | undefined, Place>();
    uses.set(type, ids);
    if (!ids.has(id)) ids.set(id, place ?? here());
  }

  function here(): Place {
    return { source: entry.source, path: [...entry.path, ...path] };
  }

  function dangling(type: RecordType, id: string): string {
    const ids = known.ids(type);
    compared += ids.size;
    const near = compared > MOST_COMPARED ? [] : nearNames(id, ids.keys());
    const advice =
      near.length > 0 ? didYouMean(near) : ` Define it under ${RECORD_TYPES[type].plural}, or delete this.`;
    return `there is no ${type} ${quoted(id)}.${advice}`;
  }

  /** A place that has the digest of what it meant may be one of the text as it was: verify tells what became of it. */
  function checkLocator(locator: string, hasDigest: boolean): unknown {
    const missing = within && missingPlace(within.outline, locator);
    if (missing === undefined) return locator;
    if (!hasDigest) return broken('no-such-locator', missing);
    base.gone.push({
      ...here(),
      message: `${missing}: sora-cn verify says whether it was taken out of the text or moved`,
    });
    return locator;
  }

  function checkLength(text: string, name: string): unknown {
    const limit = (only === undefined ? within?.quotationLimit : undefined) ?? limitOfBase ?? Infinity;
    const count = limit === Infinity ? 0 : countWords(text);
    if (count <= limit) return text;
    return broken('long-quotation', `this ${name} has ${count} words, and quotationLimit allows ${limit}: shorten it`);
  }

  function broken(code: RuleName, message: string): typeof BROKEN {
    refuse(code, message);
    return BROKEN;
  }

  function refuse(code: RuleName, message: string, { source, path }: Place = here()): void {
    report(source, { code, path, at: 'value', message });
  }

  function check(shape: Shape, checked: Entry): void {
    entry = checked;
    within = shape === RECORD_TYPES[SOURCE].fields ? documents.get(entry.fields['id']) : documentOf(shape, entry);
    checkMapping(shape, entry.fields);
  }

  /** The only document that can be meant where none is named, for what is limited outside a place; evidence is in none. */
  function documentOf(shape: Shape, { source }: Entry): KnownDocument | undefined {
    if (shape === RECORD_TYPES[EVIDENCE].fields) return undefined;
    const meant = known.documentsMeant(source);
    return meant.length === 1 ? documents.get(meant[0]) : undefined;
  }

  return { uses, documents, check, use, isSound: ({ type, id, source, path }) => isSound(type, id, { source, path }) };
}

/** Why a document cannot have an id, whether it is defined or only used, which defines it where it is printed. */
function mistakenForPlace(id: string): string | undefined {
  if (parsePlace(id) === undefined) return undefined;
  return `a document cannot be called ${id}, which is a place in a document: use another id, such as ${otherThanPlace(id)}`;
}

function isLargeType(type: RecordType): boolean {
  return factsOf(type).isLarge === true;
}

/** The fields of a shape that are checked here, or may hold some that are. */
const linkingFields = onceEach((shape: Shape) =>
  fieldsOf(shape).filter(([, field]) => LINKING.has(field.form) || (field.form === 'string' && field.limited === true)),
);

const LINKING: ReadonlySet<Form> = new Set(['object', 'objects', 'references', 'reference', 'locator']);

/** What is known of a document before the records that cite it are checked. */
class KnownDocument {
  readonly outline: Outline;
  readonly quotationLimit: number | undefined;

  constructor(fields: Checked) {
    this.outline = outlineOf(fields);
    this.quotationLimit = isNumber(fields['quotationLimit']) ? fields['quotationLimit'] : undefined;
  }
}

function documentsIn({ entries }: DraftBase): Documents {
  return new Map(entries[SOURCE].map(({ fields }) => [fields['id'], new KnownDocument(fields)]));
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
