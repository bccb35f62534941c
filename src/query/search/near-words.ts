import { byCodePoint } from '../../text/compare.ts';
import { distance } from '../../text/distance.ts';
import type { Term } from './parse.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';

const MOST = 3;
const SHORTEST = 3;

/** Up to three words of the data that are near to words that nothing was found for; nearest first. */
export function nearWords(terms: readonly Term[], vocabulary: Vocabulary): string[] {
  const near = new Map<string, number>();
  for (const word of terms.flatMap(({ words }) => words)) {
    const limit = Math.min(3, Math.floor(word.length / 3));
    if (limit === 0) continue;
    for (const other of vocabulary.nearly(word, limit)) {
      const edits = distance(word, other, limit);
      if (edits > limit || other.length < SHORTEST || STOP_WORDS.has(other)) continue;
      const farness = edits / word.length;
      near.set(other, Math.min(near.get(other) ?? 1, farness));
    }
  }
  return [...near]
    .sort(([a, x], [b, y]) => x - y || byCodePoint(a, b))
    .slice(0, MOST)
    .map(([word]) => word);
}
