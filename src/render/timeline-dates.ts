import type { TimelineRow } from '../model/outputs.ts';

/** What stands for the date of what has none. */
export const UNDATED = 'undated';

/** The date of a row, and whether it is inferred. */
export function dateInWords({ date = UNDATED, dateNote }: TimelineRow): string {
  return dateNote === undefined ? date : `${date} (inferred)`;
}
