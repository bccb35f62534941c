import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate, periodOf } from '../../src/text/dates.ts';

describe('a date', () => {
  it('is a year, a month or a day of the calendar', () => {
    for (const date of ['2022', '2022-06', '2022-06-30', '2024-02-29', '2000-02-29']) expect(isDate(date)).toBe(true);
  });

  it('is nothing else', () => {
    const others = [
      '',
      '22',
      '2022-6',
      '2022-00',
      '2022-13',
      '2022-06-31',
      '2023-02-29',
      '1900-02-29',
      '2022-06-30T10',
    ];
    for (const text of [...others, '2022-06-00', ' 2022', '２０２２']) expect(isDate(text)).toBe(false);
  });

  it('is every day that the calendar has, and none that it has not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const parsed = new Date(`${text}T00:00:00Z`);
          const isReal = !Number.isNaN(parsed.valueOf()) && parsed.toISOString().slice(0, 10) === text;
          expect(isDate(text)).toBe(isReal);
        },
      ),
    );
  });
});

describe('the period that a date names', () => {
  it('holds every date within it and no other', () => {
    const { first, last } = periodOf('2022-06');
    for (const day of ['2022-06-01', '2022-06-30']) expect(day >= first && day <= last).toBe(true);
    for (const day of ['2022-05-31', '2022-07-01', '2021-06-15']) expect(day >= first && day <= last).toBe(false);
  });
});
