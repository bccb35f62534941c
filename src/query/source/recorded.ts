import type { SourceDocument } from '../../model/records.ts';
import { grouped } from '../../text/grouped.ts';
import { MOST_PLACES } from './find-quotations.ts';
import { blockOf } from '../../model/places.ts';
import type { SourceIndex } from './source-index.ts';
import { digestOf, passagesOf, type Passage } from './source-text.ts';

/** What a base knows of its source by digests, compared with a text. */
export interface Recorded {
  /** Where the sentences of a place stand in the text; [] unless all of them do, undefined if none is recorded. */
  standing(locator: string): readonly string[] | undefined;
  /** Whether a passage could be a new wording of a place: nothing in it is recorded for another place. */
  couldBe(passage: Passage, locator: string): boolean;
  /** Recorded sentences that the text has not got at all, or not where they were. */
  outOfPlace(): readonly string[];
  /** How many of the recorded sentences the text has, in their places or not. */
  count(): number;
}

export function compareRecorded({ sentences: digests = {} }: Partial<SourceDocument>, index: SourceIndex): Recorded {
  const entries = Object.entries(digests);
  const byPlace = grouped(entries, ([locator]) => locator);
  const byBlock = grouped(entries, ([locator]) => blockOf(locator));
  const owners = grouped(entries, ([, digest]) => digest);

  let standing: ReadonlyMap<string, readonly string[]> | undefined;

  /** Where a recorded sentence stands: in its place, else elsewhere, which takes a look at the whole text. */
  function spots([locator, digest]: readonly [string, string]): readonly string[] {
    const here = index.at(locator);
    if (here !== undefined && digestOf(here.text) === digest) return [locator];
    standing ??= findDigests(new Set(owners.keys()), index);
    return standing.get(digest) ?? [];
  }

  function standingOf(locator: string): readonly string[] | undefined {
    const isSentence = locator.includes('.');
    const found = (isSentence ? byPlace : byBlock).get(locator)?.map(spots);
    if (found?.some(({ length }) => length === 0) === true) return [];
    return found && [...new Set(found.flat().map((spot) => (isSentence ? spot : blockOf(spot))))];
  }

  // Many claims may name one place.
  const known = new Map<string, readonly string[] | undefined>();

  return {
    standing: (locator) => {
      if (!known.has(locator)) known.set(locator, standingOf(locator));
      return known.get(locator);
    },
    couldBe: (passage, locator) =>
      index.sentencesAt(passage.locator).every(({ text }) => {
        const recorded = owners.get(digestOf(text));
        return recorded === undefined || recorded.some(([owner]) => isWithin(owner, locator));
      }),
    outOfPlace: () => entries.filter((entry) => spots(entry)[0] !== entry[0]).map(([locator]) => locator),
    count: () => entries.filter((entry) => spots(entry).length > 0).length,
  };
}

/** The sentences and headings that have one of the digests. */
function findDigests(digests: ReadonlySet<string>, { blocks }: SourceIndex): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const kind of ['sentence', 'heading'] as const) {
    for (const { locator, text } of passagesOf(blocks, kind)) {
      const digest = digestOf(text);
      if (!digests.has(digest)) continue;
      const places = found.get(digest) ?? [];
      if (places.length < MOST_PLACES) found.set(digest, [...places, locator]);
    }
  }
  return found;
}

function isWithin(locator: string, place: string): boolean {
  return locator === place || locator.startsWith(`${place}.`);
}
