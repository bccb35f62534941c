import { hasWords, type SourceBlock } from './source-text.ts';

/** What may be a recorded sentence, at the sentence in which it begins. */
export interface Wording {
  readonly locator: string;
  readonly text: string;
  /** Where in its block it begins. */
  readonly offset: number;
  /** Whether it is all the words of that sentence, so that no other cut hides where it stands. */
  readonly isSentence: boolean;
}

/** The most stretches between stops that are taken together for a sentence that is cut otherwise. */
const MOST_JOINED = 6;
/** The most signs without a word that stand beside a sentence: of a text of signs alone, all that follow would be read for each. */
const MOST_BESIDE = 100;

const STRETCH = /[^\p{Sentence_Terminal}…]*[\p{Sentence_Terminal}…]*[^\s\p{L}\p{N}]*\s?/gu;

/**
 * What in a block may be a recorded sentence though it is none as the block is cut: a sentence without its bullet, its
 * emphasis, its marks of notes or the hyphens of broken lines; and stretches from one stop to another, so that the words
 * are found though other rules, or another machine, cut them.
 */
export function* wordingsOf({ locator, text, sentences }: SourceBlock): Generator<Wording> {
  const spans = sentences.length === 0 ? [{ start: 0, end: text.length }] : spansOf(text, sentences);
  const stretches = text.match(STRETCH) ?? [];
  let offset = 0;
  let at = 0;
  for (const [from, stretch] of stretches.entries()) {
    while ((spans[at + 1]?.start ?? Infinity) <= offset) at++;
    const { start, end } = spans[at] ?? { start: 0, end: 0 };
    const place = sentences.length === 0 ? locator : `${locator}.s${at + 1}`;
    let joined = '';
    for (const next of stretches.slice(from, from + MOST_JOINED)) {
      joined += next;
      const isSentence = [text.slice(start, offset), text.slice(offset + joined.length, end)].every(
        (rest) => rest.length <= MOST_BESIDE && !hasWords({ text: rest }),
      );
      for (const form of formsOf(joined.trim())) yield { locator: place, text: form, offset, isSentence };
    }
    offset += stretch.length;
  }
  // Marks of notes may go on behind a stretch.
  for (const [nth, sentence] of sentences.entries()) {
    const [place, start] = [`${locator}.s${nth + 1}`, spans[nth]?.start ?? 0];
    for (const form of formsOf(sentence)) yield { locator: place, text: form, offset: start, isSentence: true };
  }
}

/** Where each sentence of a block begins and ends. */
function spansOf(block: string, sentences: readonly string[]): { readonly start: number; readonly end: number }[] {
  let end = 0;
  return sentences.map((sentence) => {
    const start = block.indexOf(sentence, end);
    end = start + sentence.length;
    return { start, end };
  });
}

const BULLET = /^(?:[•‣⁃◦▪●*+–—-]|\p{Nd}{1,3}[.)]|#{1,6}|>)\s+(?!\p{N})/u;
const EMPHASIS = /(?<!\p{L})[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\p{L})/gu;
const NOTE =
  /\[\p{Nd}{1,3}\](?::\p{Nd}{1,4}(?:[-–]\p{Nd}{1,4})?)?(?:[-–,] ?(?=\[\p{Nd}))?|(?<=\p{P})(?<![¹²³⁰⁴-⁹†‡][⁻˒,–]?)[¹²³⁰⁴-⁹†‡](?:[⁻˒,–]?[¹²³⁰⁴-⁹†‡])*(?=\s|$)/gu;
const BROKEN_WORD = /(?<=\p{L})[-‐\u00ad] (?=\p{Ll})/gu;

/** A text, and the same without what layout adds to words. */
export function formsOf(text: string): Set<string> {
  const plain = text.replace(BULLET, '').replace(EMPHASIS, '').replace(NOTE, '').trim();
  const forms = new Set([text, plain, plain.replace(BROKEN_WORD, '')]);
  forms.delete('');
  return forms;
}
