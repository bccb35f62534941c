import { foldHan } from './han-forms.ts';

/** The form in which names are compared: as texts are, and white space makes no difference either. */
export function foldName(name: string): string {
  const folded = foldHan(name);
  return (UNEVEN.test(folded) ? folded.replace(/\s+/gu, ' ') : folded).trim();
}

/** White space other than single spaces. To ask is quicker than to replace each space by one. */
const UNEVEN = /[^\S ]| {2}/u;
