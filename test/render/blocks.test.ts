import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECIPES } from '../../src/commands/recipes.ts';
import { SUBCOMMAND_NAMES, TOPIC_NAMES } from '../../src/commands/list.ts';
import type { Block } from '../../src/model/blocks.ts';
import { blocksAsText } from '../../src/render/blocks.ts';
import { soraCn } from '../support/memory-runtime.ts';
import { shellWords } from '../support/shell-words.ts';

describe('blocks on a terminal', () => {
  const blocks: Block[] = [
    { text: 'A paragraph that leads to a list:' },
    {
      terms: [
        ['one', 'the first of them, which has a long meaning'],
        ['another', 'short'],
      ],
    },
    { heading: 'Heading' },
    { terms: [['rule', 'what it says', 'id: chips\n  nested: yes']] },
    {
      commands: [['claims --topic chips', 'some'], `show "two words" --lang es --fields 'id, statement.en' -n 3`],
    },
    { lines: '# as it is' },
  ];

  it('are wrapped, in columns where there is room', () => {
    expect(blocksAsText(blocks, 60)).toMatchInlineSnapshot(`
      "A paragraph that leads to a list:
        one      the first of them, which has a long meaning
        another  short

      Heading
        rule
            what it says
              id: chips
                nested: yes

        # some
        $ sora-cn claims --topic chips
        $ sora-cn show "two words" --lang es --fields \\
            'id, statement.en' -n 3

        # as it is
      "
    `);
  });

  it('stand below one another where there is none', () => {
    expect(blocksAsText(blocks, 34)).toMatchInlineSnapshot(`
      "A paragraph that leads to a list:
        one
            the first of them, which has
            a long meaning
        another
            short

      Heading
        rule
            what it says
              id: chips
                nested: yes

        # some
        $ sora-cn claims --topic chips
        $ sora-cn show "two words" \\
            --lang es --fields \\
            'id, statement.en' -n 3

        # as it is
      "
    `);
  });

  it('keep every word whole, and a command that goes on in the next line the same command', () => {
    const word = fc.stringMatching(/^[a-z-]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 20, max: 120 }),
        (words, width) => {
          const text = blocksAsText([{ text: words.join(' ') }, { commands: [words.join(' ')] }], width);
          const [prose = '', command = ''] = text.split('\n\n');
          expect(prose.split(/\s+/)).toEqual(words);
          for (const line of prose.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
          expect(shellWords(command.replaceAll(' \\\n', ' ').trim())).toEqual(['$', 'sora-cn', ...words]);
        },
      ),
    );
  });
});

describe('the help', () => {
  const typed = new Set(Object.values(RECIPES).flatMap(({ lines }) => lines.split('\n').map((line) => line.trim())));

  it.each([40, 80])(
    'says the same in %i columns as in a pipe, no line being too long that could be cut',
    async (columns) => {
      for (const subject of ['', ...SUBCOMMAND_NAMES, ...TOPIC_NAMES]) {
        const line = ['help', ...(subject === '' ? [] : [subject])];
        const piped = await soraCn(line);
        const shown = await soraCn(line, { terminal: columns });
        const words = (text: string) => text.replaceAll(' \\\n', ' ').replaceAll('#', '').split(/\s+/).toSorted();
        expect([subject, words(shown.stdout)]).toEqual([subject, words(piped.stdout)]);
        for (const row of shown.stdout.split('\n')) {
          // What is left is one word behind its indent, an example of data, or a line of a recipe, which is typed as it is.
          if (row.length > columns && !typed.has(row.trim()))
            expect([subject, row]).toEqual([subject, expect.stringMatching(/^ *(\S+|".*"|'.*')( \\)?$|[:{[]/)]);
        }
      }
    },
  );
});
