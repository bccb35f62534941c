import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inputs } from '../../src/commands/input.ts';
import { readWords } from '../../src/cli/words.ts';

const INPUTS: Inputs = {
  topic: { form: 'text', short: 't', about: '' },
  limit: { form: 'number', least: 1, short: 'n', about: '' },
  'no-cache': { form: 'flag', about: '' },
  quiet: { form: 'flag', short: 'q', about: '' },
};

/** What Node’s own reader makes of the words, in the form of ours. */
function byNode(words: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: {
      topic: { type: 'string', short: 't' },
      limit: { type: 'string', short: 'n' },
      'no-cache': { type: 'boolean' },
      quiet: { type: 'boolean', short: 'q' },
    },
  });
  return {
    operands: tokens.flatMap((token) => (token.kind === 'positional' ? [{ at: token.index, word: token.value }] : [])),
    options: tokens.flatMap((token) => {
      if (token.kind !== 'option') return [];
      const { index: at, name, value, inlineValue } = token;
      return [{ at, name, input: INPUTS[name], value, isInline: inlineValue === true }];
    }),
  };
}

const word = fc.oneof(
  fc.constantFrom(
    '--',
    '-',
    '',
    '--topic',
    '--topic=',
    '--limit',
    '--no-cache',
    '--no-cache=x',
    '--quiet',
    '--what=a=b',
  ),
  fc.constantFrom('-t', '-tq', '-qt', '-qtq', '-q', '-n5', '-qn', '-xq', '-t=a', '--=', '-é', 'chips', 'a b', '---'),
  // Behind one dash a second one is a letter to us, and the end of the options to Node.
  fc.stringMatching(/^(?:-?[a-z=]{0,5}|--(?:[a-z-][a-z=-]{0,4})?)$/),
);

describe('the words of a command line', () => {
  it('are told apart as Node tells them', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        expect(readWords(words, INPUTS)).toEqual(byNode(words));
      }),
      { numRuns: 2000 },
    );
  });

  it('are no options where they are numbers', () => {
    for (const text of ['-5', '-.5', '-12', '-1e3'])
      expect(readWords([text, '-q'], INPUTS)).toMatchObject({
        operands: [{ at: 0, word: text }],
        options: [{ name: 'quiet' }],
      });
  });
});
