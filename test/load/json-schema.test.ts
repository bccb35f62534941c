import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { OUTPUTS } from '../../src/model/outputs.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES } from '../../src/model/records.ts';
import { baseSchema, outputSchema } from '../../src/load/json-schema.ts';
import { FACET_NAMES } from '../../src/query/facets.ts';
import { facetFields } from '../../src/query/tally.ts';
import { arbitraryFile } from './arbitrary-base.ts';
import { RECORDS } from './corpus/inputs.ts';
import { loadText } from './loading.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
const validate = ajv.compile(baseSchema());

function faultsOf(value: unknown): readonly ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

describe('the schema of a base', () => {
  it('accepts the built-in data', () => {
    for (const name of readdirSync('data').filter((file) => file.endsWith('.yaml'))) {
      expect(faultsOf(parse(readFileSync(`data/${name}`, 'utf8'))), name).toEqual([]);
    }
  });

  it('accepts every base that the loader takes', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => faultsOf(file).length === 0),
      { numRuns: 100 },
    );
  });

  /** What only the loader knows: it takes other records, the calendar or the meaning of numbers to tell. */
  const BEYOND = /^(?:duplicate-id|dangling-id|cycle)|^a day that is not|number of one’s own/;

  it.each(RECORDS.filter(({ content }) => typeof content === 'string'))(
    'and the loader agree about $is',
    ({ is, content, verdict, format }) => {
      const text = content as string;
      const value: unknown = format === 'jsonl' ? [JSON.parse(text)] : parse(text);
      const isBeyond = verdict !== 'fine' && (BEYOND.test(is) || verdict.every((one) => BEYOND.test(one)));
      expect(faultsOf(value).length === 0).toBe(verdict === 'fine' || isBeyond);
    },
  );

  it('marks a misspelt field where it stands', () => {
    const faults = faultsOf({ claims: [{ id: 'a', statement: { en: 'A.' }, source: { locator: 'p1', qoute: 'b' } }] });
    expect(faults.filter(({ keyword }) => keyword !== 'if')).toMatchObject([
      { instancePath: '/claims/0/source', params: { additionalProperty: 'qoute' } },
    ]);
  });

  it('says what every field and every term means', () => {
    const undescribed: string[] = [];
    const look = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, inner] of Object.entries(schema)) {
        if (key === 'properties' && !path.endsWith('/if')) {
          for (const [name, field] of Object.entries(inner as Record<string, { description?: string }>)) {
            if ((field.description ?? '') === '') undescribed.push(`${path}/${name}`);
          }
        }
        look(inner, `${path}/${key}`);
      }
    };
    look(baseSchema(), '');
    expect(undescribed).toEqual([]);
    expect(JSON.stringify(baseSchema())).toContain('forecast: what will come');
  });
});

it('takes a record type that is said only where it belongs', () => {
  const topic = { recordType: 'topic', id: 'a', label: { en: 'A' } };
  expect(faultsOf({ topics: [topic] })).toEqual([]);
  expect(faultsOf([topic])).toEqual([]);
  const actor = { recordType: 'topic', id: 'a', name: { en: 'A' } };
  expect(faultsOf({ actors: [actor] })[0]).toMatchObject({ instancePath: '/actors/0/recordType', keyword: 'enum' });
});

describe('the schema of the output', () => {
  const outputs = new Ajv2020({ strict: true, allErrors: true }).addSchema(
    outputSchema(facetFields(FACET_NAMES)),
    'output',
  );

  it('has a definition for every kind of answer', () => {
    for (const name of Object.keys(OUTPUTS)) expect(outputs.getSchema(`output#/$defs/${name}`), name).toBeDefined();
  });

  it('accepts records as their lists print them, whatever the base', async () => {
    const text = readFileSync('data/claims.yaml', 'utf8');
    for (const { base } of [
      await loadText(text, 'yaml'),
      await loadText('- { id: a, statement: { en: "" }, topics: [b], x-c: 1 }', 'yaml'),
    ]) {
      for (const type of RECORD_TYPE_NAMES) {
        const rows = base.records[type].map((record) =>
          type === 'claim' ? record : { recordType: type, ...record, claimCount: 0 },
        );
        const check = outputs.getSchema(`output#/$defs/${RECORD_TYPES[type].plural}`);
        expect(check?.(rows), JSON.stringify(check?.errors)).toBe(true);
      }
    }
  });

  it('refuses a row without a list that is always there', () => {
    const check = outputs.getSchema('output#/$defs/claims');
    expect(check?.([{ id: 'a', statement: { en: 'A.' } }])).toBe(false);
  });
});

interface Printed {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Printed>>;
  readonly additionalProperties?: Printed | boolean;
  readonly required?: readonly string[];
  readonly items?: Printed;
}

/** Each path of a value, with its type, and a star where it is always there. */
function* pathsIn(path: string, schema: Printed, star = ''): Generator<string> {
  const { $ref, type, properties = {}, additionalProperties, required = [], items } = schema;
  yield `${path}${star}: ${$ref ?? schema.enum?.join(' | ') ?? type ?? 'any'}`;
  for (const [name, inner] of Object.entries(properties))
    yield* pathsIn(`${path}.${name}`, inner, required.includes(name) ? '*' : '');
  if (typeof additionalProperties === 'object') yield* pathsIn(`${path}.<any>`, additionalProperties);
  if (items !== undefined) yield* pathsIn(`${path}[]`, items);
}

// Scripts rely on it: what is always there stays so. `npx vitest run … -u` writes it anew.
it('what is printed as JSON has these fields, always or sometimes', async () => {
  const { $defs } = outputSchema(facetFields(FACET_NAMES)) as unknown as {
    readonly $defs: Readonly<Record<string, Printed>>;
  };
  const lines = Object.entries($defs).flatMap(([name, schema]) => [...pathsIn(name, schema)]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('printed.txt');
});
