import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dangerousPattern, escapeControls, escapeSlice, escapeText, PLAIN } from '../../src/text/escape.ts';
import { dangerousCharacters, hostileText } from '../support/hostile.ts';

describe('a text made safe to show', () => {
  it('has control characters by their code, tabs and line feeds by their usual names', () => {
    expect(escapeText('a\u001b[31mb\tc\nd\r')).toBe('a\\u{1b}[31mb\\tc\\nd\\u{d}');
  });

  it('has nothing left of any character that drives a terminal, hides or reorders text', () => {
    for (const character of dangerousCharacters) {
      const shown = escapeText(`a${character}b`);
      expect(shown).toMatch(character === '\u00ad' ? /^ab$/ : /^a\\(?:u\{[0-9a-f]{1,6}\}|[tn])b$/);
    }
  });

  it('keeps letters of any script, marks and emoji', () => {
    for (const text of ['naïve café', 'नमस्ते', 'שלום', 'مرحبا', '芯片', 'ｶﾞ', 'e\u0301', '👩‍👩‍👧', '👨🏽‍💻', '❤️‍🔥', '🇨🇳']) {
      expect(escapeText(text)).toBe(text);
    }
  });

  it('keeps what belongs to how a language is written', () => {
    const texts = ['نمی‌خواهند', 'അവന്‍', 'क्‍ष', 'ක්‍ෂ', 'ភ្នំ​ពេញ', 'กรุง​เทพ', 'שלום!‏', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'];
    const directed = [
      '\u200fاردو',
      'اسم\u061c.',
      '(\u061cاسم)',
      'abc\u200e (د)',
      'عدد 5\u200e-3',
      'שם, GPT-4\u200e, כן',
      '\u200fשלום\u200f',
    ];
    const mongolian = ['ᠮᠣᠩᠭᠣᠯ\u180eᠤ', 'ᠠ\u180b'];
    for (const text of [...texts, ...directed, ...mongolian]) {
      expect([escapeText(text), escapeControls(text)]).toEqual([text, text]);
    }
  });

  it('leaves out what only says where a word may be cut', () => {
    expect(escapeText('Staats\u00adver\u00adtrag')).toBe('Staatsvertrag');
  });

  it('shows joiners and marks where no language has them', () => {
    for (const character of ['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u061c', '\u180e', '\u{e0067}']) {
      const code = (character.codePointAt(0) ?? 0).toString(16);
      expect(escapeText(`a${character}b`)).toBe(`a\\u{${code}}b`);
      expect(escapeText(`${character}${character}`)).toBe(`\\u{${code}}`.repeat(2));
    }
    expect(escapeText('خ\u200c\u200c')).toBe('خ\u200c\\u{200c}');
  });

  it('shows a part of a text as it stands in the whole', () => {
    const text = 'نمی‌خواهند';
    const cut = text.indexOf('\u200c');
    expect([escapeSlice(text, 0, cut), escapeSlice(text, cut, text.length)]).toEqual([
      text.slice(0, cut),
      text.slice(cut),
    ]);
    fc.assert(
      fc.property(hostileText, fc.nat(12), (one, count) => {
        const at = Array.from(one).slice(0, count).join('').length;
        expect(escapeSlice(one, 0, at) + escapeSlice(one, at, one.length)).toBe(escapeText(one));
      }),
    );
  });

  it('shows a joiner that joins no emoji', () => {
    expect(escapeText('a\u200db 👩\u200d')).toBe('a\\u{200d}b 👩\\u{200d}');
    expect(escapeText('a\u200d👩')).toBe('a\\u{200d}👩');
  });

  it.each(['::error::x', '  ::set-output name=a::b', '\t::add-mask::x', '##[command]x'])(
    'is no command to the runner in whose log it begins a line: %j',
    (text) => {
      const shown = escapeText(text);
      expect(shown).not.toMatch(/^\s*(?:::|##\[)/);
      expect(shown).toContain(text.trim().slice(1));
      expect(escapeText(`a ${text.trim()}`)).toBe(`a ${text.trim()}`);
    },
  );

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
