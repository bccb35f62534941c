import fc from 'fast-check';
import width from 'string-width';
import { expect, test } from 'vitest';
import { stringWidth } from '../../src/render/string-width.ts';

test('a long text is as wide as its clusters together', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('กินข้าว', '🇪🇸', '👩‍🔬', 'ｶﾞ', '\u1100\u1161', 'e\u0301', '芯片', ' ', '👍🏽'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('').repeat(40);
      expect(stringWidth(text)).toBe(width(text));
    }),
  );
});

test('a cluster without end is as wide as its letter', () => {
  expect(stringWidth(`a${'\u0301'.repeat(100_000)}b`)).toBe(2);
});
