import type { Claim } from '../model/records.ts';
import type { OutcomeTerm, Weighed } from './outcome.ts';

/** What came of a claim in a case: the rule, what bears on the claim, and what is said of it. */
interface OutcomeCase {
  readonly about: string;
  readonly kind: Claim['kind'];
  readonly bearings: readonly Weighed[];
  readonly outcome: OutcomeTerm;
  readonly reservations?: number;
}

const bears = (bearing: Weighed['bearing'], asOf: Weighed['asOf'], more: Omit<Weighed, 'bearing' | 'asOf'> = {}) => ({
  bearing,
  asOf,
  type: 'news-report' as const,
  confidence: 'medium' as const,
  ...more,
});
const opinion = { type: 'expert-opinion' } as const;

/** The rules of outcomes, each by a case; of several that fit, the first counts. */
export const OUTCOME_CASES: readonly OutcomeCase[] = [
  { about: 'nothing bears on it', kind: 'assessment', bearings: [], outcome: 'open' },
  {
    about: 'a verdict without a direction is no evidence for or against',
    kind: 'assessment',
    bearings: [bears('rates', 'then')],
    outcome: 'open',
  },
  {
    about: 'of a forecast only what happened afterwards counts',
    kind: 'forecast',
    bearings: [bears('refutes', 'then')],
    outcome: 'open',
  },
  {
    about: 'of an event only how things stood counts',
    kind: 'event',
    bearings: [bears('supports', 'then'), bears('refutes', 'later')],
    outcome: 'supported',
  },
  {
    about: 'nothing but reservations',
    kind: 'assessment',
    bearings: [bears('qualifies', 'then'), bears('qualifies', 'later')],
    outcome: 'qualified',
    reservations: 2,
  },
  {
    about: 'an opinion on a forecast is a reservation, whatever it says',
    kind: 'forecast',
    bearings: [bears('supports', 'later', opinion)],
    outcome: 'qualified',
    reservations: 1,
  },
  {
    about: 'an opinion beside a fact of the same time is a reservation',
    kind: 'assessment',
    bearings: [bears('supports', 'then'), bears('refutes', 'then', opinion)],
    outcome: 'supported',
    reservations: 1,
  },
  {
    about: 'an opinion counts where there is no fact of that time',
    kind: 'assessment',
    bearings: [bears('supports', 'later'), bears('refutes', 'then', opinion)],
    outcome: 'refuted',
  },
  {
    about: 'for and against, of the same time',
    kind: 'assessment',
    bearings: [bears('supports', 'then'), bears('refutes', 'then')],
    outcome: 'disputed',
  },
  {
    about: 'against, of then',
    kind: 'assessment',
    bearings: [bears('refutes', 'then'), bears('supports', 'later')],
    outcome: 'refuted',
  },
  {
    about: 'it held, and no longer does',
    kind: 'assessment',
    bearings: [bears('supports', 'then'), bears('refutes', 'later')],
    outcome: 'overtaken',
  },
  {
    about: 'afterwards first for, then only against',
    kind: 'assessment',
    bearings: [bears('supports', 'later', { date: '2024-06' }), bears('refutes', 'later', { date: '2025' })],
    outcome: 'overtaken',
  },
  {
    about: 'afterwards for and against, in no such order',
    kind: 'assessment',
    bearings: [bears('refutes', 'later', { date: '2024-06' }), bears('supports', 'later', { date: '2025' })],
    outcome: 'disputed',
  },
  {
    about: 'what was foreseen did not come',
    kind: 'forecast',
    bearings: [bears('refutes', 'later')],
    outcome: 'refuted',
  },
  {
    about: 'what was foreseen came',
    kind: 'forecast',
    bearings: [bears('supports', 'later'), bears('qualifies', 'later')],
    outcome: 'supported',
    reservations: 1,
  },
  {
    about: 'the best support is less sure than the best reservation',
    kind: 'assessment',
    bearings: [bears('supports', 'then', { confidence: 'low' }), bears('qualifies', 'then', { confidence: 'high' })],
    outcome: 'qualified',
    reservations: 1,
  },
];
