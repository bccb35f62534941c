import { readSync } from 'node:fs';
import type { ReadAt } from '../query/kept/section-file.ts';

/** Bytes of an open file from an offset on; fewer than asked for where it ends. */
export function readAt(file: number, offset: number, length: number): Uint8Array {
  return filled(Buffer.allocUnsafe(length), file, offset);
}

function filled(bytes: Uint8Array, file: number, offset: number): Uint8Array {
  let length = 0;
  while (length < bytes.length) {
    const count = readSync(file, bytes, length, bytes.length - length, offset + length);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

const AHEAD = 2 ** 16;
/** To read so much that nobody asks for costs no more than to ask the system once more. */
const NEAR = 2 ** 12;

/**
 * Reads an open file for those who mostly ask for one piece after the other: then it reads ahead. What it returns stands
 * until it is asked again.
 */
export function readingAhead(file: number): ReadAt {
  const memory = Buffer.allocUnsafe(AHEAD);
  let ahead: Uint8Array = memory.subarray(0, 0);
  let start = 0;
  return (offset, length) => {
    const end = start + ahead.length;
    if (offset < start || offset + length > end) {
      const isNext = offset >= end && offset - end < NEAR && length <= AHEAD;
      ahead = isNext ? filled(memory, file, offset) : readAt(file, offset, length);
      start = offset;
    }
    return ahead.subarray(offset - start, offset - start + length);
  };
}
