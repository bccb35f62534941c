import { CAPS } from '../../model/caps.ts';

const LINE_FEED = 0x0a;
/** A text to look for in bytes. */
interface Needle {
  readonly bytes: Buffer;
  /** The piece that is looked for first, and where in the needle it stands. */
  readonly anchor: Buffer;
  readonly offset: number;
}

/** Bytes that are so common in JSON that looking for the next one of them leads nowhere. */
const COMMON = new Set(Buffer.from('" aeiouytnrslcdpmg:,-01'));
/** Node finds shorter texts by their first byte, as fast as memory is read if that is rare, and longer ones by leaps. */
const LONGEST_ANCHOR = 7;

function needle(text: string): Needle {
  const bytes = Buffer.from(text);
  const rare = bytes.findIndex((byte, at) => at < bytes.length - 1 && !COMMON.has(byte));
  return rare < 0
    ? { bytes, anchor: bytes, offset: 0 }
    : { bytes, anchor: bytes.subarray(rare, rare + LONGEST_ANCHOR), offset: rare };
}

const RECORD_TYPE = needle('"recordType"');
const CLAIM = /^"recordType"\s*:\s*"claim"/;
/** Ids are ASCII; JSON can hide them in escapes such as \u0063, which no writer we know of makes. */
const ESCAPED_ASCII = needle('\\u00');
const ESCAPES = new Set('234567'.split('').map((digit) => digit.charCodeAt(0)));
/** How far behind `"recordType"` its value is looked for. */
const REACH = 64;

/**
 * The lines of JSON Lines that are not claims, and the claims that have one text of each group of `needles` in their
 * JSON. Works on bytes, so that a large file is decoded only where it matters; the first line always stays, since it
 * tells what sort of file it is.
 * @param cap of a line of more bytes no more is read, nor of what follows: it is handed on for the reader to refuse
 */
export function* wantedLines(
  chunks: Iterable<Uint8Array>,
  needles: readonly (readonly string[])[],
  cap: number = CAPS.line,
): Generator<Uint8Array> {
  const groups = needles.map((group) => group.map((text) => needle(JSON.stringify(text))));
  /** The line that goes on in the next chunk. */
  let open: Buffer[] = [];
  let length = 0;
  let isFirst = true;
  for (const chunk of chunks) {
    let bytes = asBuffer(chunk);
    if (open.length > 0) {
      const end = bytes.indexOf(LINE_FEED) + 1;
      if (end > 0) {
        yield* linesHolding(Buffer.concat([...open, bytes.subarray(0, end)]), groups, isFirst);
        isFirst = false;
        open = [];
        length = 0;
        bytes = bytes.subarray(end);
      }
    }
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    yield* linesHolding(bytes.subarray(0, end), groups, isFirst);
    if (end > 0) isFirst = false;
    if (end === bytes.length) continue;
    // The chunk may be used again.
    open.push(Buffer.from(bytes.subarray(end)));
    length += bytes.length - end;
    if (length > cap) break;
  }
  if (open.length > 0) yield Buffer.concat(open);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function* linesHolding(bytes: Buffer, groups: readonly (readonly Needle[])[], isFirst: boolean): Generator<Uint8Array> {
  const types = new Cursor(bytes, RECORD_TYPE);
  const escapes = new Cursor(bytes, ESCAPED_ASCII);
  const [leading = [], ...others] = groups.map((group) => group.map((needle) => new Cursor(bytes, needle)));
  // Jumps from place to place where a line might be wanted; what lies between is never looked at as lines.
  const leads = [types, ...(groups.length > 0 ? [escapes, ...leading] : [])];
  for (let from = 0; from < bytes.length;) {
    const hit = isFirst && from === 0 ? 0 : Math.min(...leads.map((cursor) => cursor.next(from)));
    if (hit >= bytes.length) return;
    const start = bytes.lastIndexOf(LINE_FEED, hit) + 1;
    const end = bytes.indexOf(LINE_FEED, hit) + 1;
    const has = (needles: readonly Cursor[]) => needles.some((needle) => needle.next(start) < end);
    const isClaimWanted = () => groups.length > 0 && has(leading) && others.every(has);
    if (hit === 0 || isOtherRecord(types, start, end) || isClaimWanted() || hidesAscii(escapes, start, end)) {
      // The chunk that it stands in may be used again.
      yield Buffer.from(bytes.subarray(start, end));
    }
    from = end;
  }
}

/** Whether any record type said in a line, at whatever depth, is another than that of claims. */
function isOtherRecord(types: Cursor, start: number, end: number): boolean {
  for (let at = types.next(start); at < end; at = types.next(at + 1)) {
    if (!CLAIM.test(types.bytes.toString('latin1', at, Math.min(end, at + REACH)))) return true;
  }
  return false;
}

function hidesAscii(escapes: Cursor, start: number, end: number): boolean {
  for (let at = escapes.next(start); at < end; at = escapes.next(at + 1)) {
    if (ESCAPES.has(escapes.bytes[at + ESCAPED_ASCII.bytes.length] ?? 0)) return true;
  }
  return false;
}

/** The next place of a text in bytes, moved forward only, so that all look-ups together cost one pass. */
class Cursor {
  readonly bytes: Buffer;
  readonly #needle: Needle;
  #at = -1;

  constructor(bytes: Buffer, needle: Needle) {
    this.bytes = bytes;
    this.#needle = needle;
  }

  /** Infinity if there is none. */
  next(from: number): number {
    if (this.#at < from) this.#at = this.#find(from);
    return this.#at;
  }

  #find(from: number): number {
    const { bytes, anchor, offset } = this.#needle;
    for (let at = this.bytes.indexOf(anchor, from + offset); at >= 0; at = this.bytes.indexOf(anchor, at + 1)) {
      const start = at - offset;
      const end = start + bytes.length;
      // The anchor may stand so near the end that there is no room for the rest.
      if (end <= this.bytes.length && this.bytes.compare(bytes, 0, bytes.length, start, end) === 0) return start;
    }
    return Infinity;
  }
}
