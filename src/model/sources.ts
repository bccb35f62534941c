import type { SourceDocument } from './records.ts';
import type { Text } from './shape.ts';

/** A place in a source; `document` may be left out where only one can be meant. */
export interface PlaceInSource {
  readonly document?: string | undefined;
  readonly locator: string;
}

/** What a base says of its sources, for those who print places. */
export interface Sources {
  /** The source that a place is in; without a place, the only source there is. */
  readonly of: (place?: PlaceInSource) => SourceDocument | undefined;
  /** A section by its id, in a document or in the only one. */
  readonly section: (id: string, document?: string) => SourceDocument['sections'][number] | undefined;
  /** What the holder `article` of a claim at this place is called; without a place, of any claim. */
  readonly article: (place?: PlaceInSource) => Text;
  /** A place as people read and type it. */
  readonly inPrint: (place: PlaceInSource) => string;
}
