import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dangerousPattern, escapeText, PLAIN } from '../../src/text/escape.ts';
import { dangerousCharacters, hostileText } from '../support/hostile.ts';

describe('a text made safe to show', () => {
  it('has control characters by their code, tabs and line feeds by their usual names', () => {
    expect(escapeText('a\u001b[31mb\tc\nd\r')).toBe('a\\u{1b}[31mb\\tc\\nd\\u{d}');
  });

  it('has nothing left of any character that drives a terminal, hides or reorders text', () => {
    for (const character of dangerousCharacters) {
      const shown = escapeText(`a${character}b`);
      expect(shown).toMatch(/^a\\(?:u\{[0-9a-f]{1,6}\}|[tn])b$/);
    }
  });

  it('keeps letters of any script, marks and emoji', () => {
    for (const text of ['naïve café', 'नमस्ते', 'שלום', 'مرحبا', '芯片', 'ｶﾞ', 'e\u0301', '👩‍👩‍👧', '👨🏽‍💻', '❤️‍🔥', '🇨🇳']) {
      expect(escapeText(text)).toBe(text);
    }
  });

  it('shows a joiner that joins no emoji', () => {
    expect(escapeText('a\u200db 👩\u200d')).toBe('a\\u{200d}b 👩\\u{200d}');
    expect(escapeText('a\u200d👩')).toBe('a\\u{200d}👩');
  });

  it('shows a lone half of a surrogate pair', () => {
    expect(escapeText('\ud83d')).toBe('\\u{d83d}');
    expect(escapeText('\udc69x')).toBe('\\u{dc69}x');
  });

  it('is the same when made safe twice', () => {
    fc.assert(fc.property(hostileText, (text) => escapeText(escapeText(text)) === escapeText(text)));
  });
});

describe('the quick test for harmless texts', () => {
  it('never takes a dangerous text for a harmless one', () => {
    for (const character of dangerousCharacters) {
      if (character !== '\n') expect(PLAIN.test(character)).toBe(false);
    }
    fc.assert(
      fc.property(hostileText, (text) => {
        if (PLAIN.test(text)) expect(text.replaceAll('\n', '').search(dangerousPattern())).toBe(-1);
      }),
    );
  });
});
