import { LIGHTEST_NAME, LINK_WEIGHT, weightIn, wordsIn } from './fields.ts';
import type { Corpus } from './corpus.ts';
import { KNOWN } from './expand.ts';
import { WEIGHT_STEP } from './index.ts';
import { recordsWith } from './phrase.ts';
import type { Unit } from './units.ts';

/** A record with what it scores, and which units it has, by their places. */
export interface Ranked {
  readonly number: number;
  readonly score: number;
  readonly has: readonly boolean[];
}

/** Scores are whole numbers, so that sums do not depend on the order of the words. */
const SCALE = 1e6;
/** What a word counts that every record has. */
const COMMONEST = 0.3;

/** The grades of all records for one unit; 0 for those that do not have it. */
function gradesFor(unit: Unit, corpus: Corpus): { readonly grades: Float64Array; readonly count: number } {
  const { index } = corpus;
  const grades = new Float64Array(index.size);
  let count = 0;
  const raise = (record: number, quality: number, weight: number): void => {
    const grade = quality * quality * (1 + weight / 4);
    const before = grades[record] ?? 0;
    if (before === 0) count++;
    if (grade > before) grades[record] = grade;
  };
  const raiseReferrers = (record: number, quality: number): void => {
    for (const referrer of index.referrers(record)) raise(referrer, quality, LINK_WEIGHT);
  };
  const candidates = [...unit.candidates.values()].sort((a, b) => b.quality - a.quality);
  // Parts of words and slips are rare by accident; they must not make what is asked for look rare.
  let known = 0;
  for (const { word, quality } of candidates) {
    const { records, weights } = index.postings(word);
    records.forEach((record, at) => {
      const weight = (weights[at] ?? 0) * WEIGHT_STEP;
      raise(record, quality, weight);
      if (weight > LIGHTEST_NAME - WEIGHT_STEP / 2) raiseReferrers(record, quality);
    });
    if (quality >= KNOWN) known = count;
  }
  for (const phrase of unit.phrases) {
    for (const { number, texts } of recordsWith(phrase, corpus)) {
      const weight = Math.max(...texts.map((text) => weightIn(text.field, wordsIn(text).length)));
      raise(number, phrase.quality, weight);
      if (weight > LIGHTEST_NAME - WEIGHT_STEP / 2) raiseReferrers(number, phrase.quality);
    }
    known = count;
  }
  return { grades, count: known || count };
}

/**
 * Of the records to keep, those that have all units; if there are none, those that have the most.
 * Best first, then in the order of the data.
 */
export function rank(units: readonly Unit[], corpus: Corpus, keep: (number: number) => boolean): Ranked[] {
  const { size } = corpus.index;
  const scores = new Float64Array(size);
  const counts = new Uint8Array(size);
  const all = units.map((unit) => {
    const { grades, count } = gradesFor(unit, corpus);
    const rarity = COMMONEST + Math.log(1 + (size - count + 0.5) / (count + 0.5));
    grades.forEach((grade, record) => {
      if (grade === 0) return;
      scores[record] = (scores[record] ?? 0) + Math.round(grade * rarity * SCALE);
      counts[record] = (counts[record] ?? 0) + 1;
    });
    return grades;
  });
  for (let most = units.length; most > 0; most--) {
    const numbers: number[] = [];
    counts.forEach((count, number) => {
      if (count === most && keep(number)) numbers.push(number);
    });
    if (numbers.length === 0) continue;
    return numbers
      .map((number) => ({ number, score: scores[number] ?? 0, has: all.map((grades) => (grades[number] ?? 0) > 0) }))
      .sort((a, b) => b.score - a.score || a.number - b.number);
  }
  return [];
}
