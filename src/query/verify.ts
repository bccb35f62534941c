import type { VerificationRow } from '../model/outputs.ts';
import { blockOf, parseLocator } from '../model/places.ts';
import { isToWrite, type Claim, type KnowledgeBase, type SourceDocument } from '../model/records.ts';
import type { BlockStyle } from './source/blocks.ts';
import { MOST_PLACES } from './source/find-quotations.ts';
import { around, betweenKnown, keptOrder, paragraphNumber, type Stood } from './source/kept-order.ts';
import type { Mended } from './source/mend.ts';
import { almostQuoted, findQuoting, isAlikeQuoted, isQuoted, placesOf, type Place } from './source/places.ts';
import { bestReading } from './source/reading.ts';
import type { Standing } from './source/recorded.ts';
import type { SourceIndex } from './source/source-index.ts';
import { fingerprintOf, hasWords, passagesOf, type Passage } from './source/source-text.ts';
import { once, onceEach } from '../text/once.ts';

/** What a comparison of a base with a text comes to. */
export interface Verification {
  /** What it was compared with, where the base has a document. */
  readonly document: SourceDocument | undefined;
  /** A row for each place of each claim in it, in the order of the data; claims without a place have one, too. */
  readonly rows: readonly VerificationRow[];
  readonly sentenceCount: number;
  /** How many of them a claim stands in, and the first few that none does. */
  readonly coveredCount: number;
  readonly uncovered: readonly string[];
  /** Whether anything that the base records of its source, or quotes from it, stands in this text. */
  readonly isKnownText: boolean;
  /** How the blocks of this text are broken, where more is found so than in the way of the base. */
  readonly otherBlocks?: BlockStyle;
  /** What copying did to the text, where it was read with that undone. */
  readonly mended?: Omit<Mended, 'text'>;
  /** Whether the base has a fingerprint, and how this text’s compares. */
  readonly fingerprint: 'same' | 'other' | 'unknown';
  /** Locators of recorded sentences and headings that do not stand where they are recorded, cited by a claim or not. */
  readonly outOfPlace: readonly string[];
}

type Finding = Pick<
  VerificationRow,
  'status' | 'foundAt' | 'sentence' | 'asRecorded' | 'quotationMeant' | 'quotationAt'
>;

