import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../src/text/distance.ts';
import { didYouMean, nearest } from '../../src/text/nearest.ts';

const ids = (...list: string[]) => list.map((id) => ({ id, names: [] }));

describe('suggestions', () => {
  it('are what is a slip of the fingers away, the nearest first', () => {
    expect(nearest('topcis', ids('actor', 'topic', 'topics'))).toEqual(['topics', 'topic']);
    expect(nearest('claimes', ids('actors', 'claims'))).toEqual(['claims']);
  });

  it('are what begins so, or has it as a word', () => {
    expect(nearest('export', ids('export-controls', 'chips'))).toEqual(['export-controls']);
    expect(nearest('controls', ids('export-controls', 'chips'))).toEqual(['export-controls']);
  });

  it('look at names and aliases, and give ids', () => {
    const choices = [{ id: 'chips', names: ['Semiconductores'], aliases: ['硬件设备'] }];
    expect(nearest('semiconductres', choices)).toEqual(['chips']);
    expect(nearest('硬件设', choices)).toEqual(['chips']);
    const many = Array.from({ length: 200_000 }, (_, at) => `alias ${at}`);
    expect(nearest('chisp', [...choices, { id: 'much-called', names: [], aliases: many }])).toEqual(['chips']);
  });

  it('are three at most, and none when nothing is near', () => {
    expect(nearest('aaaa', ids('aaab', 'aaac', 'aaad', 'aaae'))).toEqual(['aaab', 'aaac', 'aaad']);
    expect(nearest('zebra', ids('chips', 'talent'))).toEqual([]);
    expect(nearest('', ids('a'))).toEqual([]);
  });

  it('read as a question', () => {
    expect(didYouMean([])).toBe('');
    expect(didYouMean(['a'])).toBe(' Did you mean a?');
    expect(didYouMean(['a', 'b', 'c'])).toBe(' Did you mean a, b or c?');
  });
});

describe('the distance of two words', () => {
  it('counts insertions, deletions, changes and swaps of neighbours', () => {
    const cases = [
      ['chips', 'chips', 0],
      ['chips', 'chip', 1],
      ['cihps', 'chips', 1],
      ['chops', 'chips', 1],
      ['', 'ab', 2],
    ] as const;
    for (const [a, b, edits] of cases) expect(distance(a, b, 5)).toBe(edits);
  });

  it('stops counting one above the limit', () => {
    expect(distance('kitten', 'sitting', 1)).toBe(2);
    expect(distance('a', 'abcdef', 2)).toBe(3);
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(distance(a, b, limit)).toBe(Math.min(distance(a, b, 99), limit + 1));
      }),
    );
  });

  it('is the same both ways, nought only for the same word, and what one edit makes is one away', () => {
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(
      fc.property(word, word, fc.nat(5), (a, b, at) => {
        expect(distance(a, b, 9)).toBe(distance(b, a, 9));
        expect(distance(a, b, 9) === 0).toBe(a === b);
        expect(distance(a, `${a.slice(0, at)}x${a.slice(at)}`, 9)).toBe(1);
      }),
    );
  });
});
