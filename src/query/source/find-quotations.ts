import type { Passage } from './source-text.ts';

/** So many characters of a quotation are looked up at every place of the text; the rest is compared only there. */
const KEY = 8;

/** The most places that are kept for a quotation. */
export const MOST_PLACES = 10;

/** For each quotation the locators of the passages that contain it, in one pass over the text however many there are. */
export function findQuotations(
  quotations: Iterable<string>,
  passages: readonly Passage[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const byKey = new Map<string, string[]>();
  for (const quotation of quotations) {
    found.set(quotation, []);
    const key = quotation.slice(0, KEY);
    byKey.set(key, [...(byKey.get(key) ?? []), quotation]);
  }
  const lengths = new Set([...byKey.keys()].map(({ length }) => length));
  for (const { locator, text } of passages) {
    for (const length of lengths) {
      for (let at = 0; at + length <= text.length; at++) {
        for (const quotation of byKey.get(text.slice(at, at + length)) ?? []) {
          const places = found.get(quotation) ?? [];
          if (places.length === MOST_PLACES || places.at(-1) === locator || !text.startsWith(quotation, at)) continue;
          places.push(locator);
        }
      }
    }
  }
  return found;
}
