import { BASE_FILE, isOfOne, READ_BACK, SCHEMA_VERSION, typeOfKey } from '../model/base-file.ts';
import { OUTPUTS, type Output, type OutputName } from '../model/outputs.ts';
import { factsOf, RECORD_TYPE_NAMES, RECORD_TYPES, typesOf, type RecordType } from '../model/records.ts';
import type { Shape } from '../model/shape.ts';
import { fieldSchema, mappingSchema, type JsonSchema } from './field-schema.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schema of a file of a base: a mapping of record lists, or a list of claims. */
export function baseSchema(): JsonSchema {
  return {
    $schema: DIALECT,
    title: 'A knowledge base of sora-cn',
    description: 'Claims of a source with their provenance, and the records they are about.',
    // Not anyOf: so a misspelt field is marked where it stands, and not the whole file.
    if: { type: 'array' },
    then: { type: 'array', items: itemSchema() },
    else: {
      type: 'object',
      properties: Object.fromEntries(Object.keys(BASE_FILE).map((key) => [key, topSchema(key)])),
      patternProperties: { '^x-': { description: 'Not read: a place for YAML anchors.' } },
      additionalProperties: false,
    },
    $defs: Object.fromEntries(RECORD_TYPE_NAMES.map((type) => [type, recordSchema(type)])),
  };
}

/** The schema of the records of a type, which may say that they are of it. */
function recordSchema(type: RecordType): JsonSchema {
  const { fields, about } = factsOf(type);
  const recordType = { ...READ_BACK.recordType, terms: { [type]: about } };
  return { title: type, ...mappingSchema(fields, 'file', { ...READ_BACK, recordType }) };
}

function topSchema(key: string): JsonSchema {
  const field = BASE_FILE[key];
  const type = typeOfKey(key);
  const description = field?.about ?? '';
  if (isOfOne(key)) return { description, $ref: `#/$defs/${key}` };
  if (type !== undefined) return { description, type: 'array', items: { $ref: `#/$defs/${type}` } };
  if (field === undefined) return {};
  return { ...fieldSchema(field, 'file'), ...(key === 'schemaVersion' && { maximum: SCHEMA_VERSION }) };
}

/** An item of a bare list is what its `recordType` says, and a claim without it. */
function itemSchema(): JsonSchema {
  const [statement = RECORD_TYPE_NAMES[0]] = typesOf('statement');
  const others = RECORD_TYPE_NAMES.filter((type) => type !== statement);
  return others.reduceRight<JsonSchema>(
    (otherwise, type) => ({
      if: { type: 'object', properties: { recordType: { const: type } }, required: ['recordType'] },
      then: { $ref: `#/$defs/${type}` },
      else: otherwise,
    }),
    { $ref: `#/$defs/${String(statement)}` },
  );
}

/** The JSON Schema of what commands print with --json: one definition for each kind of answer. `facets` are those that a cross-table can have. */
export function outputSchema(facets: Shape): JsonSchema {
  const names = Object.keys(OUTPUTS) as OutputName[];
  return {
    $schema: DIALECT,
    title: 'What sora-cn prints with --json',
    anyOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries([
      ...names.map((name) => [name, answerSchema(OUTPUTS[name], name === 'crossTable' ? facets : {})]),
      ['record', { anyOf: Object.values(RECORD_TYPES).map(({ plural }) => ({ $ref: `#/$defs/${plural}/items` })) }],
    ]),
  };
}

function answerSchema({ about, rows, bare }: Output, further: Shape): JsonSchema {
  const row = mappingSchema({ ...further, ...rows() }, 'output');
  return bare === true ? { description: about, ...row } : { description: about, type: 'array', items: row };
}
