import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateInWords, foreignDate } from '../../../src/load/foreign/foreign-date.ts';
import { PATTERNS } from '../../../src/model/patterns.ts';

it('a date with its month in words is read in each language that the machine knows, and in no other', () => {
  const written = {
    de: '5. März 2024',
    es: '5 de marzo de 2024',
    pt: '5 de março de 2024',
    ru: '5 марта 2024 г.',
    fr: '1er mars 2024',
    'es-EC': '5 de marzo del 2024',
  };
  for (const [language, text] of Object.entries(written)) {
    const day = text.startsWith('1er') ? '01' : '05';
    expect([language, dateInWords(text, ['und', language])]).toEqual([language, `2024-03-${day}`]);
    expect(dateInWords(text, ['und'])).toBeUndefined();
  }
  expect(dateInWords('5. März 2024', ['es'])).toBeUndefined();
});

it('a date is read behind its weekday, and where its day is counted off', () => {
  const english = [
    'on Tuesday, March 5th, 2024',
    'Tue., 5th March 2024',
    'Tues, 5 Mar 2024 01:05:52 GMT',
    'March 5th, 2024',
  ];
  for (const text of english) expect([text, foreignDate(text)]).toEqual([text, '2024-03-05']);
  const written = {
    de: 'Dienstag, 5. März 2024',
    es: 'mar, 5 mar 2024',
    fr: 'mardi 5 mars 2024',
    ja: '2024年3月5日(火)',
    pt: 'terça-feira, 5 de março de 2024',
    ru: 'вторник, 5 марта 2024 г.',
  };
  for (const [language, text] of Object.entries(written))
    expect([language, dateInWords(text, [language])]).toEqual([language, '2024-03-05']);
});

it('a date is not read behind words that may say that it is another', () => {
  for (const text of ['until March 2024', 'before March 5, 2024', 'early 5 March 2024'])
    expect([text, foreignDate(text)]).toEqual([text, undefined]);
  expect(dateInWords('avant mars 2024', ['fr'])).toBeUndefined();
});

it('a date is asked of in any language that a base may have a text in', () => {
  const odd = ['de-1996-1996', 'en-a-bb-a-cc', 'de-u-ca-u-nu'];
  for (const language of odd) {
    expect(PATTERNS.language.test(language)).toBe(true);
    expect(dateInWords('5. März 2024', [language, 'de'])).toBe('2024-03-05');
  }
  fc.assert(
    fc.property(fc.stringMatching(PATTERNS.language), (language) => {
      expect(dateInWords('5. März 2024', [language])).toSatisfy((date) => date === undefined || date === '2024-03-05');
    }),
  );
});
