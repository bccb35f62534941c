import { once } from './once.ts';

/** `Intl.Segmenter` copies its whole input for every cluster, so a long text is handed to it in pieces of this length. */
const WINDOW = 512;

const clusters = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/**
 * A text in pieces of about 512 code units, each cut between clusters: what the eye takes for one character, such as a
 * letter with its marks or a family of people. A cluster longer than a piece is cut.
 */
export function* clusterPieces(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const piece = text.slice(start, start + WINDOW);
    const isRest = start + WINDOW >= text.length;
    // Up to the last cluster, which may go on behind the piece, as may the half of a pair at its end. One that fills the
    // piece is longer than any that shows.
    const last = isRest
      ? 0
      : (clusters()
          .segment(piece)
          .containing(WINDOW - 2)?.index ?? 0);
    const end = last === 0 ? piece.length : last;
    yield piece.slice(0, end);
    start += end;
  }
}

/** The clusters of a text, in linear time. */
export function* clustersOf(text: string): Generator<string> {
  for (const piece of clusterPieces(text)) for (const { segment } of clusters().segment(piece)) yield segment;
}
