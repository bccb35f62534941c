import type { Corpus } from './corpus.ts';
import { byText, formsOf, type Candidate } from './expand.ts';
import type { Term } from './parse.ts';
import { recordsWith, type Phrase } from './phrase.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isUnspaced } from './words.ts';

/** What spaces put in or left out take from the quality. */
const RESPACED = 0.85;
const SHORTEST_TOGETHER = 4;
/** Nobody runs together more; the ways to cut a word are as many as the square of its length. */
const LONGEST_TOGETHER = 64;

/** Words of the data that the query has written apart, in any order: `semi conductors`. */
export function joined(word: string, terms: readonly Term[], vocabulary: Vocabulary): Candidate[] {
  return terms.flatMap(({ words }): Candidate[] => {
    const [other = ''] = words;
    if (words.length > 1 || other === word || isUnspaced(word) || isUnspaced(other)) return [];
    if (word.length + other.length < SHORTEST_TOGETHER) return [];
    return [word + other, other + word].flatMap((together) =>
      formsOf(together, vocabulary).map((form) => ({ ...form, quality: form.quality * RESPACED, how: 'spacing' })),
    );
  });
}

/** Words of the data that the query has written together: `talentdrain`. They must stand together somewhere. */
export function apart(word: string, corpus: Corpus): Phrase[] {
  const phrases: Phrase[] = [];
  if (word.length > LONGEST_TOGETHER) return phrases;
  for (const parts of cuts(word)) {
    const slots = parts.map((part) => byText(formsOf(part, corpus.index.vocabulary), corpus.index.vocabulary));
    if (slots.some(({ size }) => size === 0)) continue;
    const phrase: Phrase = { slots, quality: RESPACED, how: 'spacing' };
    if (recordsWith(phrase, corpus).next().done !== true) phrases.push(phrase);
  }
  return phrases;
}

/** The ways to cut a word in two, or in three around a word that says nothing: `text|to|video`. */
function* cuts(word: string): Generator<string[]> {
  for (let cut = 1; cut < word.length; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (!isPart(left)) continue;
    if (isPart(right)) yield [left, right];
    for (let second = 1; second < right.length; second++) {
      const [middle, rest] = [right.slice(0, second), right.slice(second)];
      if (STOP_WORDS.has(middle) && isPart(rest)) yield [left, middle, rest];
    }
  }
}

function isPart(part: string): boolean {
  return (part.length > 1 || /^\d$/.test(part)) && !STOP_WORDS.has(part);
}
