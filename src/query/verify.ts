import type { VerificationRow } from '../model/outputs.ts';
import { blockOf } from '../model/places.ts';
import type { KnowledgeBase, SourceDocument } from '../model/records.ts';
import type { BlockStyle } from './source/blocks.ts';
import { MOST_PLACES } from './source/find-quotations.ts';
import { betterStyle } from './source/hard-wrapped.ts';
import { almostQuoted, findStrayed, isQuoted, placesOf, type Place } from './source/places.ts';
import { compareRecorded } from './source/recorded.ts';
import { createSourceIndex, type SourceIndex } from './source/source-index.ts';
import { fingerprintOf, hasWords, passagesOf, readSource, type Passage } from './source/source-text.ts';

/** What a comparison of a base with a text comes to. */
export interface Verification {
  /** What it was compared with: of several documents that of whose recorded sentences the text has most. */
  readonly document: SourceDocument | undefined;
  /** A row for each place of each claim, in the order of the data; claims without a place have one, too. */
  readonly rows: readonly VerificationRow[];
  readonly sentenceCount: number;
  /** How many of them a claim stands in, and the first few that none does. */
  readonly coveredCount: number;
  readonly uncovered: readonly string[];
  /** Whether anything that the base records of its source, or quotes from it, stands in this text. */
  readonly isKnownText: boolean;
  /** Where something is not in its place: the style of blocks that suits this text better than that of the base. */
  readonly betterBlocks?: BlockStyle;
  /** Whether the base has a fingerprint and this text another. */
  readonly hasOtherFingerprint: boolean;
  /** Locators of recorded sentences that do not stand where they are recorded, cited by a claim or not. */
  readonly outOfPlace: readonly string[];
}

type Finding = Pick<
  VerificationRow,
  'status' | 'foundAt' | 'sentence' | 'asRecorded' | 'quotationMeant' | 'quotationAt'
>;

/** Compares every place that a claim names with a text, that of `file`: the digest of its sentence and its quotation. */
export function verify({ records }: KnowledgeBase, text: string, file?: string): Verification {
  const compared = documentOf(records.document, text);
  const document = compared ?? NO_DOCUMENT;
  const blocks = readSource(text, document);
  const index = createSourceIndex(blocks);
  const recorded = compareRecorded(document, index);
  const isElsewhere = (place: Place) => compared !== undefined && (place.document ?? compared.id) !== compared.id;
  const places = records.claim.flatMap(placesOf).filter((place) => !isElsewhere(place));
  const strayed = findStrayed(places, index);
  const isKnownText = recorded.count() > 0 || places.some((place) => isQuoted(place, hereOf(place)));

  function hereOf({ locator }: Place): Passage | undefined {
    return locator === undefined ? undefined : index.at(locator);
  }

  function judge(place: Place): Finding {
    const { locator, quotation } = place;
    if (locator === undefined) return { status: 'unchecked', foundAt: [] };
    const here = index.at(locator);
    const standing = recorded.standing(locator);
    if (standing === undefined && quotation === undefined) {
      return here === undefined ? missing() : { status: 'unchecked', foundAt: [] };
    }
    const elsewhere = strayed(place);
    const isInPlace = standing === undefined || (standing.length === 1 && standing[0] === locator);
    if (isInPlace) {
      if (here !== undefined && (quotation === undefined || isQuoted(place, here)))
        return { status: 'verified', foundAt: [locator] };
      if (standing !== undefined && here !== undefined) return misquoted(place, here, elsewhere);
      if (elsewhere.length > 0) return { status: 'moved', foundAt: elsewhere };
    } else if (standing.length > 0) return { status: 'moved', foundAt: standing.slice(0, MOST_PLACES) };
    return reworded(place, here, elsewhere) ?? missing(here);
  }

  /** The passage that seems to be the lost one: it has the quotation, or stands in its place in a text that is known. */
  function reworded(place: Place, here: Passage | undefined, elsewhere: readonly string[]): Finding | undefined {
    const isNew = (passage: Passage) => recorded.couldBe(passage, place.locator ?? '');
    const inPlace = here !== undefined && isNew(here) ? here : undefined;
    const found =
      (isQuoted(place, inPlace) ? inPlace : undefined) ??
      elsewhere.flatMap((locator) => index.at(locator) ?? []).find(isNew) ??
      (isKnownText ? inPlace : undefined);
    return found && { status: 'changed', foundAt: [found.locator], sentence: found.text };
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
      foundAt,
      ...(quotation === undefined ? {} : { quotation, quotationFound: isQuoted(place, stands) }),
      ...rest,
      ...(isGap ? { gap: true } : {}),
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
    };
  }

  function hasAnyCut(style: BlockStyle | undefined): boolean {
    if (style === undefined) return false;
    return compareRecorded(document, createSourceIndex(readSource(text, { ...document, blocks: style }))).count() > 0;
  }

  const rows = places.map(rowOf);
  const isIntact = rows.every(({ status }) => status === 'verified' || status === 'unchecked');
  const betterBlocks = isIntact ? undefined : betterStyle(text, document.blocks ?? 'line', blocks.length);
  return {
    document: compared,
    rows,
    ...coverage(rows, index),
    isKnownText: isKnownText || rows.some(({ quotationFound }) => quotationFound) || hasAnyCut(betterBlocks),
    ...(betterBlocks === undefined ? {} : { betterBlocks }),
    hasOtherFingerprint: document.fingerprint !== undefined && document.fingerprint !== fingerprintOf(blocks),
    outOfPlace: recorded.outOfPlace(),
  };
}

/** Of several documents the one of whose recorded sentences a text has most. */
function documentOf(documents: readonly SourceDocument[], text: string): SourceDocument | undefined {
  if (documents.length < 2) return documents[0];
  const counts = documents.map((one) => compareRecorded(one, createSourceIndex(readSource(text, one))).count());
  return documents[counts.indexOf(Math.max(...counts))];
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

function missing(here?: Passage): Finding {
  return { status: 'missing', foundAt: [], ...(here === undefined ? {} : { sentence: here.text }) };
}
