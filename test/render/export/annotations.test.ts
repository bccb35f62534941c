import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFile } from '../../load/arbitrary-base.ts';
import { soraCn } from '../../support/memory-runtime.ts';

const iri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' };
const offset = { type: 'integer', minimum: 0 };
const oneOrMany = (schema: object) => ({ anyOf: [schema, { type: 'array', minItems: 1, items: schema }] });
const only = (properties: object, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** What the Web Annotation Data Model demands (“MUST”) of what is written here; the number is that of its section. */
const BODY = only(
  {
    type: { const: 'TextualBody' }, // 3.2.4
    value: { type: 'string' },
    purpose: { enum: ['describing', 'tagging'] }, // 3.3.5
    format: { type: 'string' }, // 3.2.1
    language: { type: 'string' },
  },
  ['type', 'value'],
);
const QUOTE = only({ type: { const: 'TextQuoteSelector' }, exact: { type: 'string' } }, ['type', 'exact']); // 4.2.4
const POSITION = only({ type: { const: 'TextPositionSelector' }, start: offset, end: offset }, [
  'type',
  'start',
  'end',
]); // 4.2.5
const ANNOTATION = only(
  {
    id: iri, // 3.1
    type: { const: 'Annotation' },
    motivation: { const: 'describing' }, // 3.3.5
    created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)$' }, // 3.3.1
    body: { type: 'array', items: BODY },
    // 4: a specific resource has one source; the whole of a resource is its address (3.2.1).
    target: {
      anyOf: [iri, only({ source: iri, selector: oneOrMany({ anyOf: [QUOTE, POSITION] }) }, ['source', 'selector'])],
    },
  },
  ['id', 'type', 'target'],
);
const COLLECTION = only(
  {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' }, // 5.1
    id: iri,
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    total: offset,
    first: only(
      {
        id: iri, // 5.2
        type: { const: 'AnnotationPage' },
        // The W3C’s own test schemas take a collection only as an object here.
        partOf: only({ id: iri }, ['id']),
        startIndex: { const: 0 },
        items: { type: 'array', items: ANNOTATION },
      },
      ['id', 'type', 'items'],
    ),
  },
  ['@context', 'id', 'type', 'total', 'first'],
);
const isValid = new Ajv({ allowUnionTypes: true }).compile(COLLECTION);

async function exportOf(file?: object) {
  const files = { 'b.json': JSON.stringify(file) };
  const { stdout } = await soraCn(`export annotations${file === undefined ? '' : ' -d b.json'}`, { files });
  const collection = JSON.parse(stdout) as { total: number; first: { items: { id: string; target: unknown }[] } };
  expect([isValid(collection), isValid.errors]).toEqual([true, null]);
  expect(collection.total).toBe(collection.first.items.length);
  expect(new Set(collection.first.items.map(({ id }) => id)).size).toBe(collection.total);
  return collection;
}

describe('export annotations', () => {
  it('is a collection as the model wants it', async () => {
    expect((await exportOf()).total).toBeGreaterThan(0);
  });

  it('is one, whatever a base may hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async (file) => {
        await exportOf(file);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [{ start: 1, end: 4 }, 2],
    [{ start: '1', end: 4 }, 0],
    [{ start: -1, end: 4 }, 0],
    ['1-4', 0],
  ])('writes the offsets that an import brought only as the model takes them: %j', async (position, selectors) => {
    const source = { document: 'd', quotation: 'two words' };
    const claim = { id: 'a', statement: { en: 'One.' }, source, 'x-position': position, 'x-created': 'yesterday' };
    const documents = [{ id: 'd', url: 'a box in the cellar' }];
    const { first } = await exportOf({ documents, claims: [claim] });
    const { selector } = first.items[0]?.target as { selector: { length?: number } };
    expect(selector.length ?? 0).toBe(selectors);
  });

  it('has the statement in each language, of an unknown one without a tag, and the topics by their names', async () => {
    const claim = { id: 'a', statement: { und: 'Uno.', en: 'One.' }, topics: ['ice'], alsoAt: [{ quotation: 'one' }] };
    const file = { topics: [{ id: 'ice', label: { en: 'Ice' } }], documents: [{ id: 'd' }], claims: [claim] };
    const { first } = await exportOf(file);
    const text = { type: 'TextualBody', format: 'text/plain', purpose: 'describing' };
    expect(first.items).toMatchObject([
      {
        body: [
          { ...text, value: 'Uno.' },
          { ...text, value: 'One.', language: 'en' },
          { type: 'TextualBody', value: 'Ice', purpose: 'tagging' },
        ],
      },
    ]);
    expect(JSON.stringify(first.items)).not.toContain('und');
  });

  it('gives the offsets that an import brought to the first place alone', async () => {
    const claim = { id: 'a', statement: { en: 'One.' }, 'x-position': { start: 1, end: 4 } };
    const places = { source: { quotation: 'one' }, alsoAt: [{ quotation: 'two' }, { quotation: 'three' }] };
    const { first } = await exportOf({ documents: [{ id: 'd' }], claims: [{ ...claim, ...places }] });
    const selectors = first.items.map(({ target }) => (target as { selector: unknown }).selector);
    expect(selectors.map(Array.isArray)).toEqual([true, false, false]);
  });

  it('means the whole source where no words of it are quoted', async () => {
    const documents = [{ id: 'd', url: 'https://news.example/1' }];
    const claims = [{ id: 'a', statement: { en: 'One.' }, source: { document: 'd', locator: 'p1.s1' } }];
    expect((await exportOf({ documents, claims })).first.items).toMatchObject([{ target: 'https://news.example/1' }]);
  });
});
