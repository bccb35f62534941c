import type { MatchKind } from './expand.ts';
import { occurrences } from './phrase.ts';
import type { Unit } from './query-units.ts';
import { foldWord, isHan, type Word } from './words.ts';

/** A stretch of a text, in code units, its end exclusive. */
export type Span = readonly [start: number, end: number];

/** A word of a text that was taken for a word of the query. */
interface Place {
  readonly span: Span;
  readonly matched: string;
  readonly how: MatchKind;
}

/** Where a unit stands in a text. */
export function* matchesOf(
  { candidates, phrases, word: wanted }: Unit,
  words: readonly Word[],
  text: string,
): Generator<Place> {
  for (const word of words) {
    const candidate = candidates.get(word.text);
    if (candidate === undefined) continue;
    const { how } = candidate;
    if (!isHan(word.text)) yield { span: [word.start, word.end], matched: word.text, how };
    else for (const span of partsOf(word, wanted, text)) yield { span, matched: word.text, how };
  }
  for (const phrase of phrases) {
    for (const start of occurrences(phrase, words)) {
      const standing = words.slice(start, start + phrase.slots.length);
      const matched = standing.map((word) => word.text).join(' ');
      for (const [at, word] of standing.entries()) {
        const how = phrase.how === 'exact' ? (phrase.slots[at]?.get(word.text)?.how ?? 'exact') : phrase.how;
        yield { span: [word.start, word.end], matched: phrase.how === 'exact' ? word.text : matched, how };
      }
    }
  }
}

/** The places in a run of Han that are the word looked for; the whole run if it has other reasons to match. */
function partsOf(word: Word, part: string, text: string): Span[] {
  const starts = [...startsOfLetters(word, text), word.end];
  const letters = Array.from(word.text);
  const wanted = Array.from(part);
  const spans: Span[] = [];
  for (let at = 0; at + wanted.length <= letters.length; at++) {
    if (wanted.every((letter, offset) => letters[at + offset] === letter)) {
      spans.push([starts[at] ?? word.start, starts[at + wanted.length] ?? word.end]);
    }
  }
  return spans.length > 0 ? spans : [[word.start, word.end]];
}

/** Where each letter of a folded Han run starts in the text: marks that select a glyph fold to nothing. */
function startsOfLetters(word: Word, text: string): number[] {
  const starts: number[] = [];
  let at = word.start;
  for (const character of text.slice(word.start, word.end)) {
    starts.push(...Array.from(foldWord(character), () => at));
    at += character.length;
  }
  return starts;
}
