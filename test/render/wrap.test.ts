import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/text/escape.ts';
import { padded, wrap, wrapped } from '../../src/render/wrap.ts';
import { hostileText } from '../support/hostile.ts';

const inColumns = (text: string, width: number) => wrapped(text, width, stringWidth);

describe('a text wrapped to a width', () => {
  it('is cut at spaces where it can be', () => {
    expect(inColumns('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(inColumns('the quick brown fox', 19)).toEqual(['the quick brown fox']);
  });

  it('is cut behind hyphens, and inside a word only if that is longer than a line', () => {
    expect(inColumns('export-controls-of-old', 11)).toEqual(['export-', 'controls-', 'of-old']);
    expect(inColumns('incomprehensible', 5)).toEqual(['incom', 'prehe', 'nsibl', 'e']);
  });

  it.each([
    ['read on 2026-01-05 here', 16, ['read on', '2026-01-05 here']],
    ['at –5 or -5 degrees', 9, ['at –5 or', '-5', 'degrees']],
    ['see (https://example.org/a-b-c) too', 29, ['see', '(https://example.org/a-b-c)', 'too']],
    ['https://example.org/a-long-name', 24, ['https://example.org/a-lo', 'ng-name']],
    ['见 2026-01-05，“https://example.org/a-b”', 25, ['见 2026-01-05，', '“https://example.org/a-b”']],
  ])('is not cut behind the hyphen of a date, a figure or an address: %s', (text, width, lines) => {
    expect(inColumns(text, width)).toEqual(lines);
  });

  it('is cut between Chinese characters, each two columns wide, never before their punctuation', () => {
    expect(inColumns('芯片出口管制', 6)).toEqual(['芯片出', '口管制']);
    expect(inColumns('芯片，出口', 6)).toEqual(['芯片，', '出口']);
    expect(inColumns('芯片出，口', 6)).toEqual(['芯片', '出，口']);
    expect(inColumns('他说：“不”。', 8)).toEqual(['他说：', '“不”。']);
    expect(inColumns('新书《芯片》出', 6)).toEqual(['新书', '《芯', '片》出']);
    expect(inColumns('用Sora，Kling（可灵）等', 8)).toEqual(['用Sora，', 'Kling', '（可灵）', '等']);
  });

  it('is cut before no small kana, and no mark that lengthens or repeats what stands before it', () => {
    expect(inColumns('スマートフォン', 4)).toEqual(['ス', 'マー', 'ト', 'フォ', 'ン']);
    expect(inColumns('ちょっと「チェック」', 8)).toEqual(['ちょっと', '「チェッ', 'ク」']);
    expect(inColumns('人々は日々', 4)).toEqual(['人々', 'は', '日々']);
    expect(inColumns('ーっと', 4)).toEqual(['ーっ', 'と']);
  });

  it.each(['\u00a0', '\u202f', '\u2007'])('is not cut at a space that holds what stands beside it: %j', (space) => {
    expect(inColumns(`about 15${space}% less`, 8)).toEqual(['about', `15${space}%`, 'less']);
    expect(inColumns(`say «${space}no${space}» now`, 9)).toEqual(['say', `«${space}no${space}»`, 'now']);
  });

  it.each(['👨‍👩‍👧‍👦', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', '🇪🇸', 'e\u0301', '👍🏽', '각'])(
    'is cut around %s, never inside it, where a word is longer than a line',
    (character) => {
      for (const width of [2, 3, 5]) {
        const lines = inColumns(character.repeat(9), width);
        expect(lines.join('')).toBe(character.repeat(9));
        for (const line of lines) expect(line.replaceAll(character, '')).toBe('');
      }
    },
  );

  it('is cut alike whether Chinese stands behind it or not', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const shown = escapeText(text).replace(/[^\0-\u2e7f]/gu, '');
        const lines = inColumns(shown, width);
        const further = inColumns(`${shown} ${'x'.repeat(width)}中`, width);
        expect(further.slice(0, -2)).toEqual(lines.join('') === '' ? [] : lines);
      }),
    );
  });

  it('is one empty line if there is nothing in it', () => {
    expect(inColumns('', 10)).toEqual(['']);
    expect(inColumns('   ', 10)).toEqual(['']);
  });

  it('has no space at the ends of a line', () => {
    expect(inColumns('  a  b   c ', 3)).toEqual(['a', 'b', 'c']);
  });

  it('is never wider than the width, whatever the text', () => {
    const width = fc.integer({ min: 2, max: 30 });
    fc.assert(
      fc.property(hostileText, width, (text, columns) => {
        for (const line of inColumns(escapeText(text), columns)) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 500 },
    );
  });

  it('has no line that would be a command in the log of a runner', () => {
    expect(inColumns('it is said ::add-mask::x', 11)).toEqual(['it is said', ':', ':add-', 'mask::x']);
    expect(inColumns('芯片::error::x', 4)).toEqual(['芯', '片::', 'erro', 'r::x']);
    expect(inColumns('aaaa##[error]', 4)).toEqual(['aaaa', '##', '[err', 'or]']);
    const command = fc.constantFrom('::', ' ::', '    ::', '##[', '\u00a0::', '-::', '::::', ':: ::', 'a');
    const text = fc.array(fc.oneof(hostileText, command), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = inColumns(escapeText(text), width);
        expect(lines.filter((line) => /^\s*(?:::|##\[)/.test(line))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing but spaces, and keeps the order', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 30 }), (text, width) => {
        const shown = escapeText(text);
        const bare = (part: string) => part.replace(/\s/g, '');
        expect(bare(inColumns(shown, width).join(''))).toBe(bare(shown));
        let last = 0;
        for (const { start, end } of wrap(shown, width, stringWidth)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          last = end;
        }
      }),
    );
  });
});

describe('a text filled up with spaces', () => {
  it('takes as many columns as asked for, wide characters counted right', () => {
    expect(padded('芯片', 6, stringWidth)).toBe('芯片  ');
    expect(padded('too long', 3, stringWidth)).toBe('too long');
  });
});
