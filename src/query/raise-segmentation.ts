import type { Edit } from '../model/edit.ts';
import { UserError } from '../model/errors.ts';
import { blockOf, parseLocator } from '../model/places.ts';
import { SOURCE, STATEMENT, type KnowledgeBase, type SourceDocument } from '../model/records.ts';
import { foldedDigestOf } from './source/lookalike.ts';
import { isQuoted, placesOf, type Place } from './source/places.ts';
import { createSourceIndex, type SourceIndex } from './source/source-index.ts';
import {
  NEWEST_SEGMENTATION,
  fingerprintOf,
  readSource,
  sentencesIn,
  type Passage,
  type SourceBlock,
} from './source/source-text.ts';
import { pathOf, placesOfDocument, recordOf, type DocumentEdits } from './update-document.ts';

/**
 * What of a base is to be written anew so that a document is cut by the newest rules. Each place moves to where its
 * quotation is, else to the sentence that holds the one it meant.
 * @throws UserError for a text that is not the recorded one
 */
export function raiseSegmentation(base: KnowledgeBase, document: SourceDocument, text: string): DocumentEdits {
  if ((document.segmentation ?? 1) >= NEWEST_SEGMENTATION) return { edits: [], unclear: [] };
  const before = createSourceIndex(readSource(text, document));
  if (fingerprintOf(before.blocks) !== document.fingerprint) {
    throw new UserError(
      `the cut of ${document.id} is raised on the recorded text only, and this is another (its fingerprint differs). Record it first: --update without --segmentation`,
      [],
      1,
    );
  }
  const { blocks } = createSourceIndex(readSource(text, { ...document, segmentation: NEWEST_SEGMENTATION }));
  const blockAt = new Map(before.blocks.map(({ locator }, at) => [locator, blocks[at]]));
  const whereIs = (place: Pick<Place, 'locator' | 'quotation'>) => passageOf(place, before, blockAt);
  const unclear: string[] = [];
  const edits = base.records[STATEMENT].flatMap((claim) =>
    placesOf(claim)
      .filter((place) => place.document === document.id)
      .flatMap((place) => {
        const passage = isMeant(place, before) ? whereIs(place) : undefined;
        if (passage === undefined) unclear.push(`${claim.id} at ${place.locator ?? ''}`);
        return passage === undefined ? [] : placeEdits(place, passage);
      }),
  );
  return {
    edits: [
      ...edits,
      ...placesOfDocument(document, blocks, (locator) => whereIs({ locator })?.locator),
      { type: SOURCE, id: document.id, path: ['segmentation'], value: NEWEST_SEGMENTATION, behind: 'fingerprint' },
      ...recordOf(document, blocks),
    ],
    unclear,
  };
}

function placeEdits(place: Place, { locator, text }: Passage): Edit[] {
  const edit = (key: string, value: string): Edit => ({
    type: STATEMENT,
    id: place.id,
    path: [...pathOf(place), key],
    value,
  });
  return [...(locator === place.locator ? [] : [edit('locator', locator)]), edit('digest', foldedDigestOf(text))];
}

/** Whether what stands at a place is what it meant, as far as that is recorded. */
function isMeant({ locator = '', digest }: Place, before: SourceIndex): boolean {
  const here = before.at(locator);
  return here !== undefined && (digest === undefined || digest === foldedDigestOf(here.text));
}

/** The passage of the new cut that a place of the old one is in, if it is one only. */
function passageOf(
  place: Pick<Place, 'locator' | 'quotation'>,
  before: SourceIndex,
  blockAt: ReadonlyMap<string, SourceBlock | undefined>,
): Passage | undefined {
  const { locator = '' } = place;
  const block = blockAt.get(blockOf(locator));
  const here = before.at(locator);
  if (block === undefined || here === undefined) return undefined;
  if (block.sentences.length === 0 || parseLocator(locator)?.sentence === undefined) return block;
  const inside = [...sentencesIn(block)];
  const holding = inside.filter(({ text }) => text.includes(here.text) || here.text.includes(text));
  // The words of a quotation may stand in a sentence that holds another part of the old one, and more.
  const quoting =
    [holding, inside]
      .map((passages) => passages.filter((one) => isQuoted({ id: '', field: '', ...place }, one)))
      .find(({ length }) => length > 0) ?? [];
  const [only, ...others] = quoting.length > 0 ? quoting : holding;
  return others.length === 0 ? only : undefined;
}
