import fc from 'fast-check';
import { AS_OF, BEARINGS, CONFIDENCES, EVIDENCE_TYPES, KINDS } from '../../src/model/vocabularies.ts';
import type { Weighed } from '../../src/query/outcome.ts';

const term = <T extends object>(terms: T) => fc.constantFrom(...(Object.keys(terms) as (keyof T)[]));

/** What bears on a claim, and how much it counts. */
export const weighed = fc.record(
  {
    bearing: term(BEARINGS),
    asOf: term(AS_OF),
    type: term(EVIDENCE_TYPES),
    confidence: term(CONFIDENCES),
    date: fc.constantFrom('2023', '2024', '2024-06', '2025-01-02'),
  },
  { requiredKeys: ['bearing', 'asOf'] },
) as fc.Arbitrary<Weighed>;

/** What kind of claim it is, if that is said. */
export const anyKind = fc.option(term(KINDS), { nil: undefined });
