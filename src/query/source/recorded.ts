import { blockOf } from '../../model/places.ts';
import type { SourceDocument } from '../../model/records.ts';
import { grouped } from '../../text/grouped.ts';
import { MOST_PLACES } from './find-quotations.ts';
import { foldedDigestOf } from './lookalike.ts';
import type { SourceIndex } from './source-index.ts';
import { digestOf, passagesOf, type Passage } from './source-text.ts';
import { wordingsOf } from './wordings.ts';

/** Where something recorded stands in a text, and whether letter by letter. */
export interface Standing {
  /** [] if it is not there. */
  readonly at: readonly string[];
  readonly isExact: boolean;
}

/** What a base knows of its source by digests, compared with a text. */
export interface Recorded {
  /** Where the sentences of a place stand; nowhere unless all of them do, undefined if none is recorded. */
  standing(locator: string): Standing | undefined;
  /** Where the passage stands that a place meant when its folded digest was taken. */
  meant(digest: string, locator: string): Standing;
  /** Whether a passage could be a new wording of a place: nothing in it is recorded for another place. */
  couldBe(passage: Passage, locator: string): boolean;
  /** Recorded sentences and headings that the text has not got at all, or not where they were. */
  outOfPlace(): readonly string[];
  /** How many of the recorded sentences the text has, in their places or not. */
  count(): number;
}

const NOWHERE: Standing = { at: [], isExact: false };

export function compareRecorded(document: Partial<SourceDocument>, index: SourceIndex): Recorded {
  const { sentences = {}, folded = {} } = document;
  const locators = Object.keys(sentences);
  const byBlock = grouped(locators, blockOf);
  const owners = grouped(locators, (locator) => sentences[locator] ?? '');
  const exact = late(() => placesBy(digestOf, sentencesAndHeadings(index)));
  const alike = late(() => placesBy(foldedDigestOf, sentencesAndHeadings(index)));
  const paragraphs = late(() => placesBy(foldedDigestOf, passagesOf(index.blocks, 'paragraph')));
  // Both kinds of digests are looked up at once: they differ in length.
  const otherwise = late(() =>
    placesBy(
      (text) => [digestOf(text), foldedDigestOf(text)],
      index.blocks.flatMap((block) => [...wordingsOf(block)]),
    ),
  );

  /** Where a recorded sentence stands: in its place, else elsewhere, which takes a look at the whole text. */
  function spots(locator: string): Standing {
    const [digest = '', fold] = [sentences[locator], folded[locator]];
    const here = index.at(locator);
    if (here !== undefined && digestOf(here.text) === digest) return { at: [locator], isExact: true };
    if (here !== undefined && fold !== undefined && foldedDigestOf(here.text) === fold)
      return { at: [locator], isExact: false };
    const same = exact().get(digest);
    if (same !== undefined) return { at: same, isExact: true };
    const found = fold === undefined ? undefined : alike().get(fold);
    return { at: found ?? [], isExact: false };
  }

  /** The same, and where it stands in sentences that are cut or decorated otherwise. */
  function anySpots(locator: string): Standing {
    const found = spots(locator);
    if (found.at.length > 0) return found;
    const [digest = '', fold = ''] = [sentences[locator], folded[locator]];
    return near(otherwise().get(digest) ?? otherwise().get(fold), locator);
  }

  /** Of the places where a wording was found, that in the paragraph in which it was, as if it were its own. */
  function near(at: readonly string[] = [], locator: string): Standing {
    return { at: at.some((one) => blockOf(one) === blockOf(locator)) ? [locator] : at, isExact: false };
  }

  function standingOf(locator: string): Standing | undefined {
    const isSentence = locator.includes('.');
    const recorded = isSentence ? [locator].filter((one) => sentences[one] !== undefined) : byBlock.get(locator);
    if (recorded === undefined || recorded.length === 0) return undefined;
    const found = recorded.map(anySpots);
    if (found.some(({ at }) => at.length === 0)) return NOWHERE;
    const at = found.flatMap((one) => one.at).map((one) => (isSentence ? one : blockOf(one)));
    return { at: [...new Set(at)], isExact: found.every(({ isExact }) => isExact) };
  }

  function meant(digest: string, locator: string): Standing {
    const isParagraph = /^p[^.]*$/.test(locator);
    const here = index.at(locator);
    if (here !== undefined && foldedDigestOf(here.text) === digest)
      return { at: [locator], isExact: isParagraph || folded[locator] !== digest || spots(locator).isExact };
    const at = (isParagraph ? paragraphs() : alike()).get(digest);
    return at === undefined ? near(isParagraph ? [] : otherwise().get(digest), locator) : { at, isExact: false };
  }

  // Many claims may name one place.
  const known = new Map<string, Standing | undefined>();

  return {
    standing: (locator) => {
      if (!known.has(locator)) known.set(locator, standingOf(locator));
      return known.get(locator);
    },
    meant,
    couldBe: (passage, locator) =>
      index.sentencesAt(passage.locator).every(({ text }) => {
        const recorded = owners.get(digestOf(text));
        return recorded === undefined || recorded.some((owner) => isWithin(owner, locator));
      }),
    outOfPlace: () => locators.filter((locator) => spots(locator).at[0] !== locator),
    count: () => locators.filter((locator) => spots(locator).at.length > 0).length,
  };
}

function* sentencesAndHeadings({ blocks }: SourceIndex): Generator<Passage> {
  yield* passagesOf(blocks, 'sentence');
  yield* passagesOf(blocks, 'heading');
}

/** The places of passages, at most ten each, by what a function makes of their texts. */
function placesBy(
  keysOf: (text: string) => string | readonly string[],
  passages: Iterable<Pick<Passage, 'locator' | 'text'>>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { locator, text } of passages) {
    for (const key of [keysOf(text)].flat()) {
      const places = found.get(key);
      if (places === undefined) found.set(key, [locator]);
      else if (places.length < MOST_PLACES && places.at(-1) !== locator) places.push(locator);
    }
  }
  return found;
}

/** A value that is made when it is first asked for. */
function late<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function isWithin(locator: string, place: string): boolean {
  return locator === place || locator.startsWith(`${place}.`);
}
