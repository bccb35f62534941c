import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeBase } from '../bench/write-base.ts';
import { BINARY, NODE, plainEnv } from '../support/binary.ts';

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-memory-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const REFUSAL = /does not fit into memory.*\n {2}Let Node use more: NODE_OPTIONS=--max-old-space-size=\d+\n$/;

const claims = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `c${at}`,
    statement: { en: `Claim ${at} says so.` },
    topics: ['a', 'b'],
  }));
const asList = (count: number) =>
  claims(count)
    .map((claim) => `- ${JSON.stringify(claim)}\n`)
    .join('');

/** Writes a base that a Node with so many MiB of old space cannot hold. */
const LARGE = {
  jsonl: [
    40,
    (path: string) => {
      writeBase(path, 16_000);
    },
  ],
  yaml: [
    128,
    (path: string) => {
      writeFileSync(path, asList(40_000));
    },
  ],
  json: [
    96,
    (path: string) => {
      writeFileSync(path, JSON.stringify(claims(300_000)));
    },
  ],
} as const;

describe('a base that does not fit into memory is refused before Node ends', () => {
  it.each(Object.entries(LARGE))('as %s', (format, [most, write]) => {
    const path = join(folder, `large.${format}`);
    write(path);
    const env = plainEnv(folder, { NODE_OPTIONS: `--max-old-space-size=${most}` });
    const { status, stderr } = spawnSync(NODE, [BINARY, 'stats', '--no-cache', '--data', path], {
      env,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringMatching(REFUSAL)]);
  });
});
