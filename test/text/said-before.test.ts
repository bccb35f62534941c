import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { foldName } from '../../src/text/fold-name.ts';
import { SaidBefore } from '../../src/text/said-before.ts';

/** Texts of few letters, so that many are the same in the end. */
const texts = fc.string({
  unit: fc.constantFrom('a', 'A', 'á', 'ß', 's', 'ÿ', 'ĳ', '½', ' ', '\u00a0', '\t', '\u00ad', '´', 'ł', '中', 'ﬁ'),
  maxLength: 4,
});

describe('what was said before', () => {
  it('is found by texts that are compared as the same', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3000 }), (all) => {
        const said = new SaidBefore();
        const first = new Map<string, number>();
        for (const [number, text] of all.entries()) {
          const key = foldName(text);
          expect(said.note(text, 'en', number)).toBe(first.get(key));
          if (key !== '' && !first.has(key)) first.set(key, number);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('was said in the same language', () => {
    const said = new SaidBefore();
    expect(said.note('no', 'en', 0)).toBeUndefined();
    expect(said.note('no', 'es', 1)).toBeUndefined();
    expect(said.note('No', 'en', 2)).toBe(0);
  });

  it('may be millions of texts that differ little', () => {
    const said = new SaidBefore();
    let again = 0;
    for (let number = 0; number < 300_000; number++) {
      if (said.note(`claim ${number}`, 'en', number) !== undefined) again++;
    }
    expect(again).toBe(0);
    expect(said.note('Claim  299999', 'en', 0)).toBe(299_999);
  });
});

describe('a text in Latin letters', () => {
  it('is folded as it is beside other letters', () => {
    const latin = fc.string({
      unit: fc.integer({ min: 0, max: 0x17f }).map((code) => String.fromCharCode(code)),
      maxLength: 20,
    });
    fc.assert(
      fc.property(latin, (text) => {
        expect(fold(`${text} 中`)).toBe(`${fold(text)} 中`);
      }),
      { numRuns: 2000 },
    );
  });
});
