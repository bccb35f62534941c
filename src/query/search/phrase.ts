import { textsOf, wordsIn, type SearchedText } from './fields.ts';
import type { Corpus } from './corpus.ts';
import type { Candidate, MatchKind } from './expand.ts';
import type { Word } from './words.ts';

/** Words that must stand together, in this order. */
export interface Phrase {
  /** What each of its words may be, by the words of the data. */
  readonly slots: readonly ReadonlyMap<string, Candidate>[];
  readonly quality: number;
  readonly how: MatchKind;
}

/** Where a phrase begins among the words of a text. */
export function occurrences({ slots }: Phrase, words: readonly Word[]): number[] {
  const found: number[] = [];
  for (let start = 0; start + slots.length <= words.length; start++) {
    if (slots.every((slot, at) => slot.has(words[start + at]?.text ?? ''))) found.push(start);
  }
  return found;
}

/** The records that have a phrase, each with the texts in which it stands. */
export function* recordsWith(phrase: Phrase, corpus: Corpus): Generator<{ number: number; texts: SearchedText[] }> {
  for (const number of recordsWithAll(phrase, corpus)) {
    const type = corpus.index.typeOf(number);
    const texts = textsOf(type, corpus.recordAt(number)).filter(
      (text) => occurrences(phrase, wordsIn(text)).length > 0,
    );
    if (texts.length > 0) yield { number, texts };
  }
}

/** The records that have every word of a phrase, wherever they stand. */
function recordsWithAll({ slots }: Phrase, { index }: Corpus): number[] {
  let common: Set<number> | undefined;
  for (const slot of slots) {
    const having = new Set<number>();
    for (const { word } of slot.values()) {
      for (const record of index.postings(word).records) if (common?.has(record) ?? true) having.add(record);
    }
    common = having;
  }
  return [...(common ?? [])].sort((a, b) => a - b);
}
