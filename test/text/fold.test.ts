import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';

describe('the form in which texts are compared', () => {
  it('has no case, accents, widths or ligatures', () => {
    const pairs = { Áéñ: 'aen', ＡＩ: 'ai', ﬁ: 'fi', 'e\u0301': 'e', 芯片: '芯片', СССР: 'ссср', 'x²': 'x2' };
    for (const [text, folded] of Object.entries(pairs)) expect(fold(text)).toBe(folded);
  });

  it('does not depend on how a letter is composed', () => {
    for (const text of ['가', '\u1100\u1161']) expect(fold(text)).toBe('가');
  });
});
