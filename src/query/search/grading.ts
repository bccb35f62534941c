import { STATEMENT } from '../../model/records.ts';
import type { Corpus } from './corpus.ts';
import { coverOf, isName, LINK_WEIGHT, weightIn } from './fields.ts';
import { COVER_STEP, WEIGHT_STEP } from './index.ts';
import { recordsWith } from './phrase.ts';
import type { Unit } from './query-units.ts';
import { isUnspaced } from './words.ts';

/** How much of a linked record’s name the query must have: `video` is not about all that links to a text-to-video model. */
const LEAST_COVERED = 1 / 3;

/** How well records have one unit of a query. */
export class Grading {
  /** By record; 0 for those that do not have it. */
  readonly grades: Float64Array;
  /** How many records have it. */
  count = 0;
  /** Records that have it in a name: how well, and how much of the name it is. */
  readonly named = new Map<number, { readonly quality: number; readonly cover: number }>();

  constructor(size: number) {
    this.grades = new Float64Array(size);
  }

  raise(record: number, quality: number, weight: number): void {
    const grade = quality * quality * (1 + weight / 4);
    const before = this.grades[record] ?? 0;
    if (before === 0) this.count++;
    if (grade > before) this.grades[record] = grade;
  }

  name(record: number, quality: number, cover: number): void {
    const before = this.named.get(record) ?? { quality: 0, cover: 0 };
    this.named.set(record, { quality: Math.max(before.quality, quality), cover: Math.max(before.cover, cover) });
  }
}

/** How well records have each unit, in their own texts and by the names of what they link to. */
export function gradingsOf(units: readonly Unit[], corpus: Corpus): Grading[] {
  const gradings = units.map((unit) => ownGrading(unit, corpus));
  for (const grading of gradings) addLinked(grading, gradings, corpus);
  return gradings;
}

function ownGrading(unit: Unit, corpus: Corpus): Grading {
  const { index } = corpus;
  const grading = new Grading(index.size);
  // Claims have no names, only ids; nothing is found by linking to one.
  const isNamed = (record: number) => index.typeOf(record) !== STATEMENT;
  for (const [text, { word, quality }] of unit.candidates) {
    const { records, weights, covers } = index.postings(word);
    const part = isUnspaced(text) ? Math.min(1, unit.word.length / text.length) : 1;
    records.forEach((record, at) => {
      grading.raise(record, quality, (weights[at] ?? 0) * WEIGHT_STEP);
      const cover = (covers[at] ?? 0) * COVER_STEP;
      if (cover > 0 && isNamed(record)) grading.name(record, quality, cover * part);
    });
  }
  for (const phrase of unit.phrases) {
    for (const { number, texts } of recordsWith(phrase, corpus)) {
      for (const { field, words, quality } of texts) {
        grading.raise(number, quality, weightIn(field, words.length));
        const cover = Math.min(1, coverOf(words) * phrase.slots.length);
        if (isName(field) && isNamed(number)) grading.name(number, quality, cover);
      }
    }
  }
  return grading;
}

/** Adds what records have by the names of what they link to, as far as the query has those names. */
function addLinked(grading: Grading, all: readonly Grading[], { index }: Corpus): void {
  for (const [record, { quality }] of grading.named) {
    const referrers = index.referrers(record);
    if (referrers.length === 0) continue;
    const covered = Math.min(
      1,
      all.reduce((sum, { named }) => sum + (named.get(record)?.cover ?? 0), 0),
    );
    if (covered < LEAST_COVERED - COVER_STEP) continue;
    const isAll = index.typeOf(record) === 'topic' && all.every(({ named }) => named.has(record));
    const weight = LINK_WEIGHT[isAll ? 'topic' : 'record'];
    for (const referrer of referrers) grading.raise(referrer, quality, weight * covered);
  }
}
