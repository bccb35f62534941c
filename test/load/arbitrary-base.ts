import fc, { type Arbitrary } from 'fast-check';
import { PATTERNS, RESERVED_ID } from '../../src/model/patterns.ts';
import { parsePlace } from '../../src/model/places.ts';
import { CITATION, PLACE } from '../../src/model/record-shapes.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../../src/model/records.ts';
import { isListField, type Field, type Shape } from '../../src/model/shape.ts';

type Ids = Readonly<Record<RecordType, readonly string[]>>;

/** What `JSON.stringify` leaves raw, though it is no part of a text file, is left out. */
const filled = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  // The loader takes white space off the ends.
  .filter((text) => PATTERNS.shown.test(text) && !/[\u007f-\u009f]/.test(text) && text.trim() === text);
const id = fc
  .stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/)
  .filter((text) => text !== RESERVED_ID && parsePlace(text) === undefined);
const language = fc.constantFrom('en', 'es', 'zh-Hant', 'no', 'de-CH-1996', 'x'.repeat(3));
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
/** Of a document without sentences and sections, every place may exist. */
const locators = { heading: 'h3', paragraph: 'p2', sentence: 'p2.s1' };

/** A value that a field takes, in a base with these ids. Chains of links lead to earlier records only. */
function valueOf(field: Field, ids: Ids): Arbitrary<unknown> {
  switch (field.form) {
    case 'id':
      return id;
    case 'string':
      return field.web === true ? fc.webUrl().filter((url) => url.length < 200) : filled;
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return field.most === undefined
        ? fc.integer({ min: Math.max(field.least ?? 0, 1_000) })
        : fc.integer({ min: field.least ?? 0, max: field.most });
    case 'number':
      return fc.integer();
    case 'date':
      return fc.constantFrom('2022', '2022-06', '2024-02-29');
    case 'locator':
      return fc.constantFrom(
        ...(field.places ?? (['heading', 'paragraph', 'sentence'] as const)).map((place) => locators[place]),
      );
    case 'digest':
      return field.folded === true ? digest.map((digits) => digits.slice(0, 16)) : digest;
    case 'language':
      return language;
    case 'term':
      return fc.constantFrom(...Object.keys(field.terms));
    case 'reference':
      return fc.constantFrom(...(field.reserved === undefined ? [] : [field.reserved]), ...ids[field.to as RecordType]);
    case 'references':
      return field.acyclic === true ? fc.constant([]) : fc.subarray([...ids[field.to as RecordType]]);
    case 'text':
      return fc.dictionary(language, field.fillable === true ? fc.oneof(filled, fc.constant('')) : filled, {
        minKeys: 1,
      });
    case 'strings':
      return fc.array(filled, { maxLength: 3 });
    case 'digests':
      return fc.constant({});
    case 'object':
      return mappingOf(field.fields, ids);
    case 'objects':
      if (field.required === true) return fc.tuple(mappingOf(field.fields, ids));
      return Object.hasOwn(field.fields, 'from') || Object.hasOwn(field.fields, 'claim')
        ? fc.constant([])
        : fc.array(mappingOf(field.fields, ids), { maxLength: 2 });
    case 'ranges':
    case 'record':
    case 'type':
    case 'value':
    case 'any':
      throw new Error('no form of a file');
  }
}

/** Any value that survives JSON and holds no key that programs stumble over. */
const own = fc
  .jsonValue({ maxDepth: 3 })
  .filter(
    (value) =>
      !/"(?:__proto__|constructor|prototype|<<)"|-0|\d{16}|[\u007f-\u009f]/.test(JSON.stringify(value)) &&
      !Object.is(value, -0),
  )
  // JSON has no minus zero, at whatever depth.
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

const ownName = fc.constantFrom('x-own', 'x-a.b', 'x-Ä', 'x-page 1');

/** Read after all that may be said of it. */
const READ_LAST = { accessed: '2024-12-31' };

function mappingOf(
  shape: Shape,
  ids: Ids,
  fixed: Record<string, unknown> = shape === CITATION ? READ_LAST : {},
): Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(shape);
  const values = fields.map(([name, field]): [string, Arbitrary<unknown>] => [
    name,
    Object.hasOwn(fixed, name) ? fc.constant(fixed[name]) : valueOf(field, ids),
  ]);
  // Of several documents a place has to name one.
  const isPresent = (name: string, field: Field) =>
    field.required === true ||
    isListField(field) ||
    (shape === PLACE && name === 'document') ||
    (shape === CITATION && name === 'title');
  const present = fields.filter(([name, field]) => isPresent(name, field)).map(([name]) => name);
  return fc
    .tuple(
      fc.record(Object.fromEntries(values), { requiredKeys: present }),
      fc.option(fc.tuple(ownName, own), { nil: undefined }),
    )
    .map(([record, extension]) => {
      const inOrder = fields.filter(([name]) => Object.hasOwn(record, name)).map(([name]) => [name, record[name]]);
      return {
        ...(Object.fromEntries(inOrder) as Record<string, unknown>),
        ...(extension !== undefined && Object.fromEntries([extension])),
      };
    });
}

/** A file of a base without a problem, with every list, in the order of the shapes. */
export const arbitraryFile: Arbitrary<Record<string, unknown>> = fc
  .record(
    Object.fromEntries(
      RECORD_TYPE_NAMES.map((type) => [type, fc.uniqueArray(id, { minLength: 1, maxLength: 3 })]),
    ) as Record<RecordType, Arbitrary<string[]>>,
  )
  .chain((ids) => {
    const lists = RECORD_TYPE_NAMES.map((type): [string, Arbitrary<unknown>] => [
      RECORD_TYPES[type].plural,
      fc.tuple(...ids[type].map((one) => mappingOf(RECORD_TYPES[type].fields, ids, { id: one }))),
    ]);
    return fc.record(Object.fromEntries(lists));
  });
