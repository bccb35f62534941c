import {
  BLOCK,
  CHECKED_FROM,
  FIXED_HEAD,
  FORMAT_VERSION,
  headLength,
  MAGIC,
  padded,
  type Checksum,
  type Place,
  type Sections,
} from './file-format.ts';

/**
 * Sections as the bytes of a file, piece by piece, since together they may be large; `SectionFile` reads them back.
 * Numbers are in the byte order of the machine.
 */
export function encodeSections(sections: Sections, sumOf: Checksum): Uint8Array[] {
  const places: Record<string, Place> = {};
  const sums: number[] = [];
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(sections)) {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    places[name] = [start, byteLength, sums.length];
    for (let from = 0; from < byteLength; from += BLOCK) sums.push(sumOf(bytes.subarray(from, from + BLOCK)));
    pieces.push(bytes, new Uint8Array(padded(byteLength) - byteLength));
    start += padded(byteLength);
  }
  return [headOf(places, sums, sumOf), ...pieces];
}

function headOf(places: Readonly<Record<string, Place>>, sums: readonly number[], sumOf: Checksum): Uint8Array {
  const list = new TextEncoder().encode(JSON.stringify(places));
  const head = new Uint32Array(headLength(list.length, sums.length) / 4);
  const bytes = new Uint8Array(head.buffer);
  head.set([MAGIC, FORMAT_VERSION, 0, list.length, sums.length, ...sums]);
  bytes.set(list, (FIXED_HEAD + sums.length) * 4);
  head[2] = sumOf(bytes.subarray(CHECKED_FROM));
  return bytes;
}
