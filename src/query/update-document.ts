import type { Edit } from '../model/edit.ts';
import { UserError } from '../model/errors.ts';
import type { VerificationRow } from '../model/outputs.ts';
import { blockOf, parseLocator } from '../model/places.ts';
import { SOURCE, STATEMENT, type KnowledgeBase, type SourceDocument } from '../model/records.ts';
import { inOrder, paragraphNumber, standing } from './source/kept-order.ts';
import { placesOf, type Place } from './source/places.ts';
import { foldedDigestOf } from './source/lookalike.ts';
import { bestReading, type Reading } from './source/reading.ts';
import { compareRecorded, type Recorded } from './source/recorded.ts';
import { digestOf, fingerprintOf, hasWords, passagesOf, type Passage, type SourceBlock } from './source/source-text.ts';
import { firstWhere } from '../text/first-where.ts';
import { largest } from '../text/largest.ts';
import type { Verification } from './verify.ts';

/** What is to be written into a base. */
export interface DocumentEdits {
  readonly edits: readonly Edit[];
  /** Places of which it cannot be told where they are now; they stay as they are. */
  readonly unclear: readonly string[];
}

/**
 * What of a base is to be written anew so that it records this text of a document: where what it knows stands now, with
 * the digests of the sentences that claims meant, and all that is recorded of the text. What is changed or missing keeps
 * its place and its digest, so that it stays reported.
 * @throws UserError for a text that was read otherwise than it is
 */
export function updateDocument(
  base: KnowledgeBase,
  document: SourceDocument,
  text: string,
  { rows }: Verification,
): DocumentEdits {
  const reading = bestReading(text, document);
  if (reading.mended !== undefined) {
    const what = reading.mended.isReflowed === true ? 'broken into lines' : 'damaged';
    throw new UserError(`the text of ${document.id} is ${what}, so it is not recorded. Copy it anew.`, [], 1);
  }
  const byPlace = new Map(rows.map((row) => [`${row.id} ${row.field}`, row]));
  const anew = compareRecorded(digestsOf(reading.index.blocks), reading.index);
  const edits = [
    ...base.records[STATEMENT].flatMap((claim) =>
      placesOf(claim)
        .filter((place) => place.document === document.id)
        .flatMap((place) => placeEdits(place, document, reading, byPlace.get(`${place.id} ${place.field}`), anew)),
    ),
    ...placesOfDocument(document, reading.index.blocks, (locator) => onlyPlace(reading, locator)),
    ...recordOf(document, reading.index.blocks, reading.otherBlocks),
  ];
  return { edits, unclear: unclearPlaces(document, reading) };
}

/** Sections, gaps and notes at what was recorded and is not found any more. */
function unclearPlaces({ sections, sentences = {}, gaps, notes }: SourceDocument, reading: Reading): string[] {
  const isUnclear = ({ locator }: { readonly locator: string }) =>
    reading.recorded.standing(locator) !== undefined && onlyPlace(reading, locator) === undefined;
  const spans = spansOf(sections, sentences, reading.index.blocks, (locator) => onlyPlace(reading, locator));
  return [
    ...sections.flatMap(({ id }, at) =>
      Object.keys(sentences).length > 0 && spans[at] === undefined ? [`the section ${id}`] : [],
    ),
    ...gaps.filter(isUnclear).map(({ locator }) => `the gap at ${locator}`),
    ...notes.filter(isUnclear).map(({ locator }) => `the note at ${locator}`),
  ];
}

