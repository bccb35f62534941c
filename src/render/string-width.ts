import width from 'string-width';
import { clusterPieces } from '../text/clusters.ts';

/**
 * How many columns a text takes: as string-width has it, in linear time, but for the vowel AM of Thai and Lao. It is of the
 * cluster of the letter before, of which string-width counts that letter alone, and has a column of its own, as AA has.
 */
export function stringWidth(text: string): number {
  let columns = 0;
  for (const piece of clusterPieces(text)) {
    columns += width(piece.replaceAll('\u0e33', '\u0e32').replaceAll('\u0eb3', '\u0eb2'));
  }
  return columns;
}
