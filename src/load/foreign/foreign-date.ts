import { isDate } from '../../text/dates.ts';
import { onceEach } from '../../text/once.ts';

/** What may stand behind the day in a time stamp: the day counts as it is written. */
const TIME = String.raw`(?:(?:T|,? )\d{1,2}:\d{2}.*)?`;
/** ISO 8601 or a time stamp; with or without leading zeros. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?${TIME}$`);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME}$`);
/** What may stand before the day: other words may say that it is another (`until March 2020`). */
const WEEKDAY = '(?:on )?(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[.]?,? )?';
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
/** As feeds and mails have it (`Wed, 11 Mar 2020 01:05:52 GMT`), or pages (`March 11, 2020`, `on March 11th, 2020`). */
const DAY_MONTH = new RegExp(String.raw`^${WEEKDAY}${DAY}[ -]([a-z]{3,9})\.?,?[ -](\d{4})${TIME}$`, 'i');
const MONTH_DAY = new RegExp(String.raw`^${WEEKDAY}([a-z]{3,9})\.? (?:${DAY},? )?(\d{4})${TIME}$`, 'i');

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

const STYLES = [
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { month: 'long', year: 'numeric' },
] as const;
const LONGEST = 60;

/** A date with its month in words of one of some languages, as that language writes it (`5. März 2024`). */
export function dateInWords(text: string, languages: readonly string[]): string | undefined {
  if (text.length > LONGEST) return undefined;
  const words = wordsOf(text);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const days = [undefined, ...words.filter((word) => /^\d{1,2}$/.test(word))];
  const found = languages.flatMap((language) =>
    [words, ...withoutWeekday(words, language)].flatMap((some) =>
      days.flatMap((day) => {
        const month = monthsIn(language).get(patternOf(some, year, day));
        return month === undefined ? [] : [joined([year, String(month), day])];
      }),
    ),
  );
  return found.find((date) => date !== undefined);
}

/** The month of each way in which a language writes dates with words, with Y and D where year and day stand. */
const monthsIn = onceEach((language: string): ReadonlyMap<string, number> => {
  const months = new Map<string, number>();
  for (const style of isKnown(language) ? STYLES : []) {
    const dates = new Intl.DateTimeFormat(language, {
      ...style,
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month++) {
      const pattern = patternOf(wordsOf(dates.format(Date.UTC(3333, month - 1, 22))), '3333', '22');
      if (/[^YD\d ]/.test(pattern)) months.set(pattern, month);
    }
  }
  return months;
});

/** Words without a weekday before or behind them, if there is one. */
function withoutWeekday(words: readonly string[], language: string): readonly (readonly string[])[] {
  const text = words.join(' ');
  const ended = weekdaysIn(language).flatMap((day) => [
    ...(text.startsWith(`${day} `) ? [text.slice(day.length + 1)] : []),
    ...(text.endsWith(` ${day}`) ? [text.slice(0, -day.length - 1)] : []),
  ]);
  return ended.map((rest) => rest.split(' '));
}

const weekdaysIn = onceEach((language: string): readonly string[] => {
  const styles = isKnown(language) ? (['long', 'short'] as const) : [];
  return styles.flatMap((weekday) => {
    const names = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    return [1, 2, 3, 4, 5, 6, 7].map((day) => wordsOf(names.format(Date.UTC(2024, 0, day))).join(' '));
  });
});

/** Whether `Intl` knows a language, in whose place it would take that of the machine; some tags that are spelt like one it refuses. */
function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function patternOf(words: readonly string[], year = '', day = ''): string {
  return words.map((word) => (word === year ? 'Y' : word === day ? 'D' : word)).join(' ');
}

/** Numbers and words, in lower case and without what makes a number an ordinal. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/(\d)(?:er|[ºª°])(?![\p{L}\d])/gu, '$1')
      // As Spanish has it before years from 2000 on.
      .replace(/ del (?=\d)/g, ' de ')
      .match(/\d+|[\p{L}\p{M}]+/gu) ?? []
  );
}
