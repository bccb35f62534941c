const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a date of the calendar at one of the precisions `2022`, `2022-06`, `2022-06-30`. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [year = 0, month = 1, day = 1] = match
    .slice(1)
    .map((part?: string) => (part === undefined ? undefined : Number(part)));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The first and the last day of the period that a date names, as text that compares in order of time. */
export function periodOf(date: string): { readonly first: string; readonly last: string } {
  return { first: date.padEnd(10, '-00'), last: date.padEnd(10, '-99') };
}
