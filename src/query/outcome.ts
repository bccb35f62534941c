import type { Claim, Evidence } from '../model/records.ts';
import type { OUTCOMES } from '../model/vocabularies.ts';
import { CONFIDENCES } from '../model/vocabularies.ts';
import { periodOf } from '../text/dates.ts';

export type OutcomeTerm = keyof typeof OUTCOMES;
type Bearing = Evidence['bearings'][number];

/** How a piece of evidence bears on a claim. */
export type Weighed = Pick<Bearing, 'bearing' | 'asOf'> & Pick<Evidence, 'type' | 'confidence' | 'date'>;

/** What came of a claim. */
export interface Outcome {
  readonly outcome: OutcomeTerm;
  /** How many bearings qualify it, or count as if they did. */
  readonly reservations: number;
  readonly outcomeThen: OutcomeTerm;
  readonly outcomeLater: OutcomeTerm;
}

/**
 * What came of a claim of a kind, by what bears on it. Each rule has a case in `OUTCOME_CASES`, which the help prints.
 * @param kind a forecast is about later, an event about then; any other kind, or none, about both
 */
export function outcomeOf(kind: Claim['kind'], all: readonly Weighed[]): Outcome {
  const counted = counting(kind, all);
  const [then, later] = [counted.filter(({ asOf }) => asOf === 'then'), counted.filter(({ asOf }) => asOf === 'later')];
  const [outcomeThen, outcomeLater] = [ofOneTime(then), ofOneTime(later)];
  const reservations = counted.filter(({ bearing }) => bearing === 'qualifies').length;
  return { outcome: together(kind, counted, outcomeThen, outcomeLater), reservations, outcomeThen, outcomeLater };
}

/** The bearings that count, opinions as what they count for. */
function counting(kind: Claim['kind'], all: readonly Weighed[]): readonly Weighed[] {
  const isOfTime = ({ asOf }: Weighed) =>
    kind === 'forecast' ? asOf === 'later' : kind !== 'event' || asOf === 'then';
  const counted = all.filter((one) => one.bearing !== 'rates' && isOfTime(one));
  const withFacts = new Set(counted.flatMap(({ asOf, type }) => (type === OPINION ? [] : [asOf])));
  return counted.map((one) =>
    one.type === OPINION && (kind === 'forecast' || withFacts.has(one.asOf)) ? { ...one, bearing: 'qualifies' } : one,
  );
}

const OPINION = 'expert-opinion';

function ofOneTime(bearings: readonly Weighed[]): OutcomeTerm {
  const supports = bearings.filter(({ bearing }) => bearing === 'supports');
  const refutes = bearings.filter(({ bearing }) => bearing === 'refutes');
  if (supports.length === 0 && refutes.length === 0) return bearings.length === 0 ? 'open' : 'qualified';
  if (refutes.length === 0) return 'supported';
  if (supports.length === 0) return 'refuted';
  return refutes.every(({ asOf }) => asOf === 'later') && areNewer(refutes, supports) ? 'refuted' : 'disputed';
}

/** Whether each of some things surely happened after each of others. */
function areNewer(some: readonly Weighed[], others: readonly Weighed[]): boolean {
  let last = '';
  for (const { date } of others) {
    if (date === undefined) return false;
    const end = periodOf(date).last;
    if (end > last) last = end;
  }
  return some.every(({ date }) => date !== undefined && periodOf(date).first > last);
}

function together(
  kind: Claim['kind'],
  counted: readonly Weighed[],
  then: OutcomeTerm,
  later: OutcomeTerm,
): OutcomeTerm {
  if (counted.length === 0) return 'open';
  if (counted.every(({ bearing }) => bearing === 'qualifies')) return 'qualified';
  if (then === 'disputed' || later === 'disputed') return 'disputed';
  if (then === 'refuted') return 'refuted';
  if (later === 'refuted') return kind === 'forecast' ? 'refuted' : 'overtaken';
  return best(counted, 'supports') < best(counted, 'qualifies') ? 'qualified' : 'supported';
}

const RANKS: readonly string[] = Object.keys(CONFIDENCES).reverse();

/** The best confidence of the bearings of a sort, as a number; one that is not given ranks below the lowest. */
function best(bearings: readonly Weighed[], sort: Bearing['bearing']): number {
  return bearings
    .filter(({ bearing }) => bearing === sort)
    .reduce((most, { confidence = '' }) => Math.max(most, RANKS.indexOf(confidence)), -2);
}
