import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksAsRoff, examples, joined, term } from '../../src/build/roff.ts';
import { isInstalled } from '../support/interactive-shell.ts';

function rendered(lines: readonly string[]): { text: string; complaints: string } {
  const input = joined(['.TH T 1 2026-01-31 T T', '.SH T', ...lines]);
  const run = (output: string) => spawnSync('mandoc', [output, '-Owidth=1000'], { input, encoding: 'utf8' }).stdout;
  return { text: run('-Tutf8').replace(/.\u0008/gu, ''), complaints: run('-Tlint') };
}

describe.runIf(isInstalled('mandoc'))('roff', () => {
  it('prints any line as it is', () => {
    const line = fc
      .string({
        unit: fc.oneof(
          fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
          fc.constantFrom('\\', '.', "'", '-', 'é', '百', '…', '’', '"'),
        ),
        minLength: 1,
        maxLength: 60,
      })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 200 }), (lines) => {
        const { text, complaints } = rendered(examples(lines));
        expect(complaints).toBe('');
        for (const wanted of lines) expect(text).toContain(` ${wanted}\n`);
      }),
      { numRuns: 15 },
    );
  });

  it('makes lists, examples and paragraphs of blocks', () => {
    const { text, complaints } = rendered(
      blocksAsRoff([
        { text: 'A paragraph with a list:' },
        {
          terms: [
            ['one', 'the first'],
            ['other', 'the second'],
          ],
        },
        { heading: 'Heading' },
        { terms: [['--option <value>', 'does it', 'id: chips\n  nested: .dot']] },
        { text: 'For example:' },
        { commands: ["show 'quoted'", ['claims', 'as it is']] },
        { lines: '# .as it\n#   stands' },
      ]),
    );
    expect(complaints).toBe('');
    expect(text.split('\n').slice(2, -2).join('\n')).toMatchInlineSnapshot(`
      "T
             A paragraph with a list:

             one    the first
             other  the second

             Heading

             --option value    does it
                               id: chips
                                 nested: .dot

             For example:

                 sora-cn show 'quoted'
                 sora-cn claims   # as it is

                 # .as it
                 #   stands
      "
    `);
  });

  it('tells what is to be typed from what stands for something else', () => {
    expect(term('-o, --output <file> [topic]')).toBe('\\fB\\-o, \\-\\-output\\fR \\fIfile\\fR [\\fItopic\\fR]');
  });
});
