import type { VerificationRow } from '../model/outputs.ts';

/** Whether the quotation of a claim is in what stands in the text now; nothing where there is none, or none to compare. */
export function quotationNote({ quotation, quotationFound, status }: VerificationRow): string {
  if (quotation === undefined || status === 'unchecked') return '';
  return `“${quotation}” is ${quotationFound === true ? 'in it' : 'not in it'}`;
}
