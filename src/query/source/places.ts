import { kindOf, parseLocator, type PlaceKind } from '../../model/places.ts';
import type { Claim } from '../../model/records.ts';
import { firstWhere } from '../../text/first-where.ts';
import { fold } from '../../text/fold.ts';
import { normalise } from './blocks.ts';
import { findQuotations } from './find-quotations.ts';
import { lookalike } from './lookalike.ts';
import type { SourceIndex } from './source-index.ts';
import { passagesOf, type Passage } from './source-text.ts';
import { formsOf } from './wordings.ts';

/** A place that a claim names, its quotation normalised as the text is. */
export interface Place {
  readonly id: string;
  readonly field: string;
  readonly document?: string;
  readonly locator?: string;
  readonly quotation?: string;
  /** The folded digest of what it meant. */
  readonly digest?: string;
}

/** The places of a claim; a claim without any has one that names nothing. */
export function placesOf({ id, source, alsoAt }: Claim): Place[] {
  const named = [
    ...(source === undefined ? [] : [{ field: 'source', ...source }]),
    ...alsoAt.map((place, at) => ({ field: `alsoAt.${at}`, ...place })),
  ];
  if (named.length === 0) return [{ id, field: 'source' }];
  return named.map(({ field, document, locator, quotation, digest }) => ({
    id,
    field,
    ...(document === undefined ? {} : { document }),
    ...(locator === undefined ? {} : { locator }),
    ...(quotation === undefined ? {} : { quotation: normalise(quotation) }),
    ...(digest === undefined ? {} : { digest }),
  }));
}

/** Whether a passage has the quotation of a place, letter by letter. */
export function isQuoted({ quotation }: Place, passage: Passage | undefined): boolean {
  return quotation !== undefined && passage?.text.includes(quotation) === true;
}

/** Whether it has it as the eye sees it. */
export function isAlikeQuoted(place: Place, passage: Passage | undefined): boolean {
  if (place.quotation === undefined || passage === undefined) return false;
  if (isQuoted(place, passage)) return true;
  const wanted = foldsOf(place.quotation);
  return [...formsOf(passage.text)].some((text) => wanted.some((one) => lookalike(text).includes(one)));
}

/** What a quotation is in a text that is folded: a stop or comma behind its last quote comes before that. */
function foldsOf(quotation: string): string[] {
  const folded = lookalike(quotation);
  const closed = /^(.+)'$/.exec(folded)?.[1];
  return folded === '' ? [] : [folded, ...(closed === undefined ? [] : [`${closed}.'`, `${closed},'`])];
}

/** Where a word or a sign begins, and where one ends. */
const BEGINNING = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]|[^\p{L}\p{M}\p{N}\s]/gu;
const END = /(?<=[\p{L}\p{M}\p{N}])(?![\p{L}\p{M}\p{N}])|(?<=[^\p{L}\p{M}\p{N}\s])/gu;

/** What a passage has in place of a quotation where only case, accents or what looks alike differs. */
export function almostQuoted({ quotation = '' }: Place, { text }: Passage): string | undefined {
  const wanted = foldsOf(quotation).map(fold);
  const has = (part: string) => wanted.some((one) => fold(lookalike(part)).includes(one));
  if (!has(text)) return undefined;
  const ends = Array.from(text.matchAll(END), ({ index }) => index);
  const end = ends[firstWhere(ends.length, (at) => has(text.slice(0, ends[at])))] ?? text.length;
  const starts = Array.from(text.slice(0, end).matchAll(BEGINNING), ({ index }) => index);
  const start = starts[firstWhere(starts.length, (at) => !has(text.slice(starts[at], end))) - 1] ?? 0;
  return text.slice(start, end);
}

function kindAt({ locator = '' }: Place): PlaceKind | undefined {
  const place = parseLocator(locator);
  return place && kindOf(place);
}

/**
 * Looks up the passages that have the quotation of a place and are of the same kind. Of a place that has its quotation and
 * a digest, too, there is nothing to look up.
 */
export function findQuoting(places: readonly Place[], index: SourceIndex): (place: Place) => readonly string[] {
  const asked = places.filter(
    (place) => place.digest === undefined || !isAlikeQuoted(place, index.at(place.locator ?? '')),
  );
  const find = (kind: PlaceKind) => {
    const wanted = asked.filter((place) => place.quotation !== undefined && kindAt(place) === kind);
    const quotations = new Set(wanted.flatMap(({ quotation = '' }) => foldsOf(quotation)));
    if (quotations.size === 0) return new Map<string, readonly string[]>();
    const passages = Array.from(passagesOf(index.blocks, kind), (one) => ({ ...one, text: lookalike(one.text) }));
    return findQuotations(quotations, passages);
  };
  const found = { heading: find('heading'), paragraph: find('paragraph'), sentence: find('sentence') };
  return (place) => {
    const kind = kindAt(place);
    if (kind === undefined) return [];
    return [...new Set(foldsOf(place.quotation ?? '').flatMap((one) => found[kind].get(one) ?? []))];
  };
}
