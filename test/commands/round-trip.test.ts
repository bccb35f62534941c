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

/**
 * A base with nothing that a table shows otherwise than it is: signs that could drive a terminal stand there as `\\u{1b}`,
 * and a statement still to be written is an empty cell. Own fields are left out: those inside lists have no column.
 */
const shownAsItIs = arbitraryFile.map((file) => {
  const shown = (text: string) => text.replace(/[^\x20-\x7e\xa1-\xac\xae-\xff一-龥]/gu, 'x').trim();
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return shown(value) === '' ? 'x' : shown(value);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => (key.startsWith('x-') ? [] : [[key, plain(inner)]])),
    );
  };
  return plain(file) as typeof file;
});

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

  it.each(['csv', 'tsv'])('by %s, whatever is in it', async (format) => {
    await fc.assert(
      fc.asyncProperty(shownAsItIs, async (file) => {
        const files: Record<string, string> = { 'b.json': JSON.stringify(file) };
        const lists = LISTS.map((list) => `${list}.${format}`);
        for (const list of LISTS) {
          files[`${list}.${format}`] = (await soraCn(`${list} -f ${format} -d b.json`, { files })).stdout;
        }
        const { stdout, stderr } = await soraCn(`import ${format} ${lists.join(' ')} --quotes csv`, { files });
        expect(stderr).not.toContain('left out');
        expect(await listsOf('b.yaml', stdout)).toEqual(await listsOf('b.json', files['b.json'] ?? ''));
      }),
      { numRuns: 8 },
    );
  });
});
