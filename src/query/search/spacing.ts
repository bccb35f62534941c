import type { Corpus } from './corpus.ts';
import { byText, formsOf, type Candidate } from './expand.ts';
import type { Term } from './parse.ts';
import { recordsWith, type Phrase } from './phrase.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isUnspaced } from './words.ts';

/** What spaces put in or left out take from the quality. */
const RESPACED = 0.85;
/** A letter may stand before a word in many records that have both apart: where so few do not, hardly any do. */
const MOST_READ = 100;
const SHORTEST_TOGETHER = 4;
/** Nobody runs together more; the ways to cut a word are as many as the square of its length. */
const LONGEST_TOGETHER = 64;

/** Words of the data that the query has written apart, in any order, `semi conductors`, or with a hyphen, `e-mail`. */
export function joined({ words: [word = ''], together = [] }: Term, terms: readonly Term[], vocabulary: Vocabulary) {
  const apart = terms.flatMap(({ words }) => {
    const [other = ''] = words;
    if (words.length > 1 || other === word || isUnspaced(word) || isUnspaced(other)) return [];
    return word.length + other.length < SHORTEST_TOGETHER ? [] : [word + other, other + word];
  });
  return [...together, ...apart].flatMap((whole) =>
    formsOf(whole, vocabulary).map((form): Candidate => ({
      ...form,
      quality: form.quality * RESPACED,
      how: 'spacing',
    })),
  );
}

/** Words of the data that the query has written together: `talentdrain`. They must stand together somewhere. */
export function apart(word: string, corpus: Corpus): Phrase[] {
  if (word.length > LONGEST_TOGETHER) return [];
  return [...phrasesOf(cuts(word), corpus), ...hyphenated(word, corpus)];
}

/** What the data may write with a hyphen, or the like, although it has the word too: `email`, `covid19`, `oneil`. */
export function hyphenated(word: string, corpus: Corpus): Phrase[] {
  const cut = /\p{L}(?=\d)|\d(?=\p{L})/u.exec(word);
  const atDigits = cut === null ? [] : [[word.slice(0, cut.index + 1), word.slice(cut.index + 1)]];
  return [
    ...phrasesOf(atDigits, corpus, true),
    ...(/^\p{L}{3}/u.test(word) ? phrasesOf([[word.slice(0, 1), word.slice(1)]], corpus, true) : []),
  ];
}

function phrasesOf(ways: Iterable<readonly string[]>, corpus: Corpus, unbroken = false): Phrase[] {
  const { vocabulary } = corpus.index;
  const phrases: Phrase[] = [];
  for (const parts of ways) {
    const slots = parts.map((part) => byText(formsOf(part, vocabulary), vocabulary));
    if (slots.some(({ size }) => size === 0)) continue;
    const phrase: Phrase = { slots, quality: RESPACED, how: 'spacing', unbroken };
    const most = unbroken ? MOST_READ : Infinity;
    if (recordsWith(phrase, corpus, most).next().done !== true) phrases.push(phrase);
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
