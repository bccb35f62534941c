import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    32,
    (path: string) => {
      writeBase(path, 40_000);
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

/** What a command line of a Node with so many MiB of old space comes to. */
function run(most: number, argv: readonly string[], input?: string) {
  const env = plainEnv(folder, { NODE_OPTIONS: `--max-old-space-size=${most}` });
  const stdin = input === undefined ? 'ignore' : openSync(input, 'r');
  const { status, stderr } = spawnSync(NODE, [BINARY, ...argv], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: [stdin, 'pipe', 'pipe'],
  });
  if (typeof stdin === 'number') closeSync(stdin);
  return [status, stderr];
}

const REFUSED = [2, expect.stringMatching(REFUSAL)];

describe('a base that does not fit into memory is refused before Node ends', () => {
  it.each(Object.entries(LARGE))('as %s', (format, [most, write]) => {
    const path = join(folder, `large.${format}`);
    write(path);
    expect(run(most, ['stats', '--no-cache', '--data', path])).toEqual(REFUSED);
    expect(run(most, ['stats', '--data', '-'], path)).toEqual(REFUSED);
  });

  it('however small a file is that comes to much', () => {
    const path = join(folder, 'small.yaml');
    writeFileSync(path, asList(6_000));
    expect(run(24, ['check', path])).toEqual(REFUSED);
  });
});

describe('what is kept of a base', () => {
  const path = join(folder, 'kept.jsonl');
  beforeAll(() => {
    writeBase(path, 25_000);
    spawnSync(NODE, [BINARY, 'index', path], { env: plainEnv(folder) });
  });

  it.each(['graph --claims', 'export sql'])(
    'is refused before Node ends where all of it stands in memory for %s',
    (line) => {
      expect(run(32, [...line.split(' '), '--data', path])).toEqual(REFUSED);
    },
  );

  const formats = ['json', 'yaml', 'csv', 'markdown'].map((format) => `claims -f ${format}`);
  const output = `-o ${join(folder, 'out')}`;
  it.each([
    ...formats,
    ...['export jsonld', 'export annotations', 'page', 'page --topic politics'].flatMap((line) => [
      line,
      `${line} ${output}`,
    ]),
    'related politics',
    'overview',
  ])('is printed by %s by the memory of a few claims', (line) => {
    expect(run(32, [...line.split(' '), '--quiet', '--data', path])).toEqual([0, '']);
  });

  it('is compared with another by the memory of a few claims', () => {
    expect(run(32, ['diff', path, path, '--quiet'])).toEqual([0, '']);
  });
});

describe('a text that does not fit into memory is refused before Node ends', () => {
  it('as an article', () => {
    const path = join(folder, 'article.txt');
    writeFileSync(path, 'It rained in May. The dam held, and nobody came.\n\n'.repeat(100_000));
    expect(run(48, ['draft', path])).toEqual(REFUSED);
    expect(run(48, ['verify', path])).toEqual(REFUSED);
  });

  it('as a table of another tool', () => {
    const path = join(folder, 'table.csv');
    writeFileSync(
      path,
      `id,claim\n${claims(100_000)
        .map(({ id, statement }) => `${id},${statement.en}\n`)
        .join('')}`,
    );
    expect(run(32, ['import', 'csv', path, '--map', 'id=id,statement.en=claim'])).toEqual(REFUSED);
  });
});
