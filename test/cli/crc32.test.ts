import { crc32 as byZlib } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32, crc32ByBits } from '../../src/cli/crc32.ts';

it('is the checksum of zlib where Node has none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (bytes, seed) => {
      expect(crc32ByBits(bytes, seed)).toBe(byZlib(bytes, seed));
      expect(crc32(bytes)).toBe(byZlib(bytes));
    }),
  );
});
