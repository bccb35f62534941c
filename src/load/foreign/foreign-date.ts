import { isDate } from '../../text/dates.ts';

/** What may stand behind the day in a time stamp: the day counts as it is written. */
const TIME = String.raw`(?:(?:T|,? )\d{1,2}:\d{2}.*)?`;
/** ISO 8601 or a time stamp; with or without leading zeros. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?${TIME}$`);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME}$`);
/** As feeds and mails have it (`Wed, 11 Mar 2020 01:05:52 GMT`), or pages (`March 11, 2020`). */
const DAY_MONTH = new RegExp(String.raw`^(?:[a-z]{3,9},? )?(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4})${TIME}$`, 'i');
const MONTH_DAY = new RegExp(String.raw`^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (?:(\d{1,2}),? )?(\d{4})${TIME}$`, 'i');

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

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
  const [, one = '', two = '', year] = YEAR_LAST.exec(text) ?? [];
  // A number over twelve is the day, whichever comes first.
  if (year !== undefined) return joined(Number(two) > 12 ? [year, one, two] : Number(one) > 12 ? [year, two, one] : []);
  const [, day, month, ofYear] = DAY_MONTH.exec(text) ?? [];
  if (ofYear !== undefined) return joined([ofYear, monthOf(month), day]);
  const [, named, ofMonth, inYear] = MONTH_DAY.exec(text) ?? [];
  return inYear === undefined ? undefined : joined([inYear, monthOf(named), ofMonth]);
}

/** The number of a month by its English name or the beginning of it; 0 for other words. */
function monthOf(name = ''): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1);
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const given = parts.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const date = given.join('-');
  return isDate(date) ? date : undefined;
}
