import width from 'string-width';

/** `Intl.Segmenter` copies its whole input for every cluster, so a long text is measured in pieces of this length. */
const WINDOW = 512;

/** How many columns a text takes: as string-width has it, in linear time. */
export function stringWidth(text: string): number {
  if (text.length <= WINDOW) return width(text);
  const clusters = new Intl.Segmenter();
  let columns = 0;
  for (let start = 0; start < text.length;) {
    const piece = text.slice(start, start + WINDOW);
    const isRest = start + WINDOW >= text.length;
    // Up to the last cluster, which may go on behind the piece, as may the half of a pair at its end. One that fills the
    // piece is longer than any that shows.
    const last = isRest ? 0 : (clusters.segment(piece).containing(WINDOW - 2)?.index ?? 0);
    const end = last === 0 ? piece.length : last;
    columns += width(piece.slice(0, end));
    start += end;
  }
  return columns;
}
