import {
  BLOCK,
  checksum,
  FIXED_HEAD,
  FORMAT_VERSION,
  headLength,
  MAGIC,
  padded,
  type Place,
  type Sections,
} from './file-format.ts';

/**
 * Sections as the bytes of a file, piece by piece, since together they may be large; `SectionFile` reads them back.
 * Numbers are in the byte order of the machine.
 */
export function encodeSections(sections: Sections): Uint8Array[] {
  const places: Record<string, Place> = {};
  const sums: number[] = [];
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(sections)) {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    places[name] = [start, byteLength, sums.length];
    for (let from = 0; from < byteLength; from += BLOCK) sums.push(blockSum(bytes.subarray(from, from + BLOCK)));
    pieces.push(bytes, new Uint8Array(padded(byteLength) - byteLength));
    start += padded(byteLength);
  }
  return [headOf(places, sums), ...pieces];
}

function blockSum(bytes: Uint8Array): number {
  const length = padded(bytes.length);
  if (length === bytes.length && bytes.byteOffset % 4 === 0) {
    return checksum(new Uint32Array(bytes.buffer, bytes.byteOffset, length / 4));
  }
  const copy = new Uint8Array(length);
  copy.set(bytes);
  return checksum(new Uint32Array(copy.buffer));
}

function headOf(places: Readonly<Record<string, Place>>, sums: readonly number[]): Uint8Array {
  const list = new TextEncoder().encode(JSON.stringify(places));
  const head = new Uint32Array(headLength(list.length, sums.length) / 4);
  head.set([MAGIC, FORMAT_VERSION, 0, list.length, sums.length, ...sums]);
  new Uint8Array(head.buffer).set(list, (FIXED_HEAD + sums.length) * 4);
  head[2] = checksum(head);
  return new Uint8Array(head.buffer);
}
