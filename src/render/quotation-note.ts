import type { VerificationRow } from '../model/outputs.ts';

/** Whether the quotation of a claim is in what stands in the text now; nothing where there is none, or none to compare. */
export function quotationNote(row: VerificationRow): string {
  const { locator = '', status, quotation, quotationFound, quotationMeant, quotationAt, asRecorded } = row;
  if (quotation === undefined || status === 'unchecked') return '';
  if (quotationFound === true) return `“${quotation}” is in it`;
  if (asRecorded !== true) return `“${quotation}” is not in it`;
  const wording = quotationMeant === undefined ? 'correct the quotation' : `write “${quotationMeant}”`;
  const place = quotationAt === undefined ? '' : `, or correct the locator: it is in ${quotationAt}`;
  return `“${quotation}” is not in ${locator}, which is unchanged: ${wording}${place}`;
}
