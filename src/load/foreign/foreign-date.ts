import { isDate } from '../../text/dates.ts';

/** ISO 8601 or a time stamp, of which the day counts as it is written; with or without leading zeros. */
const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}.*)?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ]\d{1,2}:\d{2}.*)?$/;

/**
 * A date as foreign data writes it, in our form; undefined where it is none, or where which number is the day would be a
 * guess (`5-8-2020`). Also a list of year, month and day, as CSL has it.
 */
export function foreignDate(value: unknown): string | undefined {
  if (Array.isArray(value)) return foreignDate(value.map(String).join('-'));
  if (typeof value === 'number') return foreignDate(String(value));
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return joined(first.slice(1));
  const last = YEAR_LAST.exec(text);
  if (last === null) return undefined;
  const [, day = '', month = '', year = ''] = last;
  return Number(day) > 12 && Number(month) <= 12 ? joined([year, month, day]) : undefined;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const given = parts.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const date = given.join('-');
  return isDate(date) ? date : undefined;
}
