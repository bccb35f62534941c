import { UserError } from '../../model/errors.ts';
import { isBlank } from '../../model/patterns.ts';
import { STOP_WORDS } from './stop-words.ts';
import { isUnspaced, wordsOf, type Word } from './words.ts';

/** A word of a query, or a quoted phrase, whose words must stand together. */
export interface Term {
  /** As it was typed, without quotes. */
  readonly typed: string;
  readonly words: readonly string[];
  /** Whether it was quoted: a run without spaces is not taken apart then. */
  readonly isQuoted?: boolean;
  /** What it makes with a letter before or behind it, with only a hyphen or the like between: `email` of `e-mail`. */
  readonly together?: readonly string[];
}

export interface Query {
  /** Each once, in the order typed. */
  readonly terms: readonly Term[];
  /** Words that say nothing beside those. */
  readonly idle: readonly string[];
  /** Words that were not looked for because the query is too long. */
  readonly ignored: readonly string[];
}

const MOST_CHARACTERS = 256;
const MOST_TERMS = 16;

/** Between letters a quote is the sign of a Hebrew abbreviation, `צה"ל`. */
const GERSHAYIM = /(?<=[א-ת])"(?=[א-ת])/g;
/** Pairs of quotes that hold a phrase; a quote without its partner is punctuation, and one behind a figure stands for inches. */
const PHRASE = /(?<!\d)["“”„＂]([^"“”„＂]*)["“”„＂]|«([^«»]*)»|「([^「」]*)」|『([^『』]*)』/gu;

/**
 * Reads what was typed. There are no operators, so no text is wrong but a blank one.
 * @throws UserError if the text is blank
 */
export function parseQuery(text: string): Query {
  if (isBlank(text)) throw new UserError('There is nothing to search for.', ['Try: sora-cn search sora']);
  const beyond = wordsBeyond(text);
  const kept = text.slice(0, beyond[0]?.start).replace(GERSHAYIM, '״');
  const terms = new Map<string, Term>();
  let at = 0;
  for (const phrase of kept.matchAll(PHRASE)) {
    addWords(terms, kept.slice(at, phrase.index));
    addPhrase(terms, phrase.slice(1).find(Boolean) ?? '');
    at = phrase.index + phrase[0].length;
  }
  addWords(terms, kept.slice(at));
  const all = [...terms.values()];
  const telling = all.filter(({ words }) => words.length > 1 || !STOP_WORDS.has(words[0] ?? ''));
  const wanted = telling.length > 0 ? telling : all;
  return {
    terms: wanted.slice(0, MOST_TERMS),
    idle: all.filter((term) => !wanted.includes(term)).flatMap(({ words }) => words),
    ignored: [
      ...wanted.slice(MOST_TERMS).map(({ typed }) => typed),
      ...new Set(beyond.flatMap(({ text: word }) => (terms.has(word) ? [] : word))),
    ],
  };
}

/** The words that do not wholly stand among the characters that are read. */
function wordsBeyond(text: string): Word[] {
  if (text.length <= MOST_CHARACTERS) return [];
  const end = Array.from(text.slice(0, 2 * MOST_CHARACTERS))
    .slice(0, MOST_CHARACTERS)
    .join('').length;
  return wordsOf(text).filter((word) => word.end > end);
}

/** Thousands after a plain space; one group alone may be a number of its own, `boeing 737 800`, unless it is `000`. */
const SPACED_THOUSANDS = /(?<![\d.,])\d{1,3}(?:(?: \d{3}){2,}| 000)(?!\d)/g;

function addWords(terms: Map<string, Term>, text: string): void {
  const words = wordsOf(text.replace(SPACED_THOUSANDS, (number) => number.replaceAll(' ', '\xa0')));
  for (const [at, word] of words.entries()) {
    const together = [words[at - 1], words[at + 1]].flatMap((other) => togetherOf(word, other, text) ?? []);
    terms.set(word.text, { typed: text.slice(word.start, word.end), words: [word.text], together });
  }
}

function togetherOf(word: Word, other: Word | undefined, text: string): string | undefined {
  if (other === undefined || Math.min(word.text.length, other.text.length) > 1) return undefined;
  const [first, second] = other.start < word.start ? [other, word] : [word, other];
  return /^\S$/u.test(text.slice(first.end, second.start)) ? first.text + second.text : undefined;
}

function addPhrase(terms: Map<string, Term>, typed: string): void {
  const words = wordsOf(typed).map(({ text }) => text);
  if (words.length > 1 || isUnspaced(words[0] ?? ''))
    terms.set(words.join(' '), { typed: typed.trim(), words, isQuoted: true });
  else addWords(terms, typed);
}
