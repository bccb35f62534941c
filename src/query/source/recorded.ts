import { once, onceEach } from '../../text/once.ts';
import { blockOf, parseLocator } from '../../model/places.ts';
import type { SourceDocument } from '../../model/records.ts';
import { grouped } from '../../text/grouped.ts';
import { MOST_PLACES } from './find-quotations.ts';
import { betweenKnown, keptOrder, paragraphNumber } from './kept-order.ts';
import { foldedDigestOf } from './lookalike.ts';
import type { SourceIndex } from './source-index.ts';
import { digestOf, passagesOf, type Passage } from './source-text.ts';
import { wordingsOf, type Wording } from './wordings.ts';

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
  /** The recorded sentences of a paragraph. */
  within(block: string): readonly string[];
  /** Whether a passage could be a new wording of a place: nothing in it is recorded for another place. */
  couldBe(passage: Passage, locator: string): boolean;
  /** Recorded sentences and headings that the text has not got at all, or not where they were. */
  outOfPlace(): readonly string[];
  /** How many of the recorded sentences the text has, in their places or not. */
  count(): number;
}

const NOWHERE: Standing = { at: [], isExact: false };

/** The passages of a text by their digests, whatever document is compared with it. */
export interface Digests {
  readonly exact: () => ReadonlyMap<string, readonly Passage[]>;
  readonly alike: () => ReadonlyMap<string, readonly Passage[]>;
  readonly paragraphs: () => ReadonlyMap<string, readonly Passage[]>;
  /** Both kinds of digests are looked up at once: they differ in length. */
  readonly otherwise: () => ReadonlyMap<string, readonly Wording[]>;
}

export function digestsIn(index: SourceIndex): Digests {
  return {
    exact: once(() => passagesBy(digestOf, sentencesAndHeadings(index))),
    alike: once(() => passagesBy(foldedDigestOf, sentencesAndHeadings(index))),
    paragraphs: once(() => passagesBy(foldedDigestOf, passagesOf(index.blocks, 'paragraph'))),
    otherwise: once(() =>
      passagesBy(
        (text) => [digestOf(text), foldedDigestOf(text)],
        index.blocks.flatMap((block) => [...wordingsOf(block)]),
      ),
    ),
  };
}

