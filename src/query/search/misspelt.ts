import { distance } from '../../text/distance.ts';
import type { Candidate } from './expand.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isHan } from './words.ts';

const SHORTEST = 4;
const LONG = 8;
const TRUSTED = 6;

/** How many slips a word of this length may have. */
function slipsIn(word: string): number {
  return word.length < SHORTEST || /\d/.test(word) || isHan(word) ? 0 : word.length < LONG ? 1 : 2;
}

/**
 * The words of the data that a misspelt word may stand for: fuse.js finds them, the edit distance with swaps decides.
 * @param isRare what a word made up falls beside by chance; it is meant only where no letter is wrong
 */
export async function misspelt(
  word: string,
  vocabulary: Vocabulary,
  isRare: (number: number) => boolean = () => false,
): Promise<Candidate[]> {
  const slips = slipsIn(word);
  if (slips === 0) return [];
  const words = [...new Set([...vocabulary.nearly(word, slips), ...vocabulary.withLettersOf(word, slips + 1)])];
  if (words.length === 0) return [];
  const { default: Fuse } = await import('fuse.js/basic');
  const fuse = new Fuse(words, { threshold: 0.5, ignoreLocation: true, ignoreFieldNorm: true });
  const near = fuse.search(word).flatMap(({ item }) => {
    const slipped = distance(word, item, slips + 1);
    const number = vocabulary.find(item);
    if (!isLikely(word, item, slipped, slips)) return [];
    const isFar = slips > 1 ? slipped > 1 : word.length >= item.length;
    if (isFar && !haveSameLetters(word, item) && isRare(number)) return [];
    return [{ number, slipped }];
  });
  const least = Math.min(...near.map(({ slipped }) => slipped));
  return near
    .filter(({ slipped }) => slipped === least)
    .map(({ number, slipped }) => ({ word: number, quality: slipped > 1 ? 0.4 : 0.5, how: 'misspelt' }));
}

/**
 * Whether somebody may have meant `other`. One wrong letter makes a short word another word more often than a slip,
 * and people rarely miss the first letter but by swapping it. Where no letter is wrong, but only out of place or not
 * doubled (`emmited`), a longer word may have one slip more, but not one letter more.
 */
function isLikely(word: string, other: string, slipped: number, slips: number): boolean {
  if (slipped === 0 || other.length < SHORTEST || STOP_WORDS.has(other)) return false;
  const beginsAlike = other.startsWith(word.charAt(0));
  if (slipped > slips) {
    if (slipped > slips + 1 || word.length < TRUSTED || word.length - other.length > slips) return false;
    return beginsAlike && haveSameLetters(word, other);
  }
  if (slipped > 1) return beginsAlike;
  if (sorted(word) === sorted(other)) return true;
  if (word.length === SHORTEST && other.length === SHORTEST) return false;
  return beginsAlike || word.length >= TRUSTED;
}

function haveSameLetters(word: string, other: string): boolean {
  return sorted(new Set(word)) === sorted(new Set(other));
}

function sorted(letters: Iterable<string>): string {
  return Array.from(letters).sort().join('');
}
