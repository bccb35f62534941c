import type { OutlineRow } from '../model/outputs.ts';
import { kindOf, parseLocator } from '../model/places.ts';
import type { Claim } from '../model/records.ts';
import type { Catalogue } from './catalogue.ts';

interface Standing {
  readonly claims: Set<string>;
  readonly gaps: OutlineRow['gaps'][number][];
  readonly notes: OutlineRow['notes'][number][];
}

/**
 * The places of the source in its order, with those of `claims` that stand at each: every sentence and heading that the
 * base lists, and every place that a claim, gap or note names.
 */
export function outline(catalogue: Catalogue, claims: readonly Claim[]): OutlineRow[] {
  const places = standings(catalogue, claims);
  const order = readingOrder(catalogue);
  const rows = [...places].map(([locator, standing]) => rowOf(catalogue, places, locator, standing));
  const keyed = rows.map((row) => ({ row, key: order(row.locator) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ row }) => row);
}

function standings({ base }: Catalogue, claims: readonly Claim[]): Map<string, Standing> {
  const places = new Map<string, Standing>();
  const at = (locator: string): Standing => {
    let standing = places.get(locator);
    if (standing === undefined) places.set(locator, (standing = { claims: new Set(), gaps: [], notes: [] }));
    return standing;
  };
  const { sections = [], sentences = {}, gaps = [], notes = [] } = base.document ?? {};
  for (const { heading } of sections) if (heading !== undefined) at(heading);
  for (const locator of Object.keys(sentences)) at(locator);
  for (const { locator, ...gap } of gaps) at(locator).gaps.push(gap);
  for (const { locator, note } of notes) at(locator).notes.push({ note });
  for (const { id, source, alsoAt } of claims) {
    for (const { locator } of source === undefined ? alsoAt : [source, ...alsoAt]) at(locator).claims.add(id);
  }
  return places;
}

function rowOf(
  catalogue: Catalogue,
  places: ReadonlyMap<string, Standing>,
  locator: string,
  { claims, gaps, notes }: Standing,
): OutlineRow {
  const section = catalogue.sectionOf(locator);
  const whole = isSentence(locator) ? places.get(locator.slice(0, locator.indexOf('.')))?.claims : undefined;
  return {
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

/** A heading stands before the first paragraph of its section; one without a section comes last. */
function readingOrder({ base }: Catalogue): (locator: string) => Key {
  const opened = new Map(base.document?.sections.map(({ heading, from }) => [heading, parseLocator(from)?.number]));
  return (locator) => {
    const place = parseLocator(locator);
    if (place?.block === 'h') return [opened.get(locator) ?? Infinity, 0, place.number];
    return [place?.number ?? Infinity, 1, place?.sentence ?? 0];
  };
}

function compareKeys(a: Key, b: Key): number {
  // Infinity less itself is no number.
  return (a[0] === b[0] ? 0 : a[0] - b[0]) || a[1] - b[1] || a[2] - b[2];
}
