import { RECORD_TYPES, type RecordType } from '../model/records.ts';
import { headingOf } from './heading.ts';

/** What a link means, read from its far end; links of claims to what they are about read alike. */
const INVERSE: Readonly<Record<string, string>> = {
  attributedTo: 'claims it holds',
  obstacles: 'claims that are evidence for it',
  opportunities: 'claims that are evidence for it',
  affects: 'obstacles that affect it',
  beneficiaries: 'opportunities for it',
  addresses: 'answered by',
  worsenedBy: 'worsens',
  maker: 'makes',
  broader: 'narrower topics',
  causes: 'caused by',
  worsens: 'worsened by',
  qualifies: 'qualified by',
  contrasts: 'contrasted by',
  supports: 'supported by',
  answers: 'answered by',
};

/** What is linked in one way, as a heading over it: “affects”, or “claims it holds” from the other end. */
export function relationName({
  relation,
  direction,
  type,
}: {
  readonly relation: string;
  readonly direction: string;
  readonly type: string;
}): string {
  if (direction === 'out') return headingOf(relation);
  return INVERSE[relation] ?? `${RECORD_TYPES[type as RecordType].plural} about it`;
}

/** Where the field’s name would not do beside an arrow. */
const ON_ARROWS: Readonly<Record<string, string>> = {
  attributedTo: 'held by',
  actors: 'about',
  technologies: 'about',
  obstacles: 'evidence for',
  opportunities: 'evidence for',
  beneficiaries: 'benefits',
  maker: 'made by',
};

/** What a link means, as a verb between its ends: “affects”, “made by”. */
export function arrowName(relation: string): string {
  return ON_ARROWS[relation] ?? headingOf(relation);
}
