import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bashQuoted, readBash } from '../../../src/cli/complete/bash.ts';
import { isInstalled } from '../../support/interactive-shell.ts';

const BREAKS = ' \t\n"\'@><=;|&(:';

const word = fc
  .string({
    unit: fc.constantFrom(...'ab1 \\\'"`$!*?[]{}()<>|&;#~=:,.-_@%^+/', 'é', '芯', '…'),
    minLength: 1,
    maxLength: 8,
  })
  .filter((text) => text.trim() === text);

const QUOTES = ['', '"', "'"] as const;

describe('words on a bash command line', () => {
  it('are read as they were quoted', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), word, fc.constantFrom(...QUOTES), (words, last, quote) => {
        const begun = bashQuoted(last, quote);
        fc.pre(begun !== undefined);
        const line = ['sora-cn', ...words.map((text) => bashQuoted(text, '')), `${quote}${begun}`].join(' ');
        const read = readBash([line, BREAKS]);
        // Between single quotes a quotation mark closes them and opens them anew.
        expect(read).toMatchObject({ words, current: last, quote });
      }),
    );
  });

  it.runIf(isInstalled('bash'))('mean to bash what they were', () => {
    const words = fc.sample(word, 500);
    const quoted = words.flatMap((text) => {
      const variants = QUOTES.map((quote) => ({ quote, text: bashQuoted(text, quote) }));
      return variants.flatMap(({ quote, text }) => (text === undefined ? [] : [`${quote}${text}${quote}`]));
    });
    const expected = words.flatMap((text) =>
      QUOTES.flatMap((quote) => (quote === '"' && text.includes('!') ? [] : [text])),
    );
    const { stdout } = spawnSync('bash', ['-c', `printf '%s\\n' ${quoted.join(' ')}`], { encoding: 'utf8' });
    expect(stdout.split('\n').slice(0, -1)).toEqual(expected);
  });

  it.each([
    { line: 'sora-cn show actor:ba', words: ['show'], current: 'actor:ba', replaced: 'ba' },
    { line: 'sora-cn claims --topic=ch', words: ['claims'], current: '--topic=ch', replaced: 'ch' },
    { line: 'sora-cn show "actor:ba', words: ['show'], current: 'actor:ba', replaced: 'actor:ba' },
    { line: 'sora-cn show actor\\:ba', words: ['show'], current: 'actor:ba', replaced: 'actor:ba' },
    { line: 'sora-cn show actor:"ba', words: ['show'], current: 'actor:ba', replaced: 'ba' },
    { line: 'sora-cn show ', words: ['show'], current: '', replaced: '' },
    { line: 'sora-cn   show\t"a b" ""  c', words: ['show', 'a b', ''], current: 'c', replaced: 'c' },
    { line: 'sora-cn', words: [], current: 'sora-cn', replaced: 'sora-cn' },
    { line: '', words: [], current: '', replaced: '' },
  ])('are replaced from where bash begins: $line', ({ line, words, current, replaced }) => {
    const read = readBash([line, BREAKS]);
    expect(read).toMatchObject({ words, current });
    expect(read.current.slice(read.replacedFrom)).toBe(replaced);
  });
});
