import type { MatchKind } from './expand.ts';
import { occurrences } from './phrase.ts';
import type { Unit } from './query-units.ts';
import { foldHan } from '../../text/han-forms.ts';
import { isUnspaced, type Word } from './words.ts';

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
    if (!isUnspaced(word.text)) yield { span: [word.start, word.end], matched: word.text, how };
    else for (const span of partsOf(word, wanted, text)) yield { span, matched: word.text, how };
  }
  for (const phrase of phrases) {
    for (const { start } of occurrences(phrase, words, text)) {
      const standing = words.slice(start, start + phrase.slots.length);
      const matched = standing.map((word) => word.text).join(' ');
      for (const [at, word] of standing.entries()) {
        const how = phrase.how === 'exact' ? (phrase.slots[at]?.get(word.text)?.how ?? 'exact') : phrase.how;
        yield { span: [word.start, word.end], matched: phrase.how === 'exact' ? word.text : matched, how };
      }
    }
  }
}

/** The places in a run without spaces that are the word looked for; the whole run if it has other reasons to match. */
function partsOf(word: Word, part: string, text: string): Span[] {
  const starts = [...startsOfLetters(word, text), word.end];
  const letters = Array.from(word.text);
  const wanted = Array.from(part);
  const spans: Span[] = [];
  for (let at = 0; at + wanted.length <= letters.length; at++) {
    if (wanted.every((letter, offset) => letters[at + offset] === letter)) {
      const start = starts[at] ?? word.start;
      let next = at + wanted.length;
      while ((starts[next] ?? Infinity) <= start) next++;
      spans.push([start, starts[next] ?? word.end]);
    }
  }
  return spans.length > 0 ? spans : [[word.start, word.end]];
}

/** A letter with its marks, which may fold to one letter, to as many, or, if they select a glyph, to nothing. */
const MARKED_LETTER = /.[\p{M}\uff9e\uff9f]*/gsu;

/** Where each letter of a folded run starts in the text. */
function startsOfLetters(word: Word, text: string): number[] {
  const run = text.slice(word.start, word.end);
  return Array.from(run.matchAll(MARKED_LETTER)).flatMap(({ 0: written, index }) => {
    const letters = Array.from(foldHan(written));
    const start = word.start + index;
    // A letter outside the basic plane has two code units, and no marks that fold to letters of their own.
    return letters.map((_, at) => start + (letters.length === written.length ? at : 0));
  });
}
