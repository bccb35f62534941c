import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/model/vocabularies.ts';
import { outcomeOf } from '../../src/query/outcome.ts';
import { OUTCOME_CASES } from '../../src/query/outcome-cases.ts';
import { anyKind, weighed } from './arbitrary-bearings.ts';

describe('the outcome of a claim', () => {
  it.each(OUTCOME_CASES)('where $about', ({ kind, bearings, outcome, reservations = 0 }) => {
    expect(outcomeOf(kind, bearings)).toMatchObject({ outcome, reservations });
  });

  it('has a case for each term', () => {
    expect(new Set(OUTCOME_CASES.map(({ outcome }) => outcome))).toEqual(new Set(Object.keys(OUTCOMES)));
  });

  it('is worked out of any amount of evidence', () => {
    const fact = { asOf: 'then', type: 'study', date: '2024' } as const;
    const many = Array.from({ length: 200_000 }, () => ({ ...fact, bearing: 'supports', confidence: 'low' }) as const);
    expect(outcomeOf('assessment', many)).toMatchObject({ outcome: 'supported', reservations: 0 });
    expect(outcomeOf('assessment', [...many, { ...fact, bearing: 'qualifies', confidence: 'high' }])).toMatchObject({
      outcome: 'qualified',
      reservations: 1,
    });
  });

  it('does not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(anyKind, fc.array(weighed), (kind, bearings) => {
        expect(outcomeOf(kind, bearings.toReversed())).toEqual(outcomeOf(kind, bearings));
      }),
    );
  });

  it('is not changed by verdicts without a direction, nor by the time that does not count', () => {
    fc.assert(
      fc.property(fc.array(weighed), (bearings) => {
        const directed = bearings.filter(({ bearing }) => bearing !== 'rates');
        const later = directed.filter(({ asOf }) => asOf === 'later');
        const then = directed.filter(({ asOf }) => asOf === 'then');
        expect(outcomeOf('assessment', bearings)).toEqual(outcomeOf('assessment', directed));
        expect(outcomeOf('forecast', bearings)).toEqual(outcomeOf('forecast', later));
        expect(outcomeOf('event', bearings)).toEqual(outcomeOf('event', then));
      }),
    );
  });

  it('is never worse for evidence against it that is left out', () => {
    const against: readonly string[] = ['disputed', 'overtaken', 'refuted'];
    fc.assert(
      fc.property(anyKind, fc.array(weighed), (kind, bearings) => {
        const without = bearings.filter(({ bearing }) => bearing !== 'refutes');
        expect(against).not.toContain(outcomeOf(kind, without).outcome);
      }),
    );
  });
});
