/**
 * An index as one file: a head, then the sections end to end, each of them padded to eight bytes. The head has where
 * each section lies, and a checksum of each block of the rest, so that whatever is read of it can be trusted.
 */
export const MAGIC = 0x31584353;
/** To be raised whenever the words of a text, the sections or what is in them change: older files are then made anew. */
export const FORMAT_VERSION = 4;

export const BLOCK = 1 << 15;

/** The sections, in the order in which they lie. */
export const SECTIONS = {
  text: 1,
  starts: 4,
  letters: 4,
  types: 1,
  places: 8,
  postingStarts: 4,
  records: 4,
  weights: 1,
  covers: 1,
  shares: 1,
  referrerStarts: 4,
  referrers: 4,
} as const;

export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as readonly Section[];

/** Numbers before the list of blocks: magic, version, checksum of the head, blocks, then the length of each section in bytes. */
export const FIXED_HEAD = 4 + SECTION_NAMES.length;

export function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

/** A checksum of numbers, which finds damage, not malice. */
export function checksum(numbers: Uint32Array): number {
  let sum = 0x811c9dc5;
  // By index: walking with an iterator takes three times as long before the engine has warmed up.
  let at = 0;
  while (at < numbers.length) {
    sum = Math.imul(sum ^ (numbers[at++] ?? 0), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
