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
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') count += countKeys(item);
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) {
      count++;
      if (typeof item === 'object') count += countKeys(item);
    }
  }
  return count;
}
