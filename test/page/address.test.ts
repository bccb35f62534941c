import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTER_NAMES, parseAddress, requestOf, writeAddress, type Address } from '../../src/page/address.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((some) => some.trim() !== '');
const address: fc.Arbitrary<Address> = fc.record({
  type: fc.constantFrom('', 'claim', 'graph', 'actor'),
  id: fc.oneof(fc.constant(''), text),
  filters: fc.dictionary(fc.constantFrom(...FILTER_NAMES), fc.array(text, { minLength: 1, maxLength: 3 })),
  query: fc.oneof(fc.constant(''), text),
  language: fc.constantFrom(undefined, 'en', 'es', 'zh'),
});

describe('an address of the page', () => {
  it('says what was written into it, whatever it holds', () => {
    fc.assert(
      fc.property(address, (some) => {
        expect(parseAddress(writeAddress(some))).toEqual({ ...some, filters: { ...some.filters } });
      }),
    );
  });

  it('has the facets as on the command line: repeated is and, a comma is or', () => {
    const parsed = parseAddress('#claim/?topic=chips,talent&topic=genai&stance=unfavourable&q=gpu%20export&lang=es');
    expect(parsed).toEqual({
      type: 'claim',
      id: '',
      filters: { topic: ['chips,talent', 'genai'], stance: ['unfavourable'] },
      query: 'gpu export',
      language: 'es',
    });
    expect(requestOf(parsed).facets['topic']).toEqual(['chips,talent', 'genai']);
    expect(writeAddress(parsed)).toBe(
      '#claim/?topic=chips,talent&topic=genai&stance=unfavourable&q=gpu%20export&lang=es',
    );
  });

  it.each(['', '#', '#/', '#%', '#claim', '#claim/%E0%A4%A', '#?q', '#/?topic=&x=1', '#a/b/c?d?e'])(
    'is read from %j without failing',
    (hash) => {
      expect(() => parseAddress(hash)).not.toThrow();
    },
  );
});
