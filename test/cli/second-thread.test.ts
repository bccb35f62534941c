import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crc32 } from '../../src/cli/crc32.ts';
import { partsOf } from '../../src/cli/files.ts';
import { makeKept } from '../../src/cli/make-kept.ts';
import { closeFiles, openFiles } from '../../src/cli/open-files.ts';
import { shareOut, type SecondThread } from '../../src/cli/second-thread.ts';
import { loadBase } from '../../src/load/load-base.ts';
import { largeBase } from '../bench/large-base.ts';
import { BINARY } from '../support/binary.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sora-cn-threads-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const ALWAYS = { program: BINARY, least: 0 };
const NEVER = { program: BINARY, least: Infinity };

/** More than a mebibyte, above which a file is read as a stream. */
const LINES = [...largeBase(2500, 1)];

function write(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}

/** The problems of a base, and whether another thread found its end sound. */
async function problems(paths: readonly string[], thread: SecondThread) {
  const parts = partsOf(paths);
  const files = openFiles(parts) ?? [];
  const shared = shareOut(parts, files, { maxSize: undefined, strict: true, kept: 'nothing' }, thread);
  let isFound = false;
  const read = async () => {
    const found = await shared.rest?.read();
    isFound = found !== undefined;
    return found;
  };
  const { diagnostics } = await loadBase(shared.parts, {
    strict: true,
    takeClaim: () => undefined,
    rest: shared.rest && { ...shared.rest, read },
  });
  closeFiles(files);
  return { diagnostics, isFound };
}

async function kept(paths: readonly string[], thread: SecondThread, words = true) {
  const parts = partsOf(paths);
  const files = openFiles(parts) ?? [];
  const load = async (...how: Parameters<typeof loadBase>) => (await loadBase(...how)).base;
  const made = await makeKept(parts, files, { key: 'key', words, maxSize: undefined, ...thread }, load);
  closeFiles(files);
  return 'pieces' in made ? made.pieces.map((piece) => crc32(piece)) : made.base;
}

describe.skipIf(availableParallelism() < 2)('a second thread', () => {
  it('finds with the first one what one alone finds, in whatever file of the base it reads', async () => {
    const small = write('a.jsonl', [
      '{"recordType":"evidence","id":"seen","statement":{"en":"Seen."},"bearings":[{"claim":"last","bearing":"supports","asOf":"then"}],"citations":[{"title":"Paper"}]}',
      '{"id":"first","statement":{"en":"Not the last."},"x-own":"here"}',
    ]);
    const large = write('b.jsonl', LINES);
    const last = write('c.jsonl', [
      '{"id":"last","statement":{"en":"The last."},"relations":[{"type":"causes","claim":"first"}]}',
    ]);
    const paths = [small, large, last];
    const together = await problems(paths, ALWAYS);
    expect(together.isFound).toBe(true);
    expect(together.diagnostics).toEqual((await problems(paths, NEVER)).diagnostics);
    expect(await kept(paths, ALWAYS)).toEqual(await kept(paths, NEVER));
    expect(await kept(paths, ALWAYS, false)).toEqual(await kept(paths, NEVER, false));
  });

  it('leaves to the first one an end in which something is wrong or odd', async () => {
    for (const line of [
      '{"id":"x"',
      '{"id":"x","statement":{"en":"One."},"topics":["nowhere"]}',
      '{"id":"x","statement":{"en":"TODO"}}',
      '',
    ]) {
      const path = write('base.jsonl', [...LINES, line, '{"id":"behind","statement":{"en":"It stands behind."}}']);
      const together = await problems([path], ALWAYS);
      expect(together.isFound).toBe(false);
      expect(together.diagnostics).toEqual((await problems([path], NEVER)).diagnostics);
    }
  });

  it('is done without where it cannot be started', async () => {
    const path = write('base.jsonl', LINES);
    for (const program of [join(folder, 'nothing.cjs'), 'no path']) {
      const alone = await problems([path], { program, least: 0 });
      expect(alone.isFound).toBe(false);
      expect(alone.diagnostics).toEqual((await problems([path], NEVER)).diagnostics);
    }
  });

  it('is not asked for among more files than a call takes arguments, none of them large', () => {
    const parts = Array.from({ length: 130_000 }, (_, at) => ({ name: `${at}.yaml`, size: 10, chunks: [] }));
    const how = { maxSize: undefined, strict: true, kept: 'nothing' } as const;
    expect(shareOut(parts, [], how, ALWAYS).parts).toBe(parts);
  });

  it('reads files of JSON Lines alone, cut where a line ends that is no longer than most', () => {
    const rest = (paths: readonly string[]) => {
      const parts = partsOf(paths);
      const files = openFiles(parts) ?? [];
      const shared = shareOut(parts, files, { maxSize: undefined, strict: true, kept: 'nothing' }, ALWAYS);
      closeFiles(files);
      return shared.rest;
    };
    const large = write('large.jsonl', LINES);
    const other = write('other.yaml', ['topics: [{ id: chips, label: { en: Chips } }]']);
    expect(rest([large])).toMatchObject({ part: 0 });
    expect(rest([other, large])).toBeUndefined();
    const long = JSON.stringify({ id: 'long', statement: { en: 'long '.repeat(statSync(large).size) } });
    expect(rest([write('long.jsonl', [...LINES, long])])).toBeUndefined();
  });
});
