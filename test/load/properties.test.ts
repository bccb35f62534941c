import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { UserError } from '../../src/model/errors.ts';
import { loadBase, type Part } from '../../src/load/load-base.ts';
import { asFile, asLines } from './as-file.ts';
import { arbitraryFile } from './arbitrary-base.ts';
import { loadText } from './loading.ts';

const FORMATS = ['yaml', 'json', 'jsonl', undefined] as const satisfies readonly Part['format'][];
const format = fc.constantFrom(...FORMATS);

describe('a base', () => {
  it('is the same after it was written as JSON, as JSON Lines or as YAML, and read back', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async (file) => {
        const { base, diagnostics, omitted } = await loadText(JSON.stringify(file), 'json');
        expect(diagnostics).toEqual([]);
        expect(omitted).toBe(0);
        expect(JSON.stringify(asFile(base))).toBe(JSON.stringify(file));
        for (const [content, as] of [
          [JSON.stringify(file, null, 2), undefined],
          [asLines(base), 'jsonl'],
          [asLines(base), undefined],
          [stringify(file, { aliasDuplicateObjects: false }), 'yaml'],
        ] as const) {
          expect(await loadText(content, as)).toEqual({ base, diagnostics: [], omitted: 0 });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same in one file and in parts, cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile, fc.nat(), async (file, cut) => {
        const { base } = await loadText(JSON.stringify(file), 'json');
        const bytes = new TextEncoder().encode(asLines(base));
        const at = cut % bytes.length;
        const chunks = [bytes.subarray(0, at), bytes.subarray(at)];
        expect((await loadBase([{ name: 'a', chunks }])).base).toEqual(base);
        const parts = Object.entries(file).map(([key, value]): Part => {
          return {
            name: `${key}.json`,
            format: 'json',
            chunks: [new TextEncoder().encode(JSON.stringify({ [key]: value }))],
          };
        });
        // Of parts it is told which document each means.
        const inParts = (await loadBase(parts)).base;
        expect({ ...inParts, impliedDocuments: undefined }).toEqual({ ...base, impliedDocuments: undefined });
      }),
      { numRuns: 100 },
    );
  });
});

describe('whatever is read', () => {
  /** Loads, and holds what must be true of any answer. */
  async function load(content: string | Uint8Array, as: Part['format']): Promise<void> {
    const { base, diagnostics } = await loadText(content, as, { strict: true });
    for (const { file, message, line = 1, column = 1 } of diagnostics) {
      expect(file).not.toBe('');
      expect(message).not.toBe('');
      expect(Math.min(line, column)).toBeGreaterThan(0);
    }
    // What is kept is sound by itself.
    const again = await loadText(JSON.stringify(asFile(base)), 'json');
    expect(again.diagnostics).toEqual([]);
  }

  const word = fc.constantFrom(
    ...Array.from('{}[]:,-?&*!|>\'"%@`#\n \t~<=.\\$09aé😀\0\u0085\ufeff'),
    '\r\n',
    '- ',
    ': ',
    '  ',
    '---',
    'id: a',
    '"id":',
    'statement',
    'en: A.',
    'claims:\n',
    '"claims":',
  );

  it.each([
    ['bytes', fc.uint8Array({ maxLength: 60 })],
    ['text', fc.string({ unit: 'binary', maxLength: 60 })],
    ['signs', fc.array(word, { maxLength: 25 }).map((words) => words.join(''))],
    ['JSON', fc.json({ maxDepth: 4 })],
    [
      'a base with a hole',
      fc.tuple(arbitraryFile, fc.nat(), fc.nat(20)).map(([file, at, length]) => {
        const text = JSON.stringify(file);
        return text.slice(0, at % text.length) + text.slice((at % text.length) + length);
      }),
    ],
  ] as const)('does not make the loader throw: %s', async (_, content: fc.Arbitrary<string | Uint8Array>) => {
    await fc.assert(fc.asyncProperty(content, format, load), { numRuns: 250 });
  });

  it('passes on what reading throws', async () => {
    function* failing(): Generator<Uint8Array> {
      yield new TextEncoder().encode('claims: [');
      throw new UserError('cannot read a: the disk reports an error');
    }
    for (const as of FORMATS) {
      await expect(
        loadBase([{ name: 'a', ...(as !== undefined && { format: as }), chunks: failing() }]),
      ).rejects.toThrow(UserError);
    }
  });
});
