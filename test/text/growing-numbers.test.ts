import { describe, expect, it } from 'vitest';
import { GrowingNumbers, sliceOf } from '../../src/text/growing-numbers.ts';

describe('numbers in one piece', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])('are all %i of them, and the list begins anew', (length) => {
    const list = new GrowingNumbers();
    for (let number = 0; number < length; number++) list.push(number);
    expect([...sliceOf(list, Math.max(0, length - 1), length + 5)]).toEqual(length === 0 ? [] : [length - 1]);
    const packed = list.packed(length);
    expect(packed.length).toBe(length);
    expect(packed.every((number, at) => number === at)).toBe(true);
    expect(list.length).toBe(0);
    list.push(7);
    expect([...list.packed(8)]).toEqual([7]);
  });
});
