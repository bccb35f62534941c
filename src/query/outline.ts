import type { OutlineRow } from '../model/outputs.ts';
import { blockOf, kindOf, parseLocator } from '../model/places.ts';
import { placesOf, type Claim, type SourceDocument } from '../model/records.ts';
import { firstWhere } from '../text/first-where.ts';
import { grouped } from '../text/grouped.ts';
import type { Catalogue } from './catalogue.ts';

interface Standing {
  readonly claims: Set<string>;
  readonly gaps: OutlineRow['gaps'][number][];
  readonly notes: OutlineRow['notes'][number][];
}

/**
 * The places of the sources in their order, with those of `claims` that stand at each: every sentence and heading that
 * the base lists, and every place that a claim, gap or note names.
 */
export function outline(catalogue: Catalogue, claims: readonly Claim[]): OutlineRow[] {
  const { sources } = catalogue;
  const stands = claims.flatMap((claim) =>
    placesOf(claim).flatMap(({ document, locator }) =>
      locator === undefined ? [] : [{ id: claim.id, place: { ...(document !== undefined && { document }), locator } }],
    ),
  );
  const byDocument = grouped(stands, ({ place }) => sources.of(place)?.id);
  const unplaced = byDocument.get(undefined) ?? [];
  return [
    ...sources.all.flatMap((document) => outlineOf(catalogue, document, byDocument.get(document.id) ?? [])),
    ...(unplaced.length > 0 ? outlineOf(catalogue, undefined, unplaced) : []),
  ];
}

interface Stand {
  readonly id: string;
  readonly place: { readonly locator: string };
}

function outlineOf(catalogue: Catalogue, document: SourceDocument | undefined, stands: readonly Stand[]): OutlineRow[] {
  const places = standings(document, stands);
  const order = readingOrder(document);
  const rows = [...places].map(([locator, standing]) => rowOf(catalogue, document?.id, places, locator, standing));
  const keyed = rows.map((row) => ({ row, key: order(row.locator) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ row }) => row);
}

function standings(document: SourceDocument | undefined, stands: readonly Stand[]): Map<string, Standing> {
  const places = new Map<string, Standing>();
  const at = (locator: string): Standing => {
    let standing = places.get(locator);
    if (standing === undefined) places.set(locator, (standing = { claims: new Set(), gaps: [], notes: [] }));
    return standing;
  };
  const { sections = [], sentences = {}, gaps = [], notes = [] } = document ?? {};
  for (const { heading } of sections) if (heading !== undefined) at(heading);
  for (const locator of Object.keys(sentences)) at(locator);
  for (const { locator, ...gap } of gaps) at(locator).gaps.push(gap);
  for (const { locator, note } of notes) at(locator).notes.push({ note });
  for (const { id, place } of stands) at(place.locator).claims.add(id);
  return places;
}

function rowOf(
  { sources }: Catalogue,
  document: string | undefined,
  places: ReadonlyMap<string, Standing>,
  locator: string,
  { claims, gaps, notes }: Standing,
): OutlineRow {
  const section = sources.sectionOf({ document, locator })?.id;
  const whole = isSentence(locator) ? places.get(blockOf(locator))?.claims : undefined;
  return {
    ...(document === undefined ? {} : { document }),
    locator,
    ...(section === undefined ? {} : { section }),
    ...(isSentence(locator) ? { covered: claims.size + (whole?.size ?? 0) > 0 } : {}),
    claimCount: claims.size,
    claims: [...claims],
    gaps,
    notes,
  };
}

function isSentence(locator: string): boolean {
  const place = parseLocator(locator);
  return place !== undefined && kindOf(place) === 'sentence';
}

type Key = readonly [paragraph: number, rank: number, part: number];

/**
 * A heading stands before the first paragraph of its section; one without a section before the next that has one, as the
 * title of a text before its subtitle, else last.
 */
function readingOrder(document: SourceDocument | undefined): (locator: string) => Key {
  const numberOf = (locator: string) => parseLocator(locator)?.number ?? Infinity;
  const opening = (document?.sections ?? [])
    .flatMap(({ heading, from }) => (heading === undefined ? [] : { heading: numberOf(heading), from: numberOf(from) }))
    .sort((a, b) => a.heading - b.heading);
  return (locator) => {
    const place = parseLocator(locator);
    if (place?.block !== 'h') return [place?.number ?? Infinity, 1, place?.sentence ?? 0];
    const next = opening[firstWhere(opening.length, (at) => (opening[at]?.heading ?? 0) >= place.number)];
    return [next?.from ?? Infinity, 0, place.number];
  };
}

function compareKeys(a: Key, b: Key): number {
  // Infinity less itself is no number.
  return (a[0] === b[0] ? 0 : a[0] - b[0]) || a[1] - b[1] || a[2] - b[2];
}
