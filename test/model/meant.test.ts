import { expect, test } from 'vitest';
import { fieldsMeant } from '../../src/model/meant.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES } from '../../src/model/records.ts';

const FIELDS = new Set(RECORD_TYPE_NAMES.flatMap((type) => Object.keys(RECORD_TYPES[type].fields)));
const OF_PARTS = new Set(['quotation', 'url', 'publisher', 'source', 'citations']);
const WORDS =
  'text claim quote author speaker tags keywords certainty sentiment verdict links sources link label name title'.split(
    ' ',
  );

test.each(WORDS)('%s is answered with fields that records have', (word) => {
  const fields = fieldsMeant(word);
  expect(fields).not.toEqual([]);
  for (const field of fields) expect(FIELDS.has(field) || OF_PARTS.has(field), field).toBe(true);
});

test('a word of nobody means no field, whatever objects have by that name', () => {
  for (const word of ['zebra', 'toString', '__proto__', '']) expect(fieldsMeant(word)).toEqual([]);
});
