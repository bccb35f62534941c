import type { VerificationRow } from '../model/outputs.ts';
import { nameOfDocument, type KnowledgeBase } from '../model/records.ts';
import type { BLOCK_STYLES } from '../model/vocabularies.ts';
import type { Verification } from '../query/verify.ts';
import { firstFew } from '../text/first-few.ts';
import { grouped } from '../text/grouped.ts';
import type { Context } from './command.ts';

/** How a text was read that is laid out otherwise than the base takes it to be. */
const OTHER_BLOCKS = {
  'blank-line':
    'The lines of this text are broken to a width, but the base takes each for a paragraph (blocks: line): it was read with paragraphs between empty lines.',
  line: 'Each line of this text is a paragraph, but the base looks for empty lines between them (blocks: blank-line): it was read line by line.',
} as const satisfies Record<keyof typeof BLOCK_STYLES, string>;

const MOST_LISTED = 10;

/** What must be known of what was found of all claims, besides what the rows say. */
export function noticesOfRows(rows: readonly VerificationRow[]): string[] {
  const told: string[] = [];
  const unchecked = claimsWhere(rows, ({ status }) => status === 'unchecked');
  if (unchecked.length > 0) {
    told.push(
      `${unchecked.length} could not be checked: no place is named, or one for which there is neither a digest nor a quotation.`,
    );
  }
  const byPlace = claimsWhere(rows, ({ status }) => status === 'by-place');
  if (byPlace.length > 0) {
    told.push(
      `${byPlace.length} ${byPlace.length === 1 ? 'is' : 'are'} shown by the place only, and would be where another sentence was meant: quote words that stand nowhere else, or take the digests with sora-cn verify --update.`,
    );
  }
  const misquoted = claimsWhere(rows, ({ asRecorded }) => asRecorded === true);
  if (misquoted.length > 0) {
    told.push(
      `The sentence is unchanged, but the quotation is not in it: correct the quotation of ${firstFew(misquoted, MOST_LISTED)}.`,
    );
  }
  return told;
}

/** What must be known of the comparison with one text. */
export function noticesOf(
  { records }: KnowledgeBase,
  verification: Verification,
  { language, machine }: Pick<Context, 'language' | 'machine'>,
): string[] {
  const { document, rows, sentenceCount, coveredCount, uncovered, isKnownText, otherBlocks, mended } = verification;
  const { fingerprint, outOfPlace } = verification;
  const isLost = rows.some(({ status }) => status === 'moved' || status === 'changed' || status === 'missing');
  const told: string[] = [];
  if (isLost && !isKnownText) {
    const about = document && ` The base is on “${nameOfDocument(document, language)}”.`;
    told.push(
      `Nothing that the base records stands in this text. Is it the right text, and this the right base (-d BASE)?${about ?? ''}`,
    );
  }
  if (otherBlocks !== undefined) told.push(OTHER_BLOCKS[otherBlocks]);
  if (mended?.garbled !== undefined) {
    told.push(
      `The text was saved in the wrong encoding (${mended.garbled} and the like): it was read as if it were right. Copy it anew, as UTF-8.`,
    );
  }
  if (mended?.entity !== undefined) {
    told.push(`HTML entities were left in the text (${mended.entity} and the like): they were read as what they mean.`);
  }
  if (mended?.markup !== undefined) {
    told.push(`Markup was left in the text (${inOneLine(mended.markup)} and the like): it was read without.`);
  }
  if (mended?.isReflowed === true) {
    told.push(
      'The paragraphs of this text are broken into lines, as in a PDF or a mail: they were put together again.',
    );
  }
  if (fingerprint === 'same' && outOfPlace.length > 0) {
    const [by, update] =
      document?.segmentation === 2
        ? ['by another version of sora-cn', 'sora-cn verify --update records them anew']
        : [machine, 'sora-cn verify --update --segmentation 2 records a cut that is the same everywhere'];
    told.push(
      `The text is the recorded one to the letter, but its sentences are cut otherwise here than when it was recorded (${by}): ${firstFew(outOfPlace, MOST_LISTED)}. Of a text that still has this fingerprint, ${update}.`,
    );
  }
  told.push(...movedTogether(rows));
  const headings = outOfPlace.filter((locator) => locator.startsWith('h'));
  if (headings.length > 0) told.push(headingsInWords(headings, document?.sections ?? []));
  if (!isLost && fingerprint === 'other') {
    const sentences = outOfPlace.filter((locator) => !headings.includes(locator));
    const where =
      sentences.length === 0
        ? 'every recorded sentence is in its place'
        : `not as recorded: ${firstFew(sentences, MOST_LISTED)}`;
    told.push(`The text is not quite the recorded one (its fingerprint differs); ${where}.`);
  }
  if (uncovered.length > 0 && records.claim.length > 0)
    told.push(`No claim stands in ${firstFew(uncovered, MOST_LISTED, sentenceCount - coveredCount)}.`);
  return told;
}

function inOneLine(sign: string): string {
  return sign.replace(/\s+/g, ' ').slice(0, 40);
}

function claimsWhere(rows: readonly VerificationRow[], isMeant: (row: VerificationRow) => boolean): string[] {
  return [...new Set(rows.filter(isMeant).map(({ id }) => id))];
}

/** A line for what moved as far as its neighbours, however many places that are. */
function movedTogether(rows: readonly VerificationRow[]): string[] {
  const moved = rows.filter(({ paragraphsLater }) => paragraphsLater !== undefined);
  return [...grouped(moved, ({ paragraphsLater }) => paragraphsLater)]
    .filter(([, together]) => together.length > 1)
    .map(([later = 0, together]) => {
      const [first, last] = [together[0]?.locator ?? '', together.at(-1)?.locator ?? ''];
      return `${together.length} places stand ${paragraphs(later)}, ${first} to ${last}.`;
    });
}

/** `one paragraph later`, `3 paragraphs earlier`. */
function paragraphs(later: number): string {
  const count = Math.abs(later);
  return `${count === 1 ? 'one paragraph' : `${count} paragraphs`} ${later > 0 ? 'later' : 'earlier'}`;
}

function headingsInWords(
  headings: readonly string[],
  sections: readonly { readonly id: string; readonly heading?: string }[],
): string {
  const named = headings.map((locator) => {
    const section = sections.find(({ heading }) => heading === locator);
    return section === undefined ? locator : `${locator} (of section ${section.id})`;
  });
  return `Headings that are not as recorded: ${firstFew(named, MOST_LISTED)}.`;
}
