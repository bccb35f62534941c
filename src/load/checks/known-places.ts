import { parseLocator } from '../../model/places.ts';
import { largest } from '../../text/largest.ts';
import type { SourceDocument } from '../../model/records.ts';
import { BROKEN } from '../fields/broken.ts';
import type { Checked } from '../fields/validate.ts';

/** What is known of the places of a document. A set that is absent is not known: any place of that kind may exist. */
export interface Outline {
  readonly sentences?: ReadonlySet<string>;
  readonly paragraphs?: ReadonlySet<number>;
  /** Where there are no sentences: the last paragraph of any section. */
  readonly lastParagraph?: number;
  readonly headings?: ReadonlySet<string>;
}

/** The outline of a document whose fields are checked one by one, and may be `BROKEN`. */
export function outlineOf(fields: Checked): Outline {
  const { sentences, sections } = unbroken(fields);
  const known = Object.keys(sentences ?? {});
  const parts = (sections ?? []).filter((section) => (section as unknown) !== BROKEN);
  const headings = [
    ...known.filter((locator) => locator.startsWith('h')),
    ...parts.flatMap(({ heading }) => (typeof heading === 'string' ? [heading] : [])),
  ];
  const last = largest(parts.flatMap(({ to }) => parseLocator(to)?.number ?? []));
  return {
    ...(known.length > 0 && {
      sentences: new Set(known),
      paragraphs: new Set(
        known.flatMap((locator) => (locator.startsWith('p') ? (parseLocator(locator)?.number ?? []) : [])),
      ),
    }),
    ...(known.length === 0 && last > 0 && { lastParagraph: last }),
    ...((headings.length > 0 || parts.length > 0) && { headings: new Set(headings) }),
  };
}

function unbroken(fields: Checked): Partial<SourceDocument> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== BROKEN));
}

/** Why a place does not exist; undefined if it does, or may. */
export function missingPlace(outline: Outline, locator: string): string | undefined {
  const place = parseLocator(locator);
  if (place === undefined) return undefined;
  const { sentences, paragraphs, lastParagraph, headings } = outline;
  if (place.block === 'h') {
    return headings?.has(locator) === false ? `${locator} is no heading of the document` : undefined;
  }
  if (paragraphs === undefined) {
    const isBeyond = lastParagraph !== undefined && place.number > lastParagraph;
    return isBeyond ? `${locator} is beyond the last paragraph of document.sections, p${lastParagraph}` : undefined;
  }
  if (!paragraphs.has(place.number))
    return `the document has no paragraph p${place.number}; its last one is p${largest(paragraphs)}`;
  if (place.sentence === undefined || sentences?.has(locator) === true) return undefined;
  return `paragraph p${place.number} has no sentence ${locator} in document.sentences`;
}
