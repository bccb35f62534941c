import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_TYPES } from '../../src/model/records.ts';
import { arbitraryFile } from '../load/arbitrary-base.ts';
import { rowsOf, soraCn } from '../support/memory-runtime.ts';

const LISTS = Object.values(RECORD_TYPES).map(({ plural }) => plural);

/** Every list of a base, as JSON has it. */
async function listsOf(name: string, text: string) {
  const files = { [name]: text };
  return Object.fromEntries(
    await Promise.all(LISTS.map(async (list) => [list, await rowsOf(`${list} -d ${name}`, { files })] as const)),
  );
}

describe('a whole base comes back equal', () => {
  it('by JSON Lines, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async (file) => {
        const files = { 'b.json': JSON.stringify(file) };
        const printed = await Promise.all(LISTS.map((list) => soraCn(`${list} -f jsonl -d b.json`, { files })));
        const lines = printed.map(({ stdout }) => stdout).join('');
        expect(await listsOf('b.jsonl', lines)).toEqual(await listsOf('b.json', files['b.json']));
      }),
      { numRuns: 15 },
    );
  });
});
