import type { PlaceInSource } from './places.ts';
import type { SourceDocument } from './records.ts';
import type { Text } from './shape.ts';

export type Section = SourceDocument['sections'][number];

/** What a base says of its sources, for those who print places. */
export interface Sources {
  /** The source that a place is in; without a place, the only source there is. */
  readonly of: (place?: PlaceInSource) => SourceDocument | undefined;
  /** A section by its id, or `DOCUMENT#ID`; in the document given, else in the only one that has it. */
  readonly section: (id: string, document?: string) => Section | undefined;
  /** The section that a place is in. */
  readonly sectionOf: (place: PlaceInSource) => Section | undefined;
  /** What the holder `article` of a claim at this place is called; without a place, of any claim. */
  readonly article: (place?: PlaceInSource) => Text;
  /** A place as people read and type it. */
  readonly inPrint: (place: PlaceInSource) => string;
}
