/**
 * A file of sections: a head, then the sections end to end, each padded to eight bytes. The head says where each section
 * lies, and has a checksum of each of its blocks, so that whatever is read of the file can be trusted.
 */
export const MAGIC = 0x31584353;
/** To be raised whenever the words of a text, the sections or what is in them change: older files are then made anew. */
export const FORMAT_VERSION = 10;

export const BLOCK = 1 << 15;

/** Numbers at the start of the head: magic, version, checksum of the head, bytes of the list of sections, its blocks. */
export const FIXED_HEAD = 5;

/** Where a section lies behind the head, how long it is in bytes, and which is the first of its blocks. */
export type Place = readonly [start: number, length: number, block: number];

export type Sections = Readonly<Record<string, ArrayBufferView>>;

export function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

export function headLength(listLength: number, blocks: number): number {
  return padded((FIXED_HEAD + blocks) * 4 + listLength);
}

/** Tells damage of bytes, not malice. */
export type Checksum = (bytes: Uint8Array) => number;

/** Where the part of the head begins that its checksum is of. */
export const CHECKED_FROM = 12;
