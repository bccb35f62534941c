import { kindOf, parseLocator, type PlaceKind } from '../../model/places.ts';
import type { Claim } from '../../model/records.ts';
import { normalise } from './blocks.ts';
import { findQuotations } from './find-quotations.ts';
import type { SourceIndex } from './source-index.ts';
import { passagesOf, type Passage } from './source-text.ts';

/** A place that a claim names, its quotation normalised as the text is. */
export interface Place {
  readonly id: string;
  readonly field: string;
  readonly document?: string;
  readonly locator?: string;
  readonly quotation?: string;
}

/** The places of a claim; a claim without any has one that names nothing. */
export function placesOf({ id, source, alsoAt }: Claim): Place[] {
  const named = [
    ...(source === undefined ? [] : [{ field: 'source', ...source }]),
    ...alsoAt.map((place, at) => ({ field: `alsoAt.${at}`, ...place })),
  ];
  if (named.length === 0) return [{ id, field: 'source' }];
  return named.map(({ field, document, locator, quotation }) => ({
    id,
    field,
    ...(document === undefined ? {} : { document }),
    ...(locator === undefined ? {} : { locator }),
    ...(quotation === undefined ? {} : { quotation: normalise(quotation) }),
  }));
}

/** Whether a passage has the quotation of a place. */
export function isQuoted({ quotation }: Place, passage: Passage | undefined): boolean {
  return quotation !== undefined && passage?.text.includes(quotation) === true;
}

/** What a passage has in place of a quotation where they differ in case, quotation marks or dashes only. */
export function almostQuoted({ quotation = '' }: Place, { text }: Passage): string | undefined {
  const at = loosely(text).indexOf(loosely(quotation));
  return at < 0 ? undefined : text.slice(at, at + quotation.length);
}

/** A text in which what is often typed otherwise is alike, of the same length. */
function loosely(text: string): string {
  return text
    .replace(/[‘’‚‛“”„‟«»‹›"]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\p{Lu}/gu, (letter) => {
      const small = letter.toLowerCase();
      return small.length === letter.length ? small : letter;
    });
}

function kindAt({ locator = '' }: Place): PlaceKind | undefined {
  const place = parseLocator(locator);
  return place && kindOf(place);
}

/** Looks up, for a place whose quotation is not where it should be, the passages of the same kind that have it. */
export function findStrayed(places: readonly Place[], index: SourceIndex): (place: Place) => readonly string[] {
  const wanted: Record<PlaceKind, Set<string>> = { heading: new Set(), paragraph: new Set(), sentence: new Set() };
  for (const place of places) {
    const kind = kindAt(place);
    const here = index.at(place.locator ?? '');
    if (kind !== undefined && place.quotation !== undefined && !isQuoted(place, here))
      wanted[kind].add(place.quotation);
  }
  const find = (kind: PlaceKind) => findQuotations(wanted[kind], passagesOf(index.blocks, kind));
  const found = { heading: find('heading'), paragraph: find('paragraph'), sentence: find('sentence') };
  return (place) => {
    const kind = kindAt(place);
    return (kind && found[kind].get(place.quotation ?? '')) ?? [];
  };
}
