const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * The offset of the first bracket that nests deeper than `deepest`, if any, and how many keys a JSON text has,
 * repeated ones included. For texts that are no JSON both are guesses.
 */
export function scanJson(
  text: string,
  deepest: number,
): { readonly tooDeep: number | undefined; readonly keys: number } {
  let depth = 0;
  let tooDeep: number | undefined;
  let keys = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth++;
        if (depth > deepest) tooDeep ??= at;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
        break;
      case 0x3a: // :
        keys++;
    }
  }
  return { tooDeep, keys };
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text.charCodeAt(first - 1) === BACKSLASH) first--;
    if ((at - first) % 2 === 0) return at;
  }
  return text.length;
}

/** The number of keys in a value that `JSON.parse` made: fewer than in the text if some were repeated. */
export function countKeys(value: unknown): number {
  return countIn(value, false, Infinity);
}

/** The number of its keys and texts; NaN if it nests deeper than `deepest`. */
export function countStrings(value: unknown, deepest: number): number {
  return countIn(value, true, deepest);
}

function countIn(value: unknown, withTexts: boolean, deepest: number): number {
  if (typeof value === 'string') return withTexts ? 1 : 0;
  if (typeof value !== 'object' || value === null) return 0;
  if (deepest === 0) return NaN;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countIn(item, withTexts, deepest - 1);
  } else {
    // Of what `JSON.parse` made nothing is inherited; `Object.keys` takes twice the time.
    for (const key in value) count += 1 + countIn((value as Record<string, unknown>)[key], withTexts, deepest - 1);
  }
  return count;
}

const PLAIN = 0;
const QUOTES = 1;
const ESCAPES = 2;
const ODD = 3;
const SORTS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === QUOTE) return QUOTES;
  if (byte === BACKSLASH) return ESCAPES;
  // DEL, a carriage return, and what most C1 characters begin with.
  return byte === 0x7f || byte === 0x0d || byte === 0xc2 ? ODD : PLAIN;
});

/**
 * How many quotation marks the bytes of a JSON text have that are not escaped: two for each key and text. NaN where a
 * character stands that JSON allows and this program does not.
 */
export function countQuotes(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const sort = SORTS[bytes[at] ?? 0];
    if (sort === PLAIN) continue;
    if (sort === QUOTES) count++;
    else if (sort === ESCAPES) at++;
    else if (isForbidden(bytes, at)) return NaN;
  }
  return count;
}

function isForbidden(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === 0x7f) return true;
  if (bytes[at] === 0x0d) return at < bytes.length - 1;
  const next = bytes[at + 1] ?? 0;
  return next >= 0x80 && next <= 0x9f;
}
