import { semiticFormsOf } from './semitic-forms.ts';
import { BEGIN_ALIKE, inflectionsOf, pluralsOf } from './inflection.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isHangul, isUnspaced } from './words.ts';

/** How a word of the data agrees with a word of the query. The terms are those of `MATCH_KINDS`. */
export type MatchKind = 'exact' | 'plural' | 'prefix' | 'inside' | 'misspelt' | 'spacing';

/** A word of the data that may be meant by a word of the query. */
export interface Candidate {
  /** Its number in the vocabulary. */
  readonly word: number;
  /** How good the agreement is: 1 is best. */
  readonly quality: number;
  readonly how: MatchKind;
}

/** From this quality up a word is taken for known, and no slip is looked for. */
export const KNOWN = 0.55;

const PLURAL = 0.9;
/** From this quality up a word is a form of the word, not only one that begins so. */
export const INFLECTED = 0.8;
/** The end of a compound, as long as this and as half of it: `dance` of `bytedance`. */
const SHORTEST_PART = 5;
const LEAST_PART = 0.5;
/** Any part of a compound so long is meant: `gesellschaft` of `aktiengesellschaften`. */
const LONG_PART = 8;
/** A beginning so short is only taken for one if nothing is spelt just so: `AI` is not meant to find `air`. */
const SHORT_PREFIX = 3;

/** The words of the data that a word means as it is spelt, or cut short. */
export function expand(word: string, vocabulary: Vocabulary): Candidate[] {
  const best = new Map<number, Candidate>();
  const add = (number: number, quality: number, how: MatchKind): void => {
    if (number >= 0 && quality > (best.get(number)?.quality ?? 0)) best.set(number, { word: number, quality, how });
  };
  for (const form of formsOf(word, vocabulary)) add(form.word, form.quality, form.how);
  if (isUnspaced(word) || isHangul(word)) {
    for (const number of vocabulary.containing(word)) {
      const whole = vocabulary.word(number);
      // A Korean syllable stands in too many words to be meant wherever it stands.
      if (word.length > 1 || isUnspaced(word) || whole.startsWith(word)) add(number, ...partOfRun(word, whole));
    }
    return [...best.values()];
  }
  if (isNumber(word)) {
    addLongerNumbers(word, vocabulary, add);
    return [...best.values()];
  }
  const isSpelt = best.size > 0;
  for (const form of semiticFormsOf(word)) add(vocabulary.find(form), INFLECTED, 'prefix');
  addInflections(word, vocabulary, add);
  if (word.length > SHORT_PREFIX || !isSpelt)
    for (const { word: longer, quality } of beginningSo(word, vocabulary)) add(longer, quality, 'prefix');
  if (best.size === 0 && word.length >= SHORTEST_PART) {
    for (const number of vocabulary.containing(word)) {
      const whole = vocabulary.word(number);
      const part = share(word, whole);
      if (word.length >= LONG_PART || (part >= LEAST_PART && whole.endsWith(word)))
        add(number, 0.2 + 0.25 * part, 'inside');
    }
  }
  return [...best.values()];
}

/** The words that begin so, as somebody types who has not finished. */
export function beginningSo(word: string, vocabulary: Vocabulary): Candidate[] {
  const [from, to] = word.length > 1 && !isUnspaced(word) && !isNumber(word) ? vocabulary.beginningWith(word) : [0, 0];
  return Array.from({ length: to - from }, (_, at) => {
    const longer = from + at;
    return { word: longer, quality: KNOWN + 0.3 * share(word, vocabulary.word(longer)), how: 'prefix' };
  });
}

/** The word itself and its forms in the other number, as far as the data has them. */
export function formsOf(word: string, vocabulary: Vocabulary): Candidate[] {
  const forms: Candidate[] = [{ word: vocabulary.find(word), quality: 1, how: 'exact' }];
  if (!isUnspaced(word) && !isNumber(word)) {
    for (const plural of pluralsOf(word)) forms.push({ word: vocabulary.find(plural), quality: PLURAL, how: 'plural' });
  }
  return forms.filter((form) => form.word >= 0);
}

/** Only whole words as typed. Where words are written without spaces, any part of a run may be one. */
export function expandExactly(word: string, vocabulary: Vocabulary): Candidate[] {
  if (isUnspaced(word))
    return vocabulary.containing(word).map((number) => ({ word: number, quality: 1, how: 'exact' }));
  const number = vocabulary.find(word);
  return number < 0 ? [] : [{ word: number, quality: 1, how: 'exact' }];
}

function isNumber(word: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(word);
}

/** Endings of decades, of ordinals, and of those of Spanish, whose raised letters fold to plain ones. */
const NUMBER_ENDINGS = ['s', 'th', 'st', 'nd', 'rd', 'o', 'a'];
/** A number without its decimals, or without its unit. */
const ROUNDED = 0.6;
const LONGEST_UNIT = 3;

/** `1990s` and `19th` of 1990 and 19, `5g` and `500k` of 5 and 500, `1.5c` of 1.5, and 12.5 of 12. */
function addLongerNumbers(
  word: string,
  vocabulary: Vocabulary,
  add: (number: number, quality: number, how: MatchKind) => void,
): void {
  for (const ending of NUMBER_ENDINGS) add(vocabulary.find(word + ending), PLURAL, 'plural');
  const addRange = (from: number, to: number, longest: number): void => {
    for (let number = from; number < to; number++) {
      if (vocabulary.word(number).length - word.length <= longest) add(number, ROUNDED, 'prefix');
    }
  };
  if (!word.includes('.')) addRange(...vocabulary.beginningWith(`${word}.`), Infinity);
  // A colon is the sign behind the digits.
  addRange(vocabulary.beginningWith(`${word}:`)[0], vocabulary.beginningWith(word)[1], LONGEST_UNIT);
}

function partOfRun(word: string, whole: string): readonly [number, MatchKind] {
  return whole.startsWith(word)
    ? [0.6 + 0.3 * share(word, whole), 'prefix']
    : [0.55 + 0.3 * share(word, whole), 'inside'];
}

function addInflections(
  word: string,
  vocabulary: Vocabulary,
  add: (number: number, quality: number, how: MatchKind) => void,
): void {
  const isForm = inflectionsOf(word);
  const [from, to] = vocabulary.beginningWith(word.slice(0, BEGIN_ALIKE));
  for (let number = from; number < to; number++) {
    if (isForm(vocabulary.word(number))) add(number, INFLECTED, 'prefix');
  }
}

function share(part: string, whole: string): number {
  return part.length / whole.length;
}

/** The best candidate for each word of the data. */
export function byText(candidates: readonly Candidate[], vocabulary: Vocabulary): Map<string, Candidate> {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const text = vocabulary.word(candidate.word);
    if (candidate.quality > (best.get(text)?.quality ?? 0)) best.set(text, candidate);
  }
  return best;
}
