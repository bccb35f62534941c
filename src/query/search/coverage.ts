import type { AnyRecord, RecordType } from '../../model/records.ts';
import { namesIn, wordsIn } from './fields.ts';
import { occurrences } from './phrase.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Unit } from './units.ts';
import { foldWord, isHan, type Word } from './words.ts';

/** For each unit: how much of a name of the record the query has, of the names that the unit stands in; 1 is all of it. */
export function coverageOf(type: RecordType, record: AnyRecord, units: readonly Unit[]): number[] {
  const best = units.map(() => 0);
  for (const name of namesIn(type, record)) {
    const all = wordsIn(name);
    const telling = all.filter(({ text }) => !STOP_WORDS.has(text));
    const words = telling.length > 0 ? telling : all;
    const shares = units.map((unit) => sharesOf(unit, words, all));
    const covered = words.map((_, at) => Math.max(...shares.map((share) => share[at] ?? 0)));
    const coverage = covered.reduce((sum, share) => sum + share, 0) / words.length;
    shares.forEach((share, place) => {
      if (share.some((part) => part > 0)) best[place] = Math.max(best[place] ?? 0, coverage);
    });
  }
  return best;
}

/** How much of each word a unit has. */
function sharesOf({ typed, candidates, phrases }: Unit, words: readonly Word[], all: readonly Word[]): number[] {
  const inPhrases = new Set<Word>();
  for (const phrase of phrases) {
    for (const start of occurrences(phrase, all)) {
      for (const word of all.slice(start, start + phrase.slots.length)) inPhrases.add(word);
    }
  }
  return words.map((word) => {
    if (inPhrases.has(word)) return 1;
    if (!candidates.has(word.text)) return 0;
    return isHan(word.text) ? Math.min(1, foldWord(typed).length / word.text.length) : 1;
  });
}
