import type { Corpus } from './corpus.ts';
import { beginningSo, byText, expand, formsOf, type Candidate } from './expand.ts';
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
/** Of more words that say nothing in a row, the ways to cut would be too many. */
const MOST_BETWEEN = 2;
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
    // Behind a point stand the decimals of a version: `gpt4.5` of `gpt 4`.
    [...formsOf(whole, vocabulary), ...beginningSo(`${whole}.`, vocabulary)].map((form): Candidate => ({
      ...form,
      quality: form.quality * RESPACED,
      how: 'spacing',
    })),
  );
}

/** Words of the data that the query has written together: `talentdrain`. They must stand together somewhere. */
export function apart(word: string, corpus: Corpus): Phrase[] {
  if (word.length > LONGEST_TOGETHER) return [];
  return [...phrasesOf(cuts(word), corpus), ...phrasesOf(halves(word), corpus, UNBROKEN), ...hyphenated(word, corpus)];
}

/** No space, only a hyphen, an apostrophe or the like. */
const UNBROKEN = /^\S?$/u;
/** As between a number and its unit: `20 °C`. */
const UNIT = /^\s?\S?$/u;
const SPACE = /^\s$/u;

/**
 * What the data may write with a hyphen, or the like, although it has the word too: `email`, `covid19`, `oneil`, `usbc`,
 * and numbers with spaces between their thousands.
 */
export function hyphenated(word: string, corpus: Corpus): Phrase[] {
  if (/^\d{4,}$/.test(word)) return phrasesOf([word.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? []], corpus, SPACE);
  const cut = /\p{L}(?=\d)|\d(?=\p{L})/u.exec(word);
  const phrases = cut === null ? [] : phrasesOf([cutAt(word, cut.index + 1)], corpus, UNIT);
  if (!/^\p{L}{3}/u.test(word)) return phrases;
  // With an apostrophe, most words have an `s` behind them somewhere.
  const ways = [cutAt(word, 1), ...(word.endsWith('s') ? [] : [cutAt(word, -1)])];
  return [...phrases, ...phrasesOf(ways, corpus, UNBROKEN)];
}

function cutAt(word: string, at: number): [string, string] {
  return [word.slice(0, at), word.slice(at)];
}

function phrasesOf(ways: Iterable<readonly string[]>, corpus: Corpus, between?: RegExp): Phrase[] {
  const { vocabulary } = corpus.index;
  const phrases: Phrase[] = [];
  for (const parts of ways) {
    const slots = parts.map((part) => byText(formsIn(part, between === UNIT, vocabulary), vocabulary));
    if (slots.some(({ size }) => size === 0)) continue;
    const phrase: Phrase = { slots, quality: RESPACED, how: 'spacing', ...(between && { between }) };
    const most = between === undefined ? Infinity : MOST_READ;
    if (recordsWith(phrase, corpus, most).next().done !== true) phrases.push(phrase);
  }
  return phrases;
}

/** A number may go on: `4o` for the end of `gpt4`. */
function formsIn(part: string, withUnits: boolean, vocabulary: Vocabulary): Candidate[] {
  return withUnits && /^\d+$/.test(part) ? expand(part, vocabulary) : formsOf(part, vocabulary);
}

/** The ways to cut a word in two, or in more around words that say nothing: `text|to|video`, `state|of|the|art`. */
function* cuts(word: string, isFirst = isPart, most = MOST_BETWEEN): Generator<string[]> {
  for (let cut = 1; cut < word.length; cut++) {
    const [left, right] = cutAt(word, cut);
    if (!isFirst(left)) continue;
    if (isPart(right)) yield [left, right];
    if (most > 0) for (const rest of cuts(right, isStop, most - 1)) yield [left, ...rest];
  }
}

/** The ways to cut a word beside one that says nothing, and that is part of it where a hyphen stands: `al|qaeda`, `add|on`. */
function halves(word: string): [string, string][] {
  const ways = Array.from(word, (_, at) => cutAt(word, at));
  return ways.filter((parts) => parts.some((part) => part.length > 1 && isStop(part)));
}

function isStop(part: string): boolean {
  return STOP_WORDS.has(part);
}

function isPart(part: string): boolean {
  return (part.length > 1 || /^\d$/.test(part)) && !isStop(part);
}
