import { textsOf, wordsIn, type SearchedField } from './fields.ts';
import type { Corpus } from './corpus.ts';
import type { Candidate, MatchKind } from './expand.ts';
import type { Word } from './words.ts';

/** Words that must stand together, in this order. */
export interface Phrase {
  /** What each of its words may be, by the words of the data. */
  readonly slots: readonly ReadonlyMap<string, Candidate>[];
  /** What standing together is worth: as much as the worst of its words, times this. */
  readonly quality: number;
  readonly how: MatchKind;
  /** What alone may stand between its words. */
  readonly between?: RegExp;
}

/** A place of a phrase among the words of a text. */
export interface Occurrence {
  readonly start: number;
  readonly quality: number;
}

/** Where a phrase stands among the words of a text, and how well each time. */
export function occurrences({ slots, quality, between }: Phrase, words: readonly Word[], text: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (let start = 0; start + slots.length <= words.length; start++) {
    if (between !== undefined && !areParted(words.slice(start, start + slots.length), text, between)) continue;
    let worst = 1;
    for (const [at, slot] of slots.entries()) {
      worst = Math.min(worst, slot.get(words[start + at]?.text ?? '')?.quality ?? 0);
      if (worst === 0) break;
    }
    if (worst > 0) found.push({ start, quality: worst * quality });
  }
  return found;
}

function areParted(words: readonly Word[], text: string, by: RegExp): boolean {
  return words.every(({ start }, at) => at === 0 || by.test(text.slice(words[at - 1]?.end, start)));
}

/** A text in which a phrase stands, and how well at best. */
interface Standing {
  readonly field: SearchedField;
  readonly words: readonly Word[];
  readonly quality: number;
}

/** The records that have a phrase, each with the texts in which it stands; of those with its words, `most` are read. */
export function* recordsWith(
  phrase: Phrase,
  corpus: Corpus,
  most = Infinity,
): Generator<{ number: number; texts: Standing[] }> {
  for (const number of recordsWithAll(phrase, corpus).slice(0, most)) {
    const type = corpus.index.typeOf(number);
    const texts = textsOf(type, corpus.recordAt(number)).flatMap((text): Standing[] => {
      const words = wordsIn(text);
      const found = occurrences(phrase, words, text.text);
      const quality = found.reduce((best, one) => Math.max(best, one.quality), 0);
      return quality > 0 ? [{ field: text.field, words, quality }] : [];
    });
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
