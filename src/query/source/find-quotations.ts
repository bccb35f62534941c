import type { Passage } from './source-text.ts';

/** So many characters of a quotation are looked up at every place of the text; the rest is compared only there. */
const KEY = 8;

/** The most places that are kept for a quotation. */
export const MOST_PLACES = 10;

/** For each quotation the locators of the passages that contain it, in one pass over the text however many there are. */
export function findQuotations(
  quotations: Iterable<string>,
  passages: Iterable<Passage>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map(Array.from(quotations, (quotation) => [quotation, [] as string[]]));
  // The lengths of the quotations that begin with a key: only texts so long can be one of them.
  const lengths = new Map<string, Set<number>>();
  for (const quotation of found.keys()) {
    const key = quotation.slice(0, KEY);
    lengths.set(key, (lengths.get(key) ?? new Set()).add(quotation.length));
  }
  if (found.size === 0) return found;
  const keyLengths = new Set(Array.from(lengths.keys(), ({ length }) => length));
  for (const { locator, text } of passages) {
    for (const keyLength of keyLengths) {
      for (let at = 0; at + keyLength <= text.length; at++) {
        for (const length of lengths.get(text.slice(at, at + keyLength)) ?? []) {
          const places = found.get(text.slice(at, at + length));
          if (places !== undefined && places.length < MOST_PLACES && places.at(-1) !== locator) places.push(locator);
        }
      }
    }
  }
  return found;
}
