import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 2 ** 20;
const LINE_FEED = 0x0a;
const OTHER_TYPE = /"recordType"\s*:\s*"(?!claim")/;

/** The id and the byte offset of each claim in a file of JSON Lines that was checked before. */
export function claimOffsets(path: string, idOf: (line: Uint8Array) => string): (readonly [string, number])[] {
  const found: (readonly [string, number])[] = [];
  const file = openSync(path, 'r');
  try {
    let rest: Uint8Array = new Uint8Array();
    for (let position = 0; ;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const count = readSync(file, chunk, 0, CHUNK, position);
      const bytes = Buffer.concat([rest, chunk.subarray(0, count)]);
      const base = position - rest.length;
      position += count;
      let start = 0;
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        take(bytes.subarray(start, end), base + start);
        start = end + 1;
      }
      rest = bytes.subarray(start);
      if (count > 0) continue;
      take(rest, base + start);
      return found;
    }
  } finally {
    closeSync(file);
  }

  function take(line: Uint8Array, offset: number): void {
    const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('latin1');
    if (text.trim() === '' || OTHER_TYPE.test(text)) return;
    found.push([idOf(line), offset]);
  }
}
