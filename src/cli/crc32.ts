import * as zlib from 'node:zlib';

/** The checksum that zlib calls so. Node 22.0 and 22.1 do not have it yet. */
export const crc32: (bytes: Uint8Array, seed?: number) => number =
  (zlib as { readonly crc32?: typeof zlib.crc32 }).crc32 ?? crc32ByBits;

/** The same, bit by bit, as ISO 3309 defines it: many times slower. */
export function crc32ByBits(bytes: Uint8Array, seed = 0): number {
  let sum = ~seed;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}
