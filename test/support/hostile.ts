import fc from 'fast-check';

/** First and last code points of what may drive a terminal, hide text or reorder it; written down apart from the program’s own list. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe007f],
];

export const dangerousCharacters: readonly string[] = [
  ...RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  ),
  '\ud800',
  '\udfff',
];

/** A text without what looks dangerous and is not: joiners and marks behind letters of scripts other than the Latin one. */
export function withoutJoiners(text: string): string {
  return text.replace(/(?<=(?!\p{Script=Latin})[\p{L}\p{M}][\p{M}\p{P}\p{N}]{0,4})[\u200b-\u200d\u200f]/gu, '');
}

const escapeSequences = [
  '\u001b[2J',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\u001b]8;;https://example.org\u001b\\',
  '\r\n',
];
const trapsOfFormats = [
  '"',
  "'",
  ',',
  ';',
  '|',
  '`',
  '<b>',
  '=1+1',
  '@x',
  '-',
  '# ',
  '%25',
  '::error::',
  '\\',
  ': ',
  '{',
  '- a',
];
const wide = ['芯', '片', 'ｆ', '👩‍👩‍👧', '🇨🇳', 'e\u0301', 'ﷺ', 'ا'];

/** Texts full of what could harm the reader’s terminal or the format they are printed in; never blank. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...dangerousCharacters),
      fc.constantFrom(...escapeSequences),
      fc.constantFrom(...trapsOfFormats),
      fc.constantFrom(...wide),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.stringMatching(/^[a-z ]{1,12}$/),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => `x${pieces.join('')}`);
