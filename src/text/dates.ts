/** How a date is spelt; whether the month has that day is for `isDate`. */
export const DATE = /^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$/;

/** Whether a text is a date of the calendar at one of the precisions `2022`, `2022-06`, `2022-06-30`. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  return text.length < 10 || Number(text.slice(8)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The first and the last day of the period that a date names, as text that compares in order of time. */
export function periodOf(date: string): { readonly first: string; readonly last: string } {
  return { first: date.padEnd(10, '-00'), last: date.padEnd(10, '-99') };
}

/** The order of dates: a whole period before what is within it, and what has none last. */
export function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
