import { UserError } from '../model/errors.ts';
import { parsePlace, splitPlace, writePlace } from '../model/places.ts';
import { placesOf, type Claim, type SourceDocument } from '../model/records.ts';
import { firstFew } from '../text/first-few.ts';
import { fold } from '../text/fold.ts';
import { grouped } from '../text/grouped.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import type { Catalogue } from './catalogue.ts';

/** Places in one document. */
export interface Stretch {
  readonly document: string | undefined;
  readonly holds: (locator: string) => boolean;
}

/**
 * What a place means that somebody typed: `p7.s1`, `p7` with its sentences, `p3-p7`, `h1`, each behind `DOCUMENT#` where
 * several have it.
 * @throws UserError if it is no place, or in no document, or in several
 */
export function placeNamed(typed: string, option: string, catalogue: Catalogue): Stretch {
  const { sources } = catalogue;
  const place = parsePlace(typed.trim());
  if (place === undefined) {
    throw new UserError(`${option}: "${typed}" is no place. Write p7, p7.s1, h1, or p3-p7.`);
  }
  const { document, holds } = place;
  if (document !== undefined) {
    const ids = sources.all.map(({ id }) => id);
    const alike = ids.includes(document) ? [document] : ids.filter((id) => fold(id) === fold(document));
    if (alike.length === 1) return { document: alike[0], holds };
    throw new UserError(`${option}: there is no document "${document}".${didYouMeanOf(document, ids)}`, [
      'List them: sora-cn documents',
    ]);
  }
  if (!sources.areSeveral) return { document: sources.all[0]?.id, holds };
  const claimed = claimedPlaces(catalogue);
  const having = sources.all.filter((one) => hasPlace(one, holds, claimed));
  if (having.length === 1) return { document: having[0]?.id, holds };
  const choices = firstFew(having.map(({ id }) => writePlace(id, place.locator)));
  throw new UserError(
    having.length === 0
      ? `${option}: no document has a place ${typed}.`
      : `${option}: several documents have a place ${typed}: ${choices}.`,
    [having.length === 0 ? 'What they have: sora-cn document' : 'Give one of these.'],
  );
}

/**
 * As `placeNamed`, where claims are asked for: a document whose sentences are recorded has no other places.
 * @throws UserError as well for a place that such a document does not have
 */
export function placeOfClaims(typed: string, option: string, catalogue: Catalogue): Stretch {
  const stretch = placeNamed(typed, option, catalogue);
  const document = catalogue.sources.all.find(({ id }) => id === stretch.document);
  if (document?.sentences === undefined || hasPlace(document, stretch.holds, claimedPlaces(catalogue))) return stretch;
  throw new UserError(`${option}: ${document.id} has no place ${splitPlace(typed.trim())[1]}.`, [
    `What it has: sora-cn document ${document.id}`,
  ]);
}

/** The documents in which a claim stands. */
export function documentsOf(claim: Claim): readonly string[] {
  const documents: string[] = [];
  for (const { document } of placesOf(claim)) {
    if (document !== undefined && !documents.includes(document)) documents.push(document);
  }
  return documents;
}

/** Whether a place of the column `at` lies in a stretch. */
export function isWithinStretch(written: string, { document, holds }: Stretch): boolean {
  const [own = '', locator] = splitPlace(written);
  return (own === '' || own === document) && holds(locator);
}

/** The locators at which claims stand, by document; those whose document is not said by none. */
function claimedPlaces({ column }: Catalogue): ReadonlyMap<string, readonly string[]> {
  const places = grouped(column('at').values.map(splitPlace), ([document = '']) => document);
  return new Map([...places].map(([document, found]) => [document, found.map(([, locator]) => locator)]));
}

function hasPlace(
  { id, sections, sentences = {} }: SourceDocument,
  holds: Stretch['holds'],
  claimed: ReadonlyMap<string, readonly string[]>,
): boolean {
  const known = [
    ...Object.keys(sentences),
    ...sections.flatMap(({ heading, from, to }) => [heading ?? from, from, to]),
    ...(claimed.get('') ?? []),
    ...(claimed.get(id) ?? []),
  ];
  return known.some(holds);
}
