import { expect, it } from 'vitest';
import { jsonFault } from '../../src/load/json/json-fault.ts';

const actor = (id: string) => ({ id, name: { en: id } });
const spread = (value: unknown) => JSON.stringify(value, null, 2);

it.each([
  ['values one behind the other, as jq prints them', `${spread(actor('a'))}\n${spread(actor('b'))}`],
  ['the same by several lists', `${spread([actor('a')])}\n${spread([actor('b')])}`],
  ['the first line of such a value, in a file of lines', '{'],
  ['the first line of a list', '['],
  ['the first line of a list with an item a line', '[{"id":"a"},'],
  ['the first line of a record with a field a line', '{"id":"a", '],
])('%s: the fault names what makes lines of them', (_, text) => {
  expect(jsonFault(text).message).toContain('jq -c');
});

it.each(['{"id":"a"},', '["a"] , '])('a comma behind %s is to be deleted', (text) => {
  expect(jsonFault(text)).toEqual({
    offset: text.lastIndexOf(','),
    message: 'a comma stands behind the JSON value: delete it',
  });
});
