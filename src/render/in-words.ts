import type { OutlineRow, VerificationRow } from '../model/outputs.ts';
import { inLanguage, nameOfDocument } from '../model/records.ts';
import type { PlaceInSource } from '../model/places.ts';
import type { RenderOptions } from './options.ts';

/** Where our copy lacks words, and what is known of them. */
export function gapInWords({ after, before, note }: OutlineRow['gaps'][number], { language }: RenderOptions): string {
  const beside = [after === undefined ? '' : `after “${after}”`, before === undefined ? '' : `before “${before}”`];
  const where = ['words missing', ...beside.filter((part) => part !== '')].join(' ');
  return note === undefined ? where : `${where}: ${inLanguage(note, language)}`;
}

/** The heading over what is in no section of its source. */
export const OUTSIDE = 'Outside the sections';

/** The source of a place, without one the only source: “its title” (2024-02); nothing where none is known. */
export function sourceInWords(place: PlaceInSource | undefined, { sources, language }: RenderOptions): string {
  const source = sources.of(place);
  if (source === undefined) return '';
  const published = source.published === undefined ? '' : ` (${source.published})`;
  return `“${nameOfDocument(source, language)}”${published}`;
}

/** Whether the quotation of a claim is in what stands in the text now; nothing where there is none, or none to compare. */
export function quotationInWords(row: VerificationRow): string {
  const { locator = '', status, quotation, quotationFound, quotationMeant, quotationAt, asRecorded } = row;
  if (quotation === undefined || status === 'unchecked') return '';
  if (quotationFound === true) return `“${quotation}” is in it`;
  if (asRecorded !== true) return `“${quotation}” is not in it`;
  const wording = quotationMeant === undefined ? 'correct the quotation' : `write “${quotationMeant}”`;
  const place = quotationAt === undefined ? '' : `, or correct the locator: it is in ${quotationAt}`;
  return `“${quotation}” is not in ${locator}, which is unchanged: ${wording}${place}`;
}
