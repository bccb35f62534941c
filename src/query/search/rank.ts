import type { Role } from '../../model/record-types.ts';
import { factsOf } from '../../model/records.ts';
import type { Corpus } from './corpus.ts';
import { gradingsOf } from './grading.ts';
import type { Unit } from './query-units.ts';

/** A record with what it scores, and which units it has, by their places. */
export interface Ranked {
  readonly number: number;
  readonly score: number;
  readonly has: readonly boolean[];
  /** How much it has in common with a text; see `similar`. */
  readonly likeness?: number;
}

/** Scores are whole numbers, so that sums do not depend on the order of the words. */
const SCALE = 1e6;
/** Evidence and sources stand behind what they are evidence or sources of. */
const ASIDE: readonly Role[] = ['evidence', 'source'];
const ASIDE_WEIGHT = 0.6;
/** What a word counts that every record has. */
const COMMONEST = 0.3;
/** What a word counts that says nothing beside others: it is not asked for, but may be a name here, as in `Las Vegas`. */
const IDLE = 0.5;

/**
 * Of the records to keep, those that have all units; if there are none, those that have the most.
 * Best first, then in the order of the data. Words that are idle find nothing, they only move up what has them.
 */
export function rank(
  units: readonly Unit[],
  idle: readonly string[],
  corpus: Corpus,
  keep: (number: number) => boolean,
): Ranked[] {
  const { size, vocabulary } = corpus.index;
  const rarityOf = (count: number) => Math.log(1 + (size - count + 0.5) / (count + 0.5));
  const weight = (number: number) => (ASIDE.includes(factsOf(corpus.index.typeOf(number)).role) ? ASIDE_WEIGHT : 1);
  const scores = new Float64Array(size);
  const counts = new Uint8Array(size);
  const raise = (record: number, score: number): void => {
    scores[record] = (scores[record] ?? 0) + Math.round(score * SCALE);
  };
  const all = gradingsOf(units, corpus).map(({ grades, count }) => {
    const rarity = COMMONEST + rarityOf(count);
    grades.forEach((grade, record) => {
      if (grade === 0) return;
      raise(record, grade * rarity);
      counts[record] = (counts[record] ?? 0) + 1;
    });
    return grades;
  });
  for (const word of idle.map((text) => vocabulary.find(text))) {
    const records = word < 0 ? [] : corpus.index.postings(word).records;
    for (const record of records) raise(record, IDLE * rarityOf(records.length));
  }
  for (let most = units.length; most > 0; most--) {
    const numbers: number[] = [];
    counts.forEach((count, number) => {
      if (count === most && keep(number)) numbers.push(number);
    });
    if (numbers.length === 0) continue;
    return numbers
      .map((number) => ({
        number,
        score: Math.round((scores[number] ?? 0) * weight(number)),
        has: all.map((grades) => (grades[number] ?? 0) > 0),
      }))
      .sort((a, b) => b.score - a.score || a.number - b.number);
  }
  return [];
}
