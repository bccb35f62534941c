import { factsOf, type RecordType } from './records.ts';
import type { Shape } from './shape.ts';

/** What is counted of the records of a type. */
export const claimCount = {
  form: 'integer',
  required: true,
  least: 0,
  largestFirst: true,
  heading: 'claims',
  about: 'How many claims a filter by this record leaves.',
} as const;

/** What the list of a type says of each record beside its fields. */
export function computedFields(type: RecordType): Shape {
  const { counted, computed } = factsOf(type);
  return { ...computed, ...(counted === true && { claimCount }) };
}
