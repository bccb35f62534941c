import width from 'string-width';
import { clusterPieces } from '../text/clusters.ts';

/** The viramas and their like: Unicode calls them linkers of conjuncts. Behind them stands what ends a cluster without a width. */
const JOINING = /[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2\u1a60\u1b44\u1bab\ua9c0\uaaf6]/g;

/**
 * How many columns a text takes: as string-width has it, in linear time, but for two things that are of the cluster of the
 * letter before, of which string-width counts that letter alone. The vowel AM of Thai and Lao has a column of its own, as
 * AA has; so has each consonant that a sign of the scripts of India and their kin joins to another.
 */
export function stringWidth(text: string): number {
  let columns = 0;
  for (const piece of clusterPieces(text)) {
    columns += width(piece.replaceAll('\u0e33', '\u0e32').replaceAll('\u0eb3', '\u0eb2').replace(JOINING, '$&\u200b'));
  }
  return columns;
}
