/** How many columns of a terminal a text takes. */
export type Measure = (text: string) => number;

/** Latin letters and the punctuation and marks that we print: one column each. */
const NARROW = /^[\x20-\x7e\xa1-\u02ff\u2010-\u2027\u2030-\u205e\u25a0-\u25fc]*$/;

/** A measure for texts out of `sample`; string-width is slow to load and only needed for wide or combining characters. */
export async function createMeasure(sample: string): Promise<Measure> {
  if (NARROW.test(sample.replaceAll('\n', ''))) return (text) => text.length;
  const { stringWidth } = await import('./string-width.ts');
  return (text) => (NARROW.test(text) ? text.length : stringWidth(text));
}
