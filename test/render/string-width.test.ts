import fc from 'fast-check';
import width from 'string-width';
import { expect, test } from 'vitest';
import { stringWidth } from '../../src/render/string-width.ts';

/** The vowel AM, and marks that may join consonants. */
const COUNTED_OTHERWISE = /[\u0e33\u0eb3]|(?!\p{Script=Inherited})\p{Mn}/u;

test('a long text is as wide as its clusters together', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }).filter((text) => !COUNTED_OTHERWISE.test(text)),
    fc.constantFrom('กินข้าว', '🇪🇸', '👩‍🔬', 'ｶﾞ', '\u1100\u1161', 'e\u0301', '芯片', ' ', '👍🏽'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('').repeat(40);
      expect(stringWidth(text)).toBe(width(text));
    }),
  );
});

test.each([
  ['น้ำ', 2],
  ['ทำงาน', 5],
  ['ນ້ຳ', 2],
  ['ำ', 1],
])('the vowel AM takes a column beside its letter: %s', (text, columns) => {
  expect(stringWidth(text)).toBe(columns);
});

test.each([
  ['ज्यूरिख', 5],
  ['क्षि', 3],
  ['ক্ষ', 2],
  ['ર્સ', 2],
  ['ల్ల', 2],
  ['ക്ഷ', 2],
  ['ខ្មែ', 3],
  ['क्', 1],
  ['க்கோ', 3],
])('each consonant of a conjunct takes a column, as terminals have it: %s', (text, columns) => {
  expect(stringWidth(text)).toBe(columns);
});

test('a cluster without end is as wide as its letter', () => {
  expect(stringWidth(`a${'\u0301'.repeat(100_000)}b`)).toBe(2);
});