/** Compares every place that claims name in a document with a text of it, that of `file`: what is recorded there, and quotations. */
export function verifyText(
  { records }: KnowledgeBase,
  compared: SourceDocument | undefined,
  text: string,
  file?: string,
): Verification {
  const document = compared ?? NO_DOCUMENT;
  const { index, recorded, hasAsItIs, ...reading } = bestReading(text, document);
  const isElsewhere = (place?: Pick<Place, 'document'>) =>
    compared !== undefined && (place?.document ?? compared.id) !== compared.id;
  // Of many documents each has few of the claims.
  const claims = records.claim.filter(({ source, alsoAt }) => !isElsewhere(source) || !alsoAt.every(isElsewhere));
  const unwritten = new Set(claims.filter(isUnwritten).map(({ id }) => id));
  const places = claims.flatMap(placesOf).filter((place) => !isElsewhere(place));
  const quoting = findQuoting(places, index);
  // All may be in one paragraph.
  const allOf = onceEach((block: string) => restOf(block));
  const isKnownText = recorded.count() > 0 || places.some((place) => isAlikeQuoted(place, hereOf(place)));
  const fingerprint =
    document.fingerprint === undefined
      ? 'unknown'
      : document.fingerprint === fingerprintOf(index.blocks)
        ? 'same'
        : 'other';

  function hereOf({ locator }: Place): Passage | undefined {
    return locator === undefined ? undefined : index.at(locator);
  }

  /** What shows that a place is the one that was meant; a quotation does if it is nowhere else. */
  function basisOf(place: Place): 'digest' | 'quotation' | 'place' {
    if (place.digest !== undefined) return 'digest';
    return place.quotation !== undefined && quoting(place).length < 2 ? 'quotation' : 'place';
  }

  /** Where what a place meant stands; undefined if nothing is recorded of it. */
  function standingOf({ locator = '', digest }: Place): Standing | undefined {
    return digest === undefined ? recorded.standing(locator) : recorded.meant(digest, locator);
  }

  function judge(place: Place): Finding {
    const { locator, quotation } = place;
    if (locator === undefined) return { status: 'unchecked', foundAt: [] };
    const here = index.at(locator);
    const standing = standingOf(place);
    if (standing === undefined && quotation === undefined) {
      return here === undefined ? missing() : { status: 'unchecked', foundAt: [] };
    }
    const elsewhere = quoting(place);
    const isInPlace = standing === undefined || (standing.at.length === 1 && standing.at[0] === locator);
    if (isInPlace) {
      // What is cut otherwise is quoted from its paragraph.
      const around = standing?.isExact === false ? index.at(blockOf(locator)) : here;
      if (around !== undefined && (quotation === undefined || isAlikeQuoted(place, around))) {
        const isExact = (standing?.isExact ?? true) && hasAsItIs(around);
        const meant = quotation === undefined || isQuoted(place, around) ? undefined : almostQuoted(place, around);
        const status = isExact && meant === undefined ? 'verified' : 'retyped';
        return {
          status: basisOf(place) === 'place' ? 'by-place' : status,
          foundAt: [locator],
          ...(meant === undefined ? {} : { quotationMeant: meant }),
        };
      }
      if (standing !== undefined && here !== undefined) return misquoted(place, here, elsewhere);
      if (elsewhere.length > 0) return { status: 'moved', foundAt: elsewhere };
    } else if (standing.at.length > 0) return { status: 'moved', foundAt: standing.at.slice(0, MOST_PLACES) };
    return (
      reworded(place, here, elsewhere) ??
      (standing === undefined ? miswritten(place, here) : undefined) ??
      lost(place, here)
    );
  }

  /** The paragraph to which all that is recorded of one moved, but for a place in it, and what is new there. */
  function restOf(block: string, except?: string): { readonly to?: string; readonly unknown: readonly Passage[] } {
    const others = recorded.within(block).filter((other) => other !== except);
    const at = new Set(others.flatMap((other) => recorded.standing(other)?.at ?? []));
    const [to, ...more] = new Set([...at].map(blockOf));
    if (to === undefined || more.length > 0) return { unknown: [] };
    return { to, unknown: index.sentencesAt(to).filter(({ locator }) => !at.has(locator)) };
  }

  /** The only sentence that is new in the paragraph to which all else in that of a place moved, or that paragraph. */
  function besideKnown({ locator = '' }: Place): readonly Passage[] {
    const isThere = (recorded.standing(locator)?.at ?? []).length > 0;
    const { to, unknown } = isThere ? restOf(blockOf(locator), locator) : allOf(blockOf(locator));
    if (to === undefined) return [];
    if (parseLocator(locator)?.sentence === undefined) return [index.at(to) ?? []].flat();
    return unknown.length === 1 ? unknown : [];
  }

  /** The paragraphs that are recorded and stand in the text in the order in which they did. */
  const kept = once((): readonly Stood[] =>
    keptOrder(
      Object.keys(document.sentences ?? {}),
      (block) => {
        const { at = [] } = recorded.standing(block) ?? {};
        return at.length === 1 ? at[0] : undefined;
      },
      index.count('paragraph'),
    ),
  );

  /** The passage that stands as a place did between what is known. */
  function passageBetween({ locator = '' }: Place): readonly Passage[] {
    const number = paragraphNumber(locator);
    const is = number !== undefined && isKnownText ? betweenKnown(kept(), number) : undefined;
    return is === undefined ? [] : [index.at(locator.replace(/\d+/, String(is))) ?? []].flat();
  }

  /** Whether what was moved or added around a place now stands in it. */
  function isOvertaken({ locator = '' }: Place): boolean {
    const number = paragraphNumber(locator) ?? 0;
    const found = number === 0 ? undefined : around(kept(), number);
    return found !== undefined && (number <= found.before.is || number >= found.after.is);
  }

  /**
   * A text with the recorded fingerprint has every word of the recorded one: what is not found in it is cut otherwise,
   * unless it was gone when the text was recorded.
   */
  function lost({ digest }: Place, here: Passage | undefined): Finding {
    const wasThere = digest === undefined || Object.values(document.folded ?? {}).includes(digest);
    return fingerprint === 'same' && wasThere ? { ...missing(here), status: 'changed' } : missing(here);
  }

  /** The passage that seems to be the lost one: it has the quotation, or stands in its place in a text that is known. */
  function reworded(place: Place, here: Passage | undefined, elsewhere: readonly string[]): Finding | undefined {
    const isNew = (passage: Passage) => recorded.couldBe(passage, place.locator ?? '');
    const inPlace = here !== undefined && isNew(here) ? here : undefined;
    const quoting = elsewhere.flatMap((locator) => index.at(locator) ?? []);
    const [only, ...more] = quoting;
    const found =
      (isAlikeQuoted(place, inPlace) ? inPlace : undefined) ??
      quoting.find(isNew) ??
      // What was recorded anew since, for this place too, tells of none what it says now; the only one that is quoted does.
      (isRecordedAnew(place) && more.length === 0 ? only : undefined) ??
      [...besideKnown(place), ...passageBetween(place)].find(isNew) ??
      (isKnownText && !isOvertaken(place) ? inPlace : undefined);
    return found && { status: 'changed', foundAt: [found.locator], sentence: found.text };
  }

  /** Whether another sentence is recorded for a place than it meant. */
  function isRecordedAnew({ locator = '', digest }: Place): boolean {
    const recordedThere = document.folded?.[locator];
    return digest !== undefined && recordedThere !== undefined && recordedThere !== digest;
  }

  function rowOf(place: Place): VerificationRow {
    const { id, field, locator, quotation } = place;
    const { status, foundAt, ...rest } = judge(place);
    const stands = index.at(foundAt[0] ?? '');
    const isGap =
      (status === 'changed' || status === 'missing') && document.gaps.some((gap) => gap.locator === locator);
    const line = (stands ?? hereOf(place))?.line;
    return {
      id,
      field,
      ...(place.document === undefined ? {} : { document: place.document }),
      ...(locator === undefined ? {} : { locator }),
      status,
      ...(status === 'unchecked' ? {} : { basis: basisOf(place) }),
      ...(unwritten.has(id) ? { written: false } : {}),
      foundAt,
      ...(status === 'moved' ? paragraphsLater(locator, foundAt) : {}),
      ...(quotation === undefined ? {} : { quotation }),
      ...(quotation === undefined || locator === undefined ? {} : { quotationFound: isAlikeQuoted(place, stands) }),
      ...rest,
      ...(isGap ? { gap: true } : {}),
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
    };
  }

  const rows = places.map(rowOf);
  return {
    document: compared,
    rows,
    ...coverage(rows, index),
    isKnownText:
      isKnownText ||
      rows.some(({ quotationFound, quotationMeant }) => quotationFound === true || quotationMeant !== undefined),
    ...reading,
    fingerprint,
    outOfPlace: recorded.outOfPlace(),
  };
}

