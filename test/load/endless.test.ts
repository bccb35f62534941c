import { describe, expect, it } from 'vitest';
import { loadBase, type Part } from '../../src/load/load-base.ts';
import { loadText } from './loading.ts';

const CHUNK = 64 * 1024;
const MIB = 2 ** 20;

/** What a device or a program that never stops would deliver. */
function* endless(text: string): Generator<Uint8Array> {
  const bytes = new TextEncoder().encode(text.repeat(Math.ceil(CHUNK / text.length)));
  for (;;) yield bytes;
}

async function codesOf(text: string, format?: NonNullable<Part['format']>): Promise<string[]> {
  const { diagnostics } = await loadBase([
    { name: 'a', ...(format !== undefined && { format }), chunks: endless(text) },
  ]);
  return [...new Set(diagnostics.map(({ code }) => code))];
}

describe('an endless input ends with a problem', () => {
  it.each([
    ['zeros in YAML', '\0', 'yaml', ['too-large']],
    ['zeros in JSON', '\0', 'json', ['too-large']],
    ['zeros in a line', '\0', 'jsonl', ['too-large']],
    ['zeros', '\0', undefined, ['too-large']],
    ['brackets', '[', undefined, ['too-large']],
    ['white space', ' ', undefined, ['too-large']],
    ['empty lines', '\n', undefined, ['too-large']],
    ['empty lines in JSON Lines', '\n', 'jsonl', ['too-large']],
    ['lines of nothing', 'y\n', undefined, ['too-large']],
    ['lines that are no JSON', 'y\n', 'jsonl', ['syntax', 'too-many-problems']],
    ['lines that are no records', '1\n', 'jsonl', ['wrong-type', 'too-many-problems']],
    [
      'one record again and again',
      '{"id":"a","statement":{"en":"A."}}\n',
      undefined,
      ['duplicate-id', 'too-many-problems'],
    ],
    ['random bytes', '\u00e9\u0001\n', 'jsonl', ['control-character', 'too-many-problems']],
  ] as const)('%s', async (_, text, format, codes) => {
    expect(await codesOf(text, format)).toEqual(codes);
  });
});

it('even one of sound records ends, at a limit that can be raised', async () => {
  const records = Array.from({ length: 3000 }, (_, at) => `{"id":"c${at}","statement":{"en":"A."}}\n`).join('');
  const codes = async (part: Partial<Part>, maxSize: number) => {
    const { base, diagnostics } = await loadBase(
      [{ name: 'a', format: 'jsonl', chunks: [new TextEncoder().encode(records)], ...part }],
      { maxSize },
    );
    return [
      base.records.claim.length,
      ...diagnostics.map(({ code, message }) => [code, message.includes('--max-size')]),
    ];
  };
  // However short, a line counts as half a KiB.
  expect(await codes({}, MIB)).toEqual([2048, ['too-large', true]]);
  expect(await codes({}, 2 * MIB)).toEqual([3000]);
  // A regular file has an end.
  expect(await codes({ size: records.length }, MIB)).toEqual([3000]);
});

const MANY_KEYS = Array.from({ length: 40_000 }, (_, at) => `k${at}: 1`).join('\n');
/** Inputs of 1 MiB that take a naive reader minutes or gigabytes, with the first thing said of each. */
const HEAVY: readonly (readonly [is: string, text: string, format: NonNullable<Part['format']>, code: string])[] = [
  ['open brackets', '['.repeat(MIB), 'yaml', 'too-deep'],
  ['dashes', '- '.repeat(MIB / 2), 'yaml', 'too-deep'],
  ['commas', `[${','.repeat(MIB)}]`, 'yaml', 'too-large'],
  ['100,000 commas', `[${','.repeat(100_000)}]`, 'yaml', 'syntax'],
  ['keys', `claims: []\n${MANY_KEYS}`, 'yaml', 'unknown-field'],
  ['keys of no base', MANY_KEYS, 'yaml', 'not-a-base'],
  ['anchors', Array.from({ length: 30_000 }, (_, at) => `- [&a${at} x, *a${at}]`).join('\n'), 'yaml', 'bad-alias'],
  ['open quotes', '- "a\n'.repeat(MIB / 16), 'yaml', 'syntax'],
  ['tags', '- !x x\n'.repeat(MIB / 16), 'yaml', 'unknown-tag'],
  ['numbers', '- 1\n'.repeat(MIB / 16), 'yaml', 'wrong-type'],
  ['documents', '---\n'.repeat(MIB / 4), 'yaml', 'syntax'],
  ['open brackets', '['.repeat(MIB), 'json', 'too-deep'],
  ['backslashes', `"${'\\'.repeat(MIB)}"`, 'json', 'not-a-base'],
  ['repeated keys', `{${'"a":1,'.repeat(MIB / 8)}"a":1}`, 'json', 'duplicate-key'],
  ['numbers', `[${'1,'.repeat(MIB / 2)}1]`, 'json', 'wrong-type'],
  ['white space', `${' '.repeat(MIB)}{`, 'json', 'syntax'],
];

describe('a heavy input is refused', () => {
  it.each(HEAVY)('%s', async (_, text, format, code) => {
    const { diagnostics } = await loadText(text, format);
    expect(diagnostics[0]?.code).toBe(code);
    expect(diagnostics.length).toBeLessThanOrEqual(10_001);
  });

  it('or read, if a chain of records is as long as the base', async () => {
    const topics = Array.from({ length: 20_000 }, (_, at) => ({
      recordType: 'topic',
      id: `t${at}`,
      label: { en: 'T' },
      broader: at === 0 ? [] : [`t${at - 1}`],
    }));
    const { base, diagnostics } = await loadText(JSON.stringify(topics), 'json');
    expect(diagnostics).toEqual([]);
    expect(base.records.topic).toHaveLength(20_000);
  });
});