export function compareRecorded(
  document: Partial<SourceDocument>,
  index: SourceIndex,
  { exact, alike, paragraphs, otherwise }: Digests = digestsIn(index),
): Recorded {
  const { sentences = {}, folded = {} } = document;
  const locators = Object.keys(sentences);
  const byBlock = once(() => grouped(locators, blockOf));
  const owners = once(() => grouped(locators, (locator) => sentences[locator] ?? ''));

  /** Whether a text is what is recorded at a place, letter by letter or but for what the eye cannot tell apart. */
  function sameAs(locator: string, text: string): 'exact' | 'alike' | undefined {
    if (digestOf(text) === sentences[locator]) return 'exact';
    return folded[locator] !== undefined && foldedDigestOf(text) === folded[locator] ? 'alike' : undefined;
  }

  /** Whether the same is recorded at other places, too. */
  function isRepeated(locator: string): boolean {
    return (owners().get(sentences[locator] ?? '') ?? []).length > 1;
  }

  function within(block: string): readonly string[] {
    return byBlock().get(block) ?? [];
  }

  /** Where a recorded sentence stands: in its place, else elsewhere, which takes a look at the whole text. */
  function spots(locator: string): Standing {
    const [digest = '', fold] = [sentences[locator], folded[locator]];
    const here = index.at(locator);
    const likeness = here && sameAs(locator, here.text);
    if (likeness !== undefined) return { at: [locator], isExact: likeness === 'exact' };
    const same = placesOf(exact().get(digest));
    if (same !== undefined) return { at: same, isExact: true };
    const found = fold === undefined ? undefined : placesOf(alike().get(fold));
    return { at: found ?? [], isExact: false };
  }

  /** Whether there are such spots: most texts of several documents have nothing of one, and are not looked at for each. */
  function isAnywhere(locator: string): boolean {
    if (exact().has(sentences[locator] ?? '') || alike().has(folded[locator] ?? '')) return true;
    return !locator.includes('.') && spots(locator).at.length > 0;
  }

  /** Where what is recorded of a paragraph, or a heading, and of no other, stands once in the text. */
  const homesOf = onceEach((block: string): readonly string[] => {
    const at = within(block).flatMap((one) => {
      const found = isRepeated(one) ? [] : spots(one).at;
      return found.length === 1 ? found : [];
    });
    return [...new Set(at.map(blockOf))];
  });

  const keptOf = onceEach((kind: 'p' | 'h') =>
    keptOrder(locators, onlyHome, index.count(kind === 'p' ? 'paragraph' : 'heading'), kind),
  );

  function onlyHome(block: string): string | undefined {
    const [home, ...others] = homesOf(block);
    return others.length === 0 ? home : undefined;
  }

  /** Where a paragraph or a heading is now: where all stands that it alone has, else as it did between others. */
  function homeOf(block: string): string | undefined {
    if (homesOf(block).length > 0) return onlyHome(block);
    const kind = block.startsWith('h') ? 'h' : 'p';
    const number = betweenKnown(keptOf(kind), paragraphNumber(block, kind) ?? 0);
    return number === undefined ? undefined : `${kind}${String(number)}`;
  }

  /** Of a sentence that is in several places, or was, the one in the paragraph to which its own moved. */
  function narrowed(locator: string, found: Standing): Standing {
    if (found.at.length === 0 || (found.at.length === 1 && !isRepeated(locator))) return found;
    const home = homeOf(blockOf(locator)) ?? '';
    const parts = home.startsWith('h') ? [index.at(home) ?? []].flat() : index.sentencesAt(home);
    const same = parts.filter(({ text }) => sameAs(locator, text) !== undefined);
    const own = same.find((one) => numberOf(one.locator) === numberOf(locator));
    const only = own ?? (same.length === 1 ? same[0] : undefined);
    return only === undefined ? found : { at: [only.locator], isExact: sameAs(locator, only.text) === 'exact' };
  }

  /** The same, and where it stands in sentences that are cut or decorated otherwise. */
  function anySpots(locator: string): Standing {
    const found = narrowed(locator, spots(locator));
    if (found.at.length > 0) return found;
    const [digest = '', fold = ''] = [sentences[locator], folded[locator]];
    return near(otherwise().get(digest) ?? otherwise().get(fold), locator);
  }

  /**
   * Of the places where a wording was found, that in the paragraph in which it was, as if it were its own: unless it is
   * another sentence there, or those before and behind it are no longer so.
   */
  function near(wordings: readonly Wording[] = [], locator: string): Standing {
    const block = blockOf(locator);
    const inBlock = (found: readonly Wording[]) => found.filter((one) => blockOf(one.locator) === block);
    const couldBeOwn = inBlock(wordings).filter((one) => !one.isSentence || one.locator === locator);
    const inOrder = couldBeOwn.some(({ offset }) => within(block).every((other) => keepsSide(other, offset)));
    return { at: inOrder ? [locator] : (placesOf(wordings) ?? []), isExact: false };

    /** Whether another sentence that was recorded of the paragraph is still on its side of an offset, if it is there. */
    function keepsSide(other: string, offset: number): boolean {
      const [digest = '', fold = ''] = [sentences[other], folded[other]];
      const found = inBlock(otherwise().get(digest) ?? otherwise().get(fold) ?? []);
      const side = Math.sign(numberOf(other) - numberOf(locator));
      return side === 0 || found.length === 0 || found.some((one) => Math.sign(one.offset - offset) === side);
    }
  }

  function standingOf(locator: string): Standing | undefined {
    const isSentence = locator.includes('.');
    const recorded = isSentence ? [locator].filter((one) => sentences[one] !== undefined) : byBlock().get(locator);
    if (recorded === undefined || recorded.length === 0) return undefined;
    const found = recorded.map(anySpots);
    if (found.some(({ at }) => at.length === 0)) return NOWHERE;
    const at = found.flatMap((one) => one.at).map((one) => (isSentence ? one : blockOf(one)));
    return { at: [...new Set(at)], isExact: found.every(({ isExact }) => isExact) };
  }

  function meant(digest: string, locator: string): Standing {
    // What is recorded letter by letter is found, though letters were folded otherwise when it was.
    if (folded[locator] === digest) return anySpots(locator);
    const isParagraph = /^p[^.]*$/.test(locator);
    const here = index.at(locator);
    const isThere = here !== undefined && foldedDigestOf(here.text) === digest;
    const at = isThere ? [locator] : placesOf((isParagraph ? paragraphs() : alike()).get(digest));
    if (at === undefined) return near(isParagraph ? [] : otherwise().get(digest), locator);
    const home = isParagraph && at.length > 1 ? homeOf(locator) : undefined;
    return { at: home !== undefined && at.includes(home) ? [home] : at, isExact: isThere };
  }

  return {
    // Many claims may name one place.
    standing: onceEach(standingOf),
    meant,
    within,
    couldBe: (passage, locator) =>
      index.sentencesAt(passage.locator).every(({ text }) => {
        const recorded = owners().get(digestOf(text));
        return recorded === undefined || recorded.some((owner) => isWithin(owner, locator));
      }),
    outOfPlace: () => locators.filter((locator) => spots(locator).at[0] !== locator),
    count: () => locators.filter(isAnywhere).length,
  };
}

/** Which sentence of its paragraph a place is. */
function numberOf(locator: string): number {
  return parseLocator(locator)?.sentence ?? 0;
}

function* sentencesAndHeadings({ blocks }: SourceIndex): Generator<Passage> {
  yield* passagesOf(blocks, 'sentence');
  yield* passagesOf(blocks, 'heading');
}

/** Passages by what a function makes of their texts, those of at most ten places each. */
function passagesBy<P extends Pick<Passage, 'locator' | 'text'>>(
  keysOf: (text: string) => string | readonly string[],
  passages: Iterable<P>,
): ReadonlyMap<string, readonly P[]> {
  const found = new Map<string, P[]>();
  for (const passage of passages) {
    for (const key of [keysOf(passage.text)].flat()) {
      const same = found.get(key);
      if (same === undefined) found.set(key, [passage]);
      else if (same.length < MOST_PLACES && same.at(-1)?.locator !== passage.locator) same.push(passage);
    }
  }
  return found;
}

function placesOf(passages: readonly { readonly locator: string }[] | undefined): string[] | undefined {
  return passages && [...new Set(passages.map(({ locator }) => locator))];
}

function isWithin(locator: string, place: string): boolean {
  return locator === place || locator.startsWith(`${place}.`);
}
