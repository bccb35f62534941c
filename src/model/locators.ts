/** A place in a source document: a heading (`h1`), a paragraph (`p7`) or a sentence (`p7.s1`). */
export interface Place {
  readonly block: 'h' | 'p';
  readonly number: number;
  readonly sentence?: number;
}

export type PlaceKind = 'heading' | 'paragraph' | 'sentence';

const LOCATOR = /^(?:h([1-9]\d{0,8})|p([1-9]\d{0,8})(?:\.s([1-9]\d{0,8}))?)$/;

/** Reads a locator; undefined if it is none. */
export function parseLocator(locator: string): Place | undefined {
  const match = LOCATOR.exec(locator);
  if (match === null) return undefined;
  const [, heading, paragraph, sentence] = match;
  if (heading !== undefined) return { block: 'h', number: Number(heading) };
  const number = Number(paragraph);
  return sentence === undefined ? { block: 'p', number } : { block: 'p', number, sentence: Number(sentence) };
}

export function kindOf(place: Place): PlaceKind {
  if (place.block === 'h') return 'heading';
  return place.sentence === undefined ? 'paragraph' : 'sentence';
}
