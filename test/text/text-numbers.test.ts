import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextNumbers } from '../../src/text/text-numbers.ts';

/** Of few letters, so that many come again; with lone surrogates, and longer ones than are made in one go. */
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '芯', '\ud83d', '😀'), maxLength: 5 }),
  fc.integer({ min: 0, max: 3000 }).map(String),
  fc.constantFrom('x'.repeat(5000), `${'x'.repeat(4999)}y`),
);

describe('numbers of texts', () => {
  it('are given in the order in which texts come first, and lead back to them', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3000 }), (all) => {
        const numbers = new TextNumbers();
        const known = new Map<string, number>();
        for (const text of all) {
          if (!known.has(text)) {
            expect(numbers.find(text)).toBeUndefined();
            known.set(text, known.size);
          }
          expect(numbers.add(text)).toBe(known.get(text));
        }
        expect(numbers.size).toBe(known.size);
        expect([...numbers]).toEqual([...known.keys()]);
        for (const [text, number] of known) expect(numbers.find(text)).toBe(number);
      }),
      { numRuns: 30 },
    );
  });

  it('may be many', () => {
    const numbers = new TextNumbers();
    for (let number = 0; number < 200_000; number++) numbers.add(`word-${number}`);
    expect(numbers.size).toBe(200_000);
    expect(numbers.find('word-123456')).toBe(123_456);
    expect(numbers.at(199_999)).toBe('word-199999');
  });
});
