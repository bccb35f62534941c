import type { SourceDocument } from '../../model/records.ts';
import type { SourceIndex } from './source-index.ts';
import { digestOf, type Passage } from './source-text.ts';

/** What a base knows of its source by digests, compared with a text. */
export interface Recorded {
  /** Where the sentences of a place stand in the text; [] unless all of them do, undefined if none is recorded. */
  standing(locator: string): readonly string[] | undefined;
  /** Whether a passage could be a new wording of a place: nothing in it is recorded for another place. */
  couldBe(passage: Passage, locator: string): boolean;
  /** Recorded sentences that the text has not got at all, or not where they were. */
  outOfPlace(): readonly string[];
  /** Whether the text has any of the recorded sentences. */
  hasAny(): boolean;
}

export function compareRecorded({ sentences: digests = {} }: Partial<SourceDocument>, index: SourceIndex): Recorded {
  const entries = Object.entries(digests);
  const byBlock = grouped(entries, ([locator]) => blockOf(locator));
  const owners = grouped(entries, ([, digest]) => digest);

  function spots([locator, digest]: readonly [string, string]): readonly string[] {
    const here = index.at(locator);
    return here !== undefined && digestOf(here.text) === digest ? [locator] : index.standing(digest);
  }

  function entriesOf(locator: string): readonly (readonly [string, string])[] {
    return (byBlock.get(blockOf(locator)) ?? []).filter(([other]) => isWithin(other, locator));
  }

  return {
    standing: (locator) => {
      const found = entriesOf(locator).map(spots);
      if (found.length === 0) return undefined;
      if (!found.every(({ length }) => length > 0)) return [];
      const isParagraph = !locator.includes('.');
      return [...new Set(found.flat().map((spot) => (isParagraph ? blockOf(spot) : spot)))];
    },
    couldBe: (passage, locator) =>
      index.sentencesIn(passage.locator).every((sentence) => {
        const recorded = owners.get(digestOf(index.at(sentence)?.text ?? ''));
        return recorded === undefined || recorded.some(([owner]) => isWithin(owner, locator));
      }),
    outOfPlace: () => entries.filter((entry) => spots(entry)[0] !== entry[0]).map(([locator]) => locator),
    hasAny: () => entries.some((entry) => spots(entry).length > 0),
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function blockOf(locator: string): string {
  return locator.split('.', 1)[0] ?? locator;
}

function isWithin(locator: string, place: string): boolean {
  return locator === place || locator.startsWith(`${place}.`);
}
