import { describe, expect, it } from 'vitest';
import { kindOf, parseLocator } from '../../src/model/places.ts';

describe('a locator', () => {
  it('names a heading, a paragraph or a sentence', () => {
    expect(parseLocator('h1')).toEqual({ block: 'h', number: 1 });
    expect(parseLocator('p7')).toEqual({ block: 'p', number: 7 });
    expect(parseLocator('p7.s12')).toEqual({ block: 'p', number: 7, sentence: 12 });
  });

  it('is nothing else', () => {
    for (const text of ['', 'p', 'p0', 'p01', 'p7.s0', 'p7.', 'h1.s1', 'P7', ' p7', 'p7.s1\n', '7.1', 'p1234567890']) {
      expect(parseLocator(text)).toBeUndefined();
    }
  });

  it('tells what kind of place it is', () => {
    expect(['h1', 'p7', 'p7.s1'].map((text) => kindOf(parseLocator(text) ?? { block: 'h', number: 0 }))).toEqual([
      'heading',
      'paragraph',
      'sentence',
    ]);
  });
});
