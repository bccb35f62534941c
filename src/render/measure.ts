/** How many columns of a terminal a text takes. */
export type Measure = (text: string) => number;

/** Latin letters and the punctuation and marks that we print: one column each. */
const NARROW =
  '\\x20-\\x7e\\xa1-\\xac\\xae-\\u02ff\\u2010-\\u2027\\u2030-\\u205e\\u2192\\u21b7\\u2260\\u2502\\u2580-\\u258f\\u25a0-\\u25fc\\u2713\\u2717';
/** Han, kana, Hangul and their punctuation, without marks that join the letter before: two columns each. */
const WIDE =
  '\\u3000-\\u3029\\u3030-\\u303e\\u3041-\\u3096\\u309b-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60';
const ASCII = /^[\x20-\x7e]*$/;
const SIMPLE = new RegExp(`^[${NARROW}${WIDE}]*$`);
const WIDE_ONES = new RegExp(`[${WIDE}]`, 'g');

/** The columns of a text whose every character takes one or two by itself; undefined of any other. */
function simpleWidth(text: string): number | undefined {
  if (ASCII.test(text)) return text.length;
  if (!SIMPLE.test(text)) return undefined;
  return text.length + (text.match(WIDE_ONES)?.length ?? 0);
}

const TOGETHER = 1000;

/**
 * Lays something out by the widths of simple characters, and once more if it meets others: string-width is slow to load
 * and to ask, and only the layout knows which texts it shows.
 */
export async function measured(layOut: (measure: Measure) => Iterable<string>): Promise<Iterable<string>> {
  const seen = { others: false };
  const pieces: string[] = [];
  const some: string[] = [];
  for (const piece of layOut((text) => {
    const width = simpleWidth(text);
    seen.others ||= width === undefined;
    return width ?? text.length;
  })) {
    if (seen.others) break;
    some.push(piece);
    // Joined, a text no longer holds on to those that it was put together of.
    if (some.length === TOGETHER) pieces.push(some.splice(0).join(''));
  }
  if (!seen.others) return [...pieces, some.join('')];
  const { stringWidth } = await import('./string-width.ts');
  return layOut((text) => simpleWidth(text) ?? stringWidth(text));
}
