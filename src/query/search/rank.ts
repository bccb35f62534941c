import { LIGHTEST_NAME, LINK_WEIGHT, weightIn, wordsIn } from './fields.ts';
import type { Corpus } from './corpus.ts';
import { coverageOf } from './coverage.ts';
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
/** How much of a linked record’s name the query must have: `video` is not about all that links to a text-to-video model. */
const LEAST_COVERED = 1 / 3;

/** What each record has of one unit: a grade, or 0. */
interface Grades {
  readonly grades: Float64Array;
  /** How many records count as having it when rarity is reckoned. */
  readonly count: number;
}

class Grading implements Grades {
  readonly grades: Float64Array;
  count = 0;
  /** Records that have the unit in a name, each with the best quality. */
  readonly named = new Map<number, number>();

  constructor(size: number) {
    this.grades = new Float64Array(size);
  }

  raise(record: number, quality: number, weight: number): void {
    const grade = quality * quality * (1 + weight / 4);
    const before = this.grades[record] ?? 0;
    if (before === 0) this.count++;
    if (grade > before) this.grades[record] = grade;
  }

  raiseOwn(record: number, quality: number, weight: number): void {
    this.raise(record, quality, weight);
    if (weight > LIGHTEST_NAME - WEIGHT_STEP / 2 && quality > (this.named.get(record) ?? 0))
      this.named.set(record, quality);
  }
}

/** The grades for what records have in their own texts. */
function ownGrades(unit: Unit, corpus: Corpus): Grading {
  const grading = new Grading(corpus.index.size);
  for (const { word, quality } of unit.candidates.values()) {
    const { records, weights } = corpus.index.postings(word);
    records.forEach((record, at) => {
      grading.raiseOwn(record, quality, (weights[at] ?? 0) * WEIGHT_STEP);
    });
  }
  for (const phrase of unit.phrases) {
    for (const { number, texts } of recordsWith(phrase, corpus)) {
      const weight = Math.max(...texts.map((text) => weightIn(text.field, wordsIn(text).length)));
      grading.raiseOwn(number, phrase.quality, weight);
    }
  }
  return grading;
}

/** Adds what records have by the names of what they link to, as far as the query covers those names. */
function addLinked(all: readonly Grading[], units: readonly Unit[], corpus: Corpus): void {
  const coverages = new Map<number, readonly number[]>();
  all.forEach((grading, place) => {
    for (const [record, quality] of grading.named) {
      const referrers = corpus.index.referrers(record);
      if (referrers.length === 0) continue;
      let coverage = coverages.get(record);
      if (coverage === undefined) {
        coverage = coverageOf(corpus.index.typeOf(record), corpus.recordAt(record), units);
        coverages.set(record, coverage);
      }
      const covered = coverage[place] ?? 0;
      if (covered < LEAST_COVERED) continue;
      for (const referrer of referrers) grading.raise(referrer, quality, LINK_WEIGHT * covered);
    }
  });
}

/**
 * Of the records to keep, those that have all units; if there are none, those that have the most.
 * Best first, then in the order of the data.
 */
export function rank(units: readonly Unit[], corpus: Corpus, keep: (number: number) => boolean): Ranked[] {
  const { size } = corpus.index;
  const scores = new Float64Array(size);
  const counts = new Uint8Array(size);
  const gradings = units.map((unit) => ownGrades(unit, corpus));
  addLinked(gradings, units, corpus);
  const all = gradings.map(({ grades, count }) => {
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
