import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachPair, GrowingBytes } from '../../src/text/growing-bytes.ts';

const numbers = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 2 ** 32 - 1 }));

it('gives back the numbers that it took, from any place where a pair begins', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(numbers, numbers), { maxLength: 30_000 }), fc.nat(), (pairs, from) => {
      const bytes = new GrowingBytes();
      const starts = pairs.map(([one, other]) => {
        const start = bytes.length;
        bytes.push(one);
        bytes.push(other);
        return start;
      });
      const first = pairs.length === 0 ? 0 : from % pairs.length;
      const read: [number, number][] = [];
      eachPair(bytes.packed(), starts[first] ?? 0, bytes.length, (one, other) => read.push([one, other]));
      expect(read).toEqual(pairs.slice(first));
    }),
    { numRuns: 30 },
  );
});
