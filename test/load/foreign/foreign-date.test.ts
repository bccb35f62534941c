import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateInWords } from '../../../src/load/foreign/foreign-date.ts';
import { PATTERNS } from '../../../src/model/patterns.ts';

it('a date with its month in words is read in each language that the machine knows, and in no other', () => {
  const written = {
    de: '5. März 2024',
    es: '5 de marzo de 2024',
    pt: '5 de março de 2024',
    ru: '5 марта 2024 г.',
    fr: '1er mars 2024',
  };
  for (const [language, text] of Object.entries(written)) {
    const day = text.startsWith('1er') ? '01' : '05';
    expect([language, dateInWords(text, ['und', language])]).toEqual([language, `2024-03-${day}`]);
    expect(dateInWords(text, ['und'])).toBeUndefined();
  }
  expect(dateInWords('5. März 2024', ['es'])).toBeUndefined();
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
