import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodePoint } from '../../src/text/compare.ts';

describe('the order by code point', () => {
  it('is that of the code points, also above U+FFFF', () => {
    expect(['\u{1f600}', '\uff5e', 'z', 'Z', 'é', ''].toSorted(byCodePoint)).toEqual([
      '',
      'Z',
      'z',
      'é',
      '\uff5e',
      '\u{1f600}',
    ]);
  });

  it('agrees with comparing the code points one by one', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', '\u{d7ff}', '\u{e000}', '\uffff', '\u{10000}', '\u{10ffff}'),
      maxLength: 4,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(byPoints(Array.from(a), Array.from(b))));
      }),
    );
  });
});

function byPoints([a, ...restA]: readonly string[], [b, ...restB]: readonly string[]): number {
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  const difference = (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
  return difference === 0 ? byPoints(restA, restB) : difference;
}
