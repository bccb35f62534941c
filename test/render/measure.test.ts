import fc from 'fast-check';
import width from 'string-width';
import { describe, expect, it } from 'vitest';
import { measured } from '../../src/render/measure.ts';

/** Latin, Han, kana, Hangul, punctuation of both kinds, marks, emoji. */
const SAMPLE = ['a', 'Z', ' ', '…', 'é', '芯', '片', 'カ', 'が', '소', '。', '「', 'Ａ', '\u0301', '👩‍🚀', '🚀', 'ﾊ'];

/** The width of each text, as layouts are told it. */
async function widths(texts: readonly string[]): Promise<string[]> {
  const pieces = await measured((measure) => texts.map((text) => `${measure(text)} `));
  return [...pieces].join('').match(/\d+/g) ?? [];
}

describe('the columns of a text', () => {
  it('are those that string-width tells, with simple characters and others', async () => {
    const words = fc.array(fc.constantFrom(...SAMPLE)).map((characters) => characters.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(words), async (texts) => {
        expect(await widths(texts)).toEqual(texts.map((text) => String(width(text))));
      }),
    );
  });

  it('are two of each character of the ranges that are taken for wide, one of those taken for narrow', async () => {
    const units = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit));
    const shown = units.filter((unit) => !/\p{C}/u.test(unit));
    expect(await widths(shown)).toEqual(shown.map((unit) => String(width(unit))));
  });
});
