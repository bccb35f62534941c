import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idIn, iriOf } from '../../src/model/iri.ts';

test('an id comes back from the name that it is given, for its own type alone', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{1,20}[a-z0-9]$/), (id) => {
      expect(idIn('claim', iriOf('claim', id))).toBe(id);
      expect(idIn('actor', iriOf('claim', id))).toBeUndefined();
    }),
  );
});

test('a name of somebody else holds no id of ours, however much like one it ends', () => {
  const start = iriOf('claim', '');
  expect(idIn('claim', `${'x'.repeat(start.length)}an-id`)).toBeUndefined();
  expect(idIn('claim', '')).toBeUndefined();
});
