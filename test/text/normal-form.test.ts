import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNormalForm } from '../../src/text/normal-form.ts';

const FORMS = ['NFC', 'NFKD'] as const;

const letter = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('a', '각', '\u1100', '\u1161', ' '),
);
const mark = fc.constantFrom(
  '\u0300',
  '\u0315',
  '\u0327',
  '\u0f73',
  '\u09c7',
  '\u09be',
  '\u3099',
  '\uff9e',
  '\u{1d165}',
);

/** Texts that are looked at for long runs, with marks in runs of at most 256. */
const longText = fc
  .array(
    fc.tuple(fc.array(letter, { minLength: 1 }), fc.array(mark, { maxLength: 20 }), fc.integer({ min: 0, max: 12 })),
  )
  .map((parts) =>
    parts.map(([letters, marks, times]) => `x${letters.join('')}y${marks.join('').repeat(times)}`).join(''),
  )
  .map((text) => text + 'filling '.repeat(130));

describe('a normal form', () => {
  it.each(FORMS)('is %s wherever no more than 256 marks stand in a row', (form) => {
    fc.assert(
      fc.property(longText, (text) => {
        expect(toNormalForm(text, form)).toBe(text.normalize(form));
      }),
    );
    const longest = `a${'\u0315\u0300'.repeat(128)}`.repeat(9);
    expect(toNormalForm(longest, form)).toBe(longest.normalize(form));
  });

  it.each(['\u0315\u0300', '\u0f73\u0f75\u0f81', '\u0315\uff9e', '\u{1d165}\u{1d16d}'])(
    'keeps every mark of a run without end: %j',
    (marks) => {
      const text = `a${marks.repeat(2 ** 19 / marks.length)}b`;
      const sorted = (one: string) => Array.from(one).sort().join('');
      const ordered = toNormalForm(text, 'NFKD');
      expect(sorted(ordered)).toBe(sorted(`a${marks.normalize('NFKD').repeat(2 ** 19 / marks.length)}b`));
      expect(ordered.startsWith('a')).toBe(true);
      expect(ordered.endsWith('b')).toBe(true);
    },
  );
});
