import { BASE_FILE } from '../model/base-file.ts';
import { isMapping } from './fields/mapping.ts';
import { joined } from './lines/read-chunks.ts';

const LINE_FEED = 0x0a;
const BRACKETS = [0x7b, 0x5b];
const BLANKS = [0x20, 0x09, 0x0a, 0x0d];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** What the beginning of a text says of its format; `json` may still turn out to be JSON Lines. */
interface Detected {
  readonly format: 'yaml' | 'json' | 'jsonl';
  /** All of the text, its beginning included. */
  readonly chunks: Iterable<Uint8Array>;
}

/** Decides by content, for standard input and names that say nothing. Looks at the first line that is not blank, or `cap` bytes. */
export function detectFormat(chunks: Iterable<Uint8Array>, cap: number): Detected {
  const iterator = chunks[Symbol.iterator]();
  const head: Uint8Array[] = [];
  let length = 0;
  let start: number | undefined;
  let end: number | undefined;
  for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
    const chunk = next.value;
    head.push(chunk);
    const before = length;
    length += chunk.length;
    let from = 0;
    if (start === undefined) {
      from = chunk.findIndex(
        (byte, at) => !BLANKS.includes(byte) && !(before + at < 3 && BYTE_ORDER_MARK.includes(byte)),
      );
      if (from >= 0) start = before + from;
    }
    if (start !== undefined) {
      const lineEnd = chunk.indexOf(LINE_FEED, from);
      if (lineEnd >= 0) end = before + lineEnd;
      if (end !== undefined || (before <= start && !BRACKETS.includes(chunk[from] ?? 0))) break;
    }
    if (length > cap) break;
  }
  const line = start === undefined ? new Uint8Array() : joined(head, length).subarray(start, end);
  return { format: formatOf(line), chunks: resumed(head, iterator) };
}

function formatOf(line: Uint8Array): Detected['format'] {
  if (!BRACKETS.includes(line[0] ?? 0)) return 'yaml';
  return isRecord(line) ? 'jsonl' : 'json';
}

/** Whether a line is by itself a mapping that is no base: no base has an id, and a claim may have lists called as those of a base. */
function isRecord(line: Uint8Array): boolean {
  const value = parsed(new TextDecoder().decode(line));
  if (!isMapping(value)) return false;
  const keys = Object.keys(value);
  return keys.includes('id') || (keys.length > 0 && !keys.some((key) => Object.hasOwn(BASE_FILE, key)));
}

/** Whether a text that is no JSON seems to be JSON Lines: one of its first two lines, blank ones apart, is JSON by itself. */
export function seemsJsonLines(text: string): boolean {
  const lines = firstLines(text, 2);
  // A bracket on a line of its own opens a value of many lines.
  return lines[0]?.length !== 1 && lines.some((line) => isMapping(parsed(line)));
}

function firstLines(text: string, count: number): string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length && lines.length < count;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, end).trim();
    if (line !== '') lines.push(line);
    start = end + 1;
  }
  return lines;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* resumed(head: readonly Uint8Array[], rest: Iterator<Uint8Array>): Generator<Uint8Array> {
  try {
    yield* head;
    for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
  } finally {
    rest.return?.();
  }
}
