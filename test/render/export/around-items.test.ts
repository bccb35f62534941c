import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeJson } from '../../../src/text/escape.ts';
import { aroundItems } from '../../../src/render/export/around-items.ts';

it.each([
  ['at the top', (items: unknown[], label: string) => ({ label, items })],
  ['further in', (items: unknown[], label: string) => ({ label, '[]': [], first: { label: { en: label }, items } })],
])('prints a list %s an item at a time as JSON.stringify prints it at once', (_, whole) => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom('[]', '\u001b[31m', {}, []));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 4 }), fc.string({ unit: 'binary' }), (items, label) => {
      const printed = [...aroundItems(whole([], label), items)];
      expect(printed.join('')).toBe(`${escapeJson(JSON.stringify(whole(items, label), null, 2))}\n`);
      expect(printed).toHaveLength(items.length + 2);
    }),
  );
});
