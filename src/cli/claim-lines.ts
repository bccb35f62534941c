import { crc32 } from 'node:zlib';
import { readAt } from './read-at.ts';

const CHUNK = 2 ** 20;
const LINE_FEED = 0x0a;
const OTHER_TYPE = /"recordType"\s*:\s*"(?!claim")/;

/** Where the line of a claim begins in its file, and its checksum. */
interface Line {
  readonly offset: number;
  readonly length: number;
  readonly sum: number;
}

/** The lines of the claims in an open file of JSON Lines that was checked before. */
export function claimLines(file: number): Line[] {
  const found: Line[] = [];
  let rest: Uint8Array = new Uint8Array();
  for (let position = 0; ;) {
    const chunk = readAt(file, position, CHUNK);
    const bytes = Buffer.concat([rest, chunk]);
    const base = position - rest.length;
    position += chunk.length;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      take(bytes.subarray(start, end), base + start);
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (chunk.length > 0) continue;
    take(rest, base + start);
    return found;
  }

  function take(line: Uint8Array, offset: number): void {
    const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('latin1');
    if (text.trim() === '' || OTHER_TYPE.test(text)) return;
    found.push({ offset, length: line.length, sum: crc32(line) });
  }
}
