import type { Listed, OutlineRow, RelatedRow, VerificationRow } from '../model/outputs.ts';
import { inLanguage, isAttested, type Evidence } from '../model/records.ts';
import type { RenderOptions } from './options.ts';

/** Where our copy lacks words, and what is known of them. */
export function gapInWords({ after, before, note }: OutlineRow['gaps'][number], { language }: RenderOptions): string {
  const beside = [after === undefined ? '' : `after “${after}”`, before === undefined ? '' : `before “${before}”`];
  const where = ['words missing', ...beside.filter((part) => part !== '')].join(' ');
  return note === undefined ? where : `${where}: ${inLanguage(note, language)}`;
}

/** The heading over what is in no section of its source. */
export const OUTSIDE = 'Outside the sections';

/** What came of a claim: “supported, 2 reservations”; nothing where the base has no evidence. */
export function outcomeInWords(claim: Listed<'claim'>): string {
  const { outcome, reservations = 0 } = claim;
  if (outcome === undefined) return '';
  const term = isAttested(claim) ? 'attested' : outcome;
  if (reservations === 0) return term;
  return `${term}, ${reservations} ${reservations === 1 ? 'reservation' : 'reservations'}`;
}

/** The same, and that nothing was collected where it is so. */
export function outcomeInFull(claim: Listed<'claim'>): string {
  const words = outcomeInWords(claim);
  return words !== '' && claim.evidenceCount === 0 ? `${words}, no evidence collected` : words;
}

/** How evidence bears on a claim: “refutes, later”. */
export function bearingInWords({ bearing, asOf }: Pick<Evidence['bearings'][number], 'bearing' | 'asOf'>): string {
  return `${bearing}, ${asOf}`;
}

/** Where a claim is said to stand, with what is printed where it names no place. */
export function placeInWords(row: VerificationRow, { sources }: Pick<RenderOptions, 'sources'>, none: string): string {
  const { locator } = row;
  return locator === undefined ? none : sources.inPrint({ ...row, locator });
}

/** Where a claim is said to stand, what became of that, and where it stands now if that is elsewhere. */
export function verdictInWords(row: VerificationRow, options: Pick<RenderOptions, 'sources'>, none = ''): string {
  const { locator, status, foundAt } = row;
  const where = foundAt.length === 0 || foundAt[0] === locator ? '' : `, stands at ${foundAt.join(', ')}`;
  return `${placeInWords(row, options, none)} ${status}${where}`;
}

/** Whether the quotation of a claim is in what stands in the text now; nothing where there is none, or none to compare. */
export function quotationInWords(row: VerificationRow): string {
  const { locator = '', status, quotation, quotationFound, quotationMeant, quotationAt, asRecorded } = row;
  if (quotation === undefined || status === 'unchecked') return '';
  if (status === 'retyped' && quotationMeant !== undefined)
    return `“${quotation}” is written “${quotationMeant}” there`;
  if (quotationFound === true) return `“${quotation}” is in it`;
  if (asRecorded !== true) {
    return `“${quotation}” is not in it${quotationMeant === undefined ? '' : `, but “${quotationMeant}” is`}`;
  }
  const wording = quotationMeant === undefined ? 'correct the quotation' : `write “${quotationMeant}”`;
  const place = quotationAt === undefined ? '' : `, or correct the locator: it is in ${quotationAt}`;
  return `“${quotation}” is not in ${locator}, which is unchanged: ${wording}${place}`;
}

/** What a relation between claims rests on: the words of the source that state it, or that there are none. */
export function groundInWords({ cue, editorial }: Pick<RelatedRow, 'cue' | 'editorial'>): string {
  if (editorial === true) return ' (editorial link)';
  return cue === undefined ? '' : ` (“${cue}”)`;
}
