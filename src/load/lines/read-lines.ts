import { grouped } from '../../text/grouped.ts';
import { decodeText, foreignFormat } from '../decode-text.ts';
import type { Problems } from '../problems.ts';
import type { Found, Pointer, DataText } from '../data-text.ts';
import { inBytes, LEAST_OF_LINE } from '../../model/caps.ts';
import { GrowingNumbers } from '../../text/growing-numbers.ts';
import { joined } from './read-chunks.ts';
import { countQuotes, countStrings } from '../json/json-scan.ts';
import { DEEPEST, readJson, type Parsed } from '../json/read-json.ts';

/**
 * Bytes of JSON Lines that are kept to show places in them; of longer texts, problems found late name only the line, by
 * its first column.
 */
const MOST_KEPT = 64 * 2 ** 20;

const LINE_FEED = 0x0a;

/** In bytes. */
export interface Limits {
  /** The most of a line. */
  readonly cap: number;
  /** The most of blank lines in a row. */
  readonly blanks: number;
  /** The most of all, a line counted as `LEAST_OF_LINE` at least. */
  readonly most: number;
}

export interface LinesOptions extends Limits {
  readonly problems: Problems;
  /** Takes the value of the line with the given ordinal, and the line itself with its offset in bytes. */
  readonly take: (value: unknown, ordinal: number, line: Uint8Array, offset: number) => void;
}

/**
 * JSON Lines, read line by line: the text as a whole never stands in one string. The path of a value starts with the
 * ordinal of its line.
 * @param again the same bytes once more, for a text that is not kept to show places in it
 */
export function jsonLines(name: string, again?: Iterable<Uint8Array>) {
  let kept: Uint8Array[] | undefined = again === undefined ? [] : undefined;
  let keptLength = 0;
  const lineNumbers = new GrowingNumbers();

  const source: DataText = {
    name,
    locate: async (places) => {
      const { findInJson } = await import('../json/json-places.ts');
      const byLine = grouped(places.keys(), (at) => Number(places[at]?.path[0]));
      const found: Found[] = places.map(() => ({}));
      const reread = again && linesAt(again, new Set([...byLine.keys()].map((ordinal) => lineNumbers.at(ordinal))));
      for (const [ordinal, numbers] of byLine) {
        const line = lineNumbers.at(ordinal);
        const bytes = reread === undefined ? kept?.[ordinal] : reread.get(line);
        const decoded = bytes === undefined ? undefined : decodeText(bytes);
        if (decoded === undefined || !('text' in decoded)) {
          for (const at of numbers) found[at] = { spot: { line, column: 1 } };
          continue;
        }
        const inLine = numbers.map((at): Pointer => ({
          path: places[at]?.path.slice(1) ?? [],
          at: places[at]?.at ?? 'value',
        }));
        for (const [at, one] of findInJson(decoded.text, inLine, line).entries()) found[numbers[at] ?? 0] = one;
      }
      return found;
    },
  };

  /** Reads a line that has something wrong, or may have: slowly, and says what. */
  async function readOddLine(bytes: Uint8Array, line: number, { problems }: LinesOptions): Promise<Parsed> {
    const decoded = decodeText(bytes, line);
    if (!('text' in decoded)) {
      problems.spotted(source, decoded.code, decoded.message, decoded.spot ?? { line, column: 1 });
      problems.omit();
      return undefined;
    }
    if (decoded.text.trim() === '') return undefined;
    const parsed = await readJson(decoded.text, source, problems, line);
    if (parsed === undefined) problems.omit();
    return parsed;
  }

  function take({ value }: NonNullable<Parsed>, bytes: Uint8Array, line: number, offset: number, to: LinesOptions) {
    lineNumbers.push(line);
    if (kept !== undefined) {
      keptLength += bytes.length;
      if (keptLength > MOST_KEPT) kept = undefined;
      kept?.push(bytes);
    }
    to.take(value, lineNumbers.length - 1, bytes, offset);
  }

  let line = 0;
  let next = 0;
  let length = 0;
  let blank = 0;

  /** Goes on behind what was read before; false if it ended early. */
  async function read(chunks: Iterable<Uint8Array>, options: LinesOptions): Promise<boolean> {
    const { problems, cap, blanks, most } = options;
    for (const bytes of splitLines(chunks, cap)) {
      const offset = next;
      next += (bytes?.length ?? 0) + 1;
      line++;
      length += Math.max(LEAST_OF_LINE, (bytes?.length ?? 0) + 1);
      blank = bytes !== undefined && isBlank(bytes) ? blank + bytes.length + 1 : 0;
      const foreign = line === 1 && bytes !== undefined ? foreignFormat(bytes) : undefined;
      if (foreign !== undefined) {
        problems.spotted(source, 'unreadable-text', foreign);
      } else if (bytes === undefined || blank > blanks) {
        problems.spotted(source, 'too-large', tooLong(cap), { line, column: 1 });
      } else if (length > most) {
        problems.spotted(source, 'too-large', tooMuch(most), { line, column: 1 });
      } else {
        // The first line may have a byte order mark.
        const parsed = line > 1 ? quickly(bytes) : undefined;
        const known = parsed ?? (blank === 0 ? await readOddLine(bytes, line, options) : undefined);
        if (known !== undefined) take(known, bytes, line, offset, options);
        if (!problems.isFull(source)) continue;
      }
      problems.omit();
      return false;
    }
    return true;
  }

  return {
    source,
    read,
    /** How many lines were read, and how many of them held a value. */
    counts: () => ({ lines: line, values: lineNumbers.length }),
    /** Passes over the beginning, which another reads, up to an offset in bytes. */
    beginAt: (offset: number) => {
      next = offset;
    },
    /** Passes over so many lines, each with a value, that another took. */
    pass: (count: number) => {
      for (let at = 0; at < count; at++) lineNumbers.push(++line);
    },
  };
}

