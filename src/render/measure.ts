/** How many columns of a terminal a text takes. */
export type Measure = (text: string) => number;

/** Latin letters and the punctuation and marks that we print: one column each. */
const NARROW = /^[\x20-\x7e\xa1-\u02ff\u2010-\u2027\u2030-\u205e\u25a0-\u25fc]*$/;

/**
 * Lays something out as if every character took one column, and once more if one does not: string-width is slow to load,
 * and only the layout knows which texts it shows.
 */
export async function measured(layOut: (measure: Measure) => Iterable<string>): Promise<Iterable<string>> {
  const seen = { wide: false };
  const pieces: string[] = [];
  for (const piece of layOut((text) => {
    seen.wide ||= !NARROW.test(text);
    return text.length;
  })) {
    if (seen.wide) break;
    pieces.push(piece);
  }
  if (!seen.wide) return pieces;
  const { stringWidth } = await import('./string-width.ts');
  return layOut((text) => (NARROW.test(text) ? text.length : stringWidth(text)));
}
