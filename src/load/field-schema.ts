import { LOCATORS, PLACE_KINDS, type PlaceKind } from '../model/places.ts';
import { PATTERNS, RESERVED_ID } from '../model/patterns.ts';
import { RECORD_TYPE_NAMES } from '../model/records.ts';
import { isListField, type Field, type FieldOf, type Shape } from '../model/shape.ts';
import type { Vocabulary } from '../model/vocabularies.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A schema is for what people write, or for what commands print, where lists are always there and dates always text. */
export type Purpose = 'file' | 'output';

/** The schema of mappings of a shape. `extras` may stand there too. */
export function mappingSchema(shape: Shape, purpose: Purpose, extras: Shape = {}): JsonSchema {
  const fields = Object.entries({ ...shape, ...extras });
  const isPresent = ([name, field]: readonly [string, Field]) =>
    Object.hasOwn(shape, name) &&
    (field.required === true || (purpose === 'output' && isListField(field) && field.optional !== true));
  const required = fields.filter(isPresent).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field, purpose)])),
    patternProperties: { '^x-': { description: 'A field of your own: kept and shown, never interpreted.' } },
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  };
}

export function fieldSchema(field: Field, purpose: Purpose): JsonSchema {
  return { description: description(field), ...valueSchema(field, purpose) };
}

function valueSchema(field: Field, purpose: Purpose): JsonSchema {
  switch (field.form) {
    case 'id':
      return ID;
    case 'string':
      if (purpose === 'output') return { type: 'string' };
      return field.web === true ? { type: 'string', pattern: PATTERNS.web.source } : FILLED;
    case 'boolean':
    case 'number':
      return { type: field.form };
    case 'integer':
      return {
        type: 'integer',
        ...(field.least !== undefined && { minimum: field.least }),
        ...(field.most !== undefined && { maximum: field.most }),
      };
    case 'date':
      return purpose === 'file' ? { anyOf: [DATE, YEAR] } : DATE;
    case 'locator':
      return { type: 'string', pattern: locatorPattern(field.places ?? PLACE_KINDS) };
    case 'digest':
      return digestSchema(field);
    case 'language':
      return { type: 'string', pattern: PATTERNS.language.source };
    case 'term':
      return { type: 'string', enum: Object.keys(field.terms) };
    case 'reference':
      return field.reserved === undefined ? ID : { type: 'string', pattern: PATTERNS.id.source };
    case 'references':
      return { type: 'array', items: ID, uniqueItems: true };
    case 'strings':
      return { type: 'array', items: purpose === 'file' ? FILLED : { type: 'string' } };
    case 'text':
      return textSchema(purpose === 'output' || field.fillable === true ? { type: 'string' } : FILLED);
    case 'digests':
      return {
        type: 'object',
        propertyNames: { pattern: locatorPattern(PLACE_KINDS) },
        additionalProperties: digestSchema(field),
      };
    case 'object':
      return mappingSchema(field.fields, purpose);
    case 'objects':
      return {
        type: 'array',
        items: mappingSchema(field.fields, purpose),
        ...(purpose === 'file' && field.required === true && { minItems: 1 }),
      };
    case 'ranges':
      return { type: 'array', items: RANGE };
    case 'record':
      return { $ref: '#/$defs/record' };
    case 'type':
      return { type: 'string', enum: RECORD_TYPE_NAMES };
    case 'any':
      return {};
    case 'value':
      return { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] };
  }
}

const ID = { type: 'string', pattern: PATTERNS.id.source, not: { const: RESERVED_ID } };
const FILLED = { type: 'string', pattern: PATTERNS.shown.source };
const DATE = { type: 'string', pattern: PATTERNS.date.source };
/** YAML reads a year without quotes as a number. */
const YEAR = { type: 'integer', minimum: 1000, maximum: 9999 };
const OFFSET = { type: 'integer', minimum: 0 };
const RANGE = { type: 'array', prefixItems: [OFFSET, OFFSET], items: false, minItems: 2 };

function textSchema(entry: JsonSchema): JsonSchema {
  return {
    type: 'object',
    propertyNames: { pattern: PATTERNS.language.source },
    additionalProperties: entry,
    minProperties: 1,
  };
}

function digestSchema({ folded }: FieldOf<'digest' | 'digests'>): JsonSchema {
  return { type: 'string', pattern: PATTERNS[folded === true ? 'folded' : 'digest'].source };
}

function locatorPattern(places: readonly PlaceKind[]): string {
  return places.map((place) => `^${LOCATORS[place]}$`).join('|');
}

function description(field: Field): string {
  return field.form === 'term' ? `${field.about}\n${glossary(field.terms)}` : field.about;
}

/** The terms with what they mean, one a line. */
function glossary(terms: Vocabulary): string {
  return Object.entries(terms)
    .map(([term, meaning]) => `- ${term}: ${meaning}`)
    .join('\n');
}
