import type { Part } from '../part.ts';
import { wantedLines } from './wanted-lines.ts';

/** JSON Lines of more bytes than this need not be decoded, or kept, whole. */
const LARGE = 2 ** 20;

/** Whether a part can be read in passing. */
export function isLarge({ format, size = 0 }: Part): boolean {
  return format === 'jsonl' && size > LARGE;
}

/** JSON Lines without the claims that do not have one text of each group of `needles`. */
export function thinned(part: Part, needles: readonly (readonly string[])[], cap?: number): Part {
  return { ...part, chunks: wantedLines(part.passing ?? part.chunks, needles, cap), thinned: true };
}