/** The value of a line that has nothing wrong; undefined if it may have. */
function quickly(bytes: Uint8Array): Parsed {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  // What is not UTF-8 becomes this character.
  if (text.includes('\ufffd')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // A key that stands twice makes fewer of them than there are in the text.
  return countStrings(value, DEEPEST) * 2 === countQuotes(bytes) ? { value } : undefined;
}

function tooLong(cap: number): string {
  return `is longer than ${inBytes(cap)}, the most that is read of a line: cut it, or raise the limit with --max-size`;
}

function tooMuch(most: number): string {
  const advice = 'save it as a file, which is read without that limit, or raise the limit with --max-size';
  const counted = `the most that is read of JSON Lines from a pipe or a device, a line counted as ${LEAST_OF_LINE} bytes at least`;
  return `goes on after ${inBytes(most)}, ${counted}: ${advice}`;
}

/** The lines without their line feeds; undefined, and the end, for a line longer than `cap` or as many blank bytes. */
function* splitLines(chunks: Iterable<Uint8Array>, cap: number): Generator<Uint8Array | undefined, void> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      if (length + end - start > cap) {
        yield undefined;
        return;
      }
      const rest = chunk.subarray(start, end);
      yield parts.length === 0 ? rest : joined([...parts, rest]);
      if (parts.length > 0) parts = [];
      length = 0;
      start = end + 1;
    }
    // A copy, since the memory of a chunk may hold the next one by then.
    if (start < chunk.length) parts.push(chunk.slice(start));
    length += chunk.length - start;
    if (length > cap) {
      yield undefined;
      return;
    }
  }
  if (length > 0) yield joined(parts);
}

/** The lines with these numbers, as far as they are still there. */
function linesAt(chunks: Iterable<Uint8Array>, numbers: ReadonlySet<number>): ReadonlyMap<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  let line = 0;
  for (const bytes of splitLines(chunks, Infinity)) {
    if (bytes !== undefined && numbers.has(++line)) found.set(line, bytes.slice());
    if (found.size === numbers.size) break;
  }
  return found;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes[0] !== 0x7b && bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
