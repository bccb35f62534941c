import { distance } from '../distance.ts';
import { KNOWN, type Candidate } from './expand.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isHan } from './words.ts';

const SHORTEST = 4;
const LONG = 8;

/** How many slips a word of this length may have. */
function slipsIn(word: string): number {
  return word.length < SHORTEST || /\d/.test(word) || isHan(word) ? 0 : word.length < LONG ? 1 : 2;
}

/** The words of the data that a misspelt word may stand for: fuse.js finds them, the edit distance with swaps decides. */
export async function misspelt(word: string, vocabulary: Vocabulary): Promise<Candidate[]> {
  const slips = slipsIn(word);
  if (slips === 0) return [];
  const words = vocabulary.nearly(word, slips);
  if (words.length === 0) return [];
  const { Fuse } = await import('./fuse.ts');
  const fuse = new Fuse(words, { threshold: 0.5, ignoreLocation: true, ignoreFieldNorm: true });
  const near = fuse.search(word).flatMap(({ item }) => {
    const slipped = distance(word, item, slips);
    return slipped > slips || (slipped > 1 && item[0] !== word[0]) ? [] : [{ item, slipped }];
  });
  const least = Math.min(...near.map(({ slipped }) => slipped));
  return near
    .filter(({ slipped }) => slipped === least)
    .map(({ item, slipped }) => ({
      word: vocabulary.find(item),
      quality: (KNOWN - 0.05) * (1 - (slipped - 1) / 5),
      how: 'misspelt',
    }));
}
