import { expect, test } from 'vitest';
import { pluralsOf } from '../../../src/query/search/inflection.ts';

// Each ending that another number may have, in English and Spanish, both ways.
test.each([
  ['port', 'ports'],
  ['box', 'boxes'],
  ['tripulacion', 'tripulaciones'],
  ['ferry', 'ferries'],
  ['vez', 'veces'],
])('%s may be %s in the other number, and the other way round', (one, several) => {
  expect(pluralsOf(one)).toContain(several);
  expect(pluralsOf(several)).toContain(one);
});

test('what is shorter than three letters may only be one of several', () => {
  expect(pluralsOf('ai')).toEqual(['ais']);
});
