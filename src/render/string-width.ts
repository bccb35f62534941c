import width from 'string-width';
import { clusterPieces } from '../text/clusters.ts';

/** How many columns a text takes: as string-width has it, in linear time. */
export function stringWidth(text: string): number {
  let columns = 0;
  for (const piece of clusterPieces(text)) columns += width(piece);
  return columns;
}
