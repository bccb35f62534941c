import { describe, expect, it } from 'vitest';
import { colorLevel } from '../../src/cli/color.ts';
import { soraCn } from '../support/memory-runtime.ts';

type When = Parameters<typeof colorLevel>[0];

/** A row of the table of decisions: `--color`, the environment, whether it is a terminal, and the colour level. */
const DECISIONS: readonly (readonly [When, Record<string, string>, boolean, number])[] = [
  [undefined, {}, true, 2],
  [undefined, {}, false, 0],
  ['auto', {}, true, 2],
  ['auto', {}, false, 0],
  // --color answers before all else
  ['always', {}, false, 2],
  ['always', { NO_COLOR: '1', FORCE_COLOR: '0', TERM: 'dumb' }, false, 2],
  ['never', { FORCE_COLOR: '3' }, true, 0],
  // then FORCE_COLOR
  [undefined, { FORCE_COLOR: '1' }, false, 1],
  [undefined, { FORCE_COLOR: '3' }, false, 3],
  [undefined, { FORCE_COLOR: 'true' }, false, 2],
  [undefined, { FORCE_COLOR: '' }, false, 2],
  [undefined, { FORCE_COLOR: '1', NO_COLOR: '1', TERM: 'dumb' }, true, 1],
  [undefined, { FORCE_COLOR: '0' }, true, 0],
  [undefined, { FORCE_COLOR: 'false' }, true, 0],
  ['auto', { FORCE_COLOR: '0' }, true, 0],
  // then NO_COLOR, unless it is empty
  [undefined, { NO_COLOR: '1' }, true, 0],
  [undefined, { NO_COLOR: 'no' }, true, 0],
  [undefined, { NO_COLOR: '' }, true, 2],
  // then TERM
  [undefined, { TERM: 'dumb' }, true, 0],
  [undefined, { TERM: 'xterm' }, true, 2],
];

describe('the colour of a stream', () => {
  it.each(DECISIONS)('with --color %s, %j and a terminal: %s has level %i', (when, env, isTerminal, level) => {
    const stream = { write: () => true, isTerminal, columns: () => 80, rows: () => 24, colorLevel: 2 } as const;
    expect(colorLevel(when, env, stream)).toBe(level);
  });

  it('is at least the basic one when forced, whatever the terminal says', () => {
    const stream = { write: () => true, isTerminal: false, columns: () => 80, rows: () => 24, colorLevel: 0 } as const;
    expect(colorLevel('always', {}, stream)).toBe(1);
  });
});

describe('coloured output', () => {
  it('is never JSON, nor any format that programs read', async () => {
    for (const format of ['json', 'jsonl', 'csv', 'tsv', 'yaml', 'markdown', 'ids']) {
      const { stdout } = await soraCn(`claims --topic chips --color always -f ${format}`, {
        terminal: 80,
        colorLevel: 3,
      });
      expect(stdout).not.toContain('\u001b');
    }
  });

  it('is the table, on a terminal by itself and in a pipe by force', async () => {
    expect((await soraCn('claims --topic chips', { terminal: 80, colorLevel: 2 })).stdout).toContain('\u001b[');
    expect((await soraCn('claims --topic chips --color always')).stdout).toContain('\u001b[');
    expect((await soraCn('claims --topic chips')).stdout).not.toContain('\u001b[');
  });
});