/** The path of a field in a claim: `alsoAt.0`, as rows have it. */
export function pathOf({ field }: Place): (string | number)[] {
  return field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function placeEdits(
  place: Place,
  document: SourceDocument,
  reading: Reading,
  row: VerificationRow | undefined,
  anew: Recorded,
): Edit[] {
  const { id, locator = '', digest } = place;
  const own =
    digest === undefined || digest === document.folded?.[locator] ? digestMeant(locator, document, reading) : digest;
  // Once all is recorded anew, more can be told: of several places, of one in a sentence that is cut otherwise, and of one
  // of which a digest is taken only now.
  const isThere = row !== undefined && (digest === undefined || ['moved', 'retyped', 'by-place'].includes(row.status));
  const found = row?.status === 'moved' && row.foundAt.length === 1 ? row.foundAt : anew.meant(own ?? '', locator).at;
  const [only, ...others] = isThere ? found : [];
  const edit = (key: string, value: string): Edit => ({ type: STATEMENT, id, path: [...pathOf(place), key], value });
  return [
    ...(only !== undefined && only !== locator && others.length === 0 ? [edit('locator', only)] : []),
    ...(own === undefined || own === digest ? [] : [edit('digest', own)]),
  ];
}

/**
 * The folded digest of what a place meant: that of a passage that has what was recorded and nothing else, though letters
 * were folded otherwise, or not at all, when it was; else the one that was recorded. Where there is none it is the
 * beginning of the recorded digest, which is the folded one of a sentence with nothing to fold, and else one that nothing
 * has: the place does not pass for whatever stands there now.
 */
function digestMeant(locator: string, document: SourceDocument, { index, recorded }: Reading): string | undefined {
  const { sentences = {}, folded = {} } = document;
  const parts = recorded.within(blockOf(locator)).filter((one) => one === locator || blockOf(one) === locator);
  if (parts.length === 0) return undefined;
  const isRecorded = (one: string, { text }: Passage) =>
    sentences[one] === digestOf(text) || folded[one] === foldedDigestOf(text);
  const passage = (recorded.standing(locator)?.at ?? [])
    .flatMap((at) => index.at(at) ?? [])
    .find((one) => {
      const inside = index.sentencesAt(one.locator);
      const all = inside.length === 0 ? [one] : inside;
      return (
        all.every((text) => parts.some((part) => isRecorded(part, text))) &&
        parts.every((part) => all.some((text) => isRecorded(part, text)))
      );
    });
  if (passage !== undefined) return foldedDigestOf(passage.text);
  if (folded[locator] !== undefined) return folded[locator];
  const [digest = '', ...more] = parts.map((one) => sentences[one] ?? '');
  return (more.length === 0 ? digest : digestOf([digest, ...more].join('\n'))).slice(0, 16);
}

/** Where a place of the document itself stands now, if that is one place; a paragraph with what is left of its sentences. */
function onlyPlace({ index, recorded }: Reading, locator: string): string | undefined {
  const [only, ...others] = recorded.standing(locator)?.at ?? [];
  if (only !== undefined) return others.length === 0 ? only : undefined;
  if (parseLocator(locator)?.sentence !== undefined) return undefined;
  const parts = recorded.within(locator).map((one) => recorded.standing(one)?.at ?? []);
  const blocks = new Set(parts.filter(({ length }) => length === 1).map(([at = '']) => blockOf(at)));
  const [block, ...more] = blocks;
  return more.length === 0 && block !== undefined && index.at(block) !== undefined ? block : undefined;
}

/** The edits that move the places which a document names: those of its sections, gaps and notes. */
export function placesOfDocument(
  { id, sections, sentences = {}, gaps, notes }: SourceDocument,
  blocks: readonly SourceBlock[],
  whereIs: (locator: string) => string | undefined,
): Edit[] {
  const spans = spansOf(sections, sentences, blocks, whereIs);
  const edit = (path: Edit['path'], locator?: string, is = whereIs(locator ?? '')): Edit[] =>
    is === undefined || is === locator ? [] : [{ type: SOURCE, id, path, value: is }];
  return [
    ...sections.flatMap(({ heading, from, to }, at) => [
      // A heading that is a paragraph now is none of a section any more.
      ...(whereIs(heading ?? '')?.startsWith('h') === true ? edit(['sections', at, 'heading'], heading) : []),
      ...edit(['sections', at, 'from'], from, spans[at]?.from ?? from),
      ...edit(['sections', at, 'to'], to, spans[at]?.to ?? to),
    ]),
    ...gaps.flatMap(({ locator }, at) => edit(['gaps', at, 'locator'], locator)),
    ...notes.flatMap(({ locator }, at) => edit(['notes', at, 'locator'], locator)),
  ];
}

/**
 * From where to where each section reaches now; undefined where that cannot be told. Where its first or last paragraph is
 * gone, or was moved away from the others, it reaches to the nearest paragraph that is known beyond it, less what stood
 * between; else to what is left of it.
 */
function spansOf(
  sections: SourceDocument['sections'],
  sentences: Readonly<Record<string, string>>,
  blocks: readonly SourceBlock[],
  whereIs: (locator: string) => string | undefined,
): ({ readonly from: string; readonly to: string } | undefined)[] {
  const recorded = Object.keys(sentences).filter((locator) => paragraphNumber(locator) !== undefined);
  const stood = standing(recorded, whereIs);
  // What reached to the end of the text reaches to its end still.
  const end = {
    was: largest([...recorded, ...sections.map(({ to }) => to)].map(numberOf)) + 1,
    is: blocks.filter(({ kind }) => kind === 'paragraph').length + 1,
  };
  const known = [...inOrder(stood), ...(recorded.length === 0 ? [] : [end])];
  return sections.map((section) => {
    const [from, to] = [numberOf(section.from), numberOf(section.to)];
    const [start, stop] = [
      firstWhere(known.length, (at) => (known[at]?.was ?? 0) >= from),
      firstWhere(known.length, (at) => (known[at]?.was ?? 0) > to),
    ];
    const [before, after] = [known[start - 1], known[stop]];
    const inside = start < stop ? known.slice(start, stop) : stood.filter(({ was }) => was >= from && was <= to);
    const places = inside.map(({ is }) => is).sort((a, b) => a - b);
    const [least = Infinity, most = -Infinity] = [places[0], places.at(-1)];
    const isMoved = start === stop && places.length > 0;
    const first =
      isMoved || inside[0]?.was === from || before === undefined
        ? least
        : Math.min(before.is + from - before.was, least);
    const last =
      isMoved || inside.at(-1)?.was === to || after === undefined ? most : Math.max(after.is - (after.was - to), most);
    if (!Number.isFinite(first) || !Number.isFinite(last) || first > last) return undefined;
    return { from: `p${String(first)}`, to: `p${String(last)}` };
  });
}

function numberOf(locator: string): number {
  return paragraphNumber(locator) ?? 0;
}

/** The edits that record a text: all its sentences and headings, and its fingerprint. */
export function recordOf({ id }: SourceDocument, blocks: readonly SourceBlock[], style?: string): Edit[] {
  const { sentences, folded } = digestsOf(blocks);
  const edit = (key: string, value: Edit['value']): Edit => ({ type: SOURCE, id, path: [key], value });
  return [
    edit('fingerprint', fingerprintOf(blocks)),
    ...(style === undefined ? [] : [edit('blocks', style)]),
    edit('sentences', sentences),
    { ...edit('folded', folded), behind: 'sentences' },
  ];
}

/** The digests of both kinds of all sentences and headings of a text. */
function digestsOf(blocks: readonly SourceBlock[]) {
  const passages = [...passagesOf(blocks, 'heading'), ...passagesOf(blocks, 'sentence')].filter(hasWords);
  const digests = (of: (text: string) => string) =>
    Object.fromEntries(passages.map(({ locator, text }) => [locator, of(text)]));
  return { sentences: digests(digestOf), folded: digests(foldedDigestOf) };
}