/** By how many paragraphs something stands later in the same sentence of another; {} where it moved otherwise. */
function paragraphsLater(locator = '', foundAt: readonly string[]): { paragraphsLater?: number } {
  const [was, is] = [parseLocator(locator), parseLocator(foundAt[0] ?? '')];
  if (was?.block !== 'p' || is?.block !== 'p' || was.sentence !== is.sentence || foundAt.length > 1) return {};
  return was.number === is.number ? {} : { paragraphsLater: is.number - was.number };
}

/** Whether a claim says nothing yet in any language. */
export function isUnwritten({ statement }: Claim): boolean {
  return Object.values(statement).every(isToWrite);
}

const NO_DOCUMENT: SourceDocument = {
  id: 'source',
  authors: [],
  abbreviations: [],
  sections: [],
  gaps: [],
  notes: [],
};

function coverage(rows: readonly VerificationRow[], index: SourceIndex) {
  const stood = new Set(
    rows.flatMap(({ locator = '', foundAt, status }) => (status === 'unchecked' ? [locator] : foundAt)),
  );
  let sentenceCount = 0;
  let coveredCount = 0;
  const uncovered: string[] = [];
  for (const sentence of passagesOf(index.blocks, 'sentence')) {
    if (!hasWords(sentence)) continue;
    const { locator } = sentence;
    sentenceCount++;
    if (stood.has(locator) || stood.has(blockOf(locator))) coveredCount++;
    else if (uncovered.length < MOST_PLACES) uncovered.push(locator);
  }
  return { sentenceCount, coveredCount, uncovered };
}

/** What is recorded stands in its place, so that it is the quotation that is wrong, or the place that the claim names. */
function misquoted(place: Place, here: Passage, elsewhere: readonly string[]): Finding {
  const meant = almostQuoted(place, here);
  const [only] = elsewhere.length === 1 ? elsewhere : [];
  return {
    status: 'changed',
    foundAt: [here.locator],
    asRecorded: true,
    ...(meant === undefined ? {} : { quotationMeant: meant }),
    ...(only === undefined ? {} : { quotationAt: only }),
    sentence: here.text,
  };
}

/** Nothing is recorded of a place, but what stands there is quoted but for case, accents or what looks alike. */
function miswritten(place: Place, here: Passage | undefined): Finding | undefined {
  const meant = here && almostQuoted(place, here);
  return meant === undefined || here === undefined
    ? undefined
    : { status: 'changed', foundAt: [here.locator], quotationMeant: meant, sentence: here.text };
}

function missing(here?: Passage): Finding {
  return { status: 'missing', foundAt: [], ...(here === undefined ? {} : { sentence: here.text }) };
}
