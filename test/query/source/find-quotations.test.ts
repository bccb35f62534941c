import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations, MOST_PLACES } from '../../../src/query/source/find-quotations.ts';

const passage = (text: string, at: number) => ({ locator: `p${at + 1}.s1`, text, line: 1 });

describe('findQuotations', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '芯'), maxLength: 30 }));

  it('finds what a look at every passage finds', () => {
    fc.assert(
      fc.property(texts, texts, (quotations, passages) => {
        const found = findQuotations(quotations, passages.map(passage));
        for (const quotation of quotations.filter((one) => one !== '')) {
          const places = passages.map(passage).filter(({ text }) => text.includes(quotation));
          expect(found.get(quotation)).toEqual(places.map(({ locator }) => locator).slice(0, MOST_PLACES));
        }
      }),
      { numRuns: 500 },
    );
  });
});
